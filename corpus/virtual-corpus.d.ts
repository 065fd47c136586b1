declare module 'virtual:corpus' {
  const corpus: import('../engine/corpus.ts').Corpus;
  export default corpus;
}
