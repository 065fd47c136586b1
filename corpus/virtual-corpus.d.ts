declare module 'virtual:corpus' {
  const corpus: import('../engine/corpus.ts').Knowledge;
  export default corpus;
}
