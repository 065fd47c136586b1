declare module 'virtual:spotter' {
  const index: import('../engine/story-index.ts').StoryIndex;
  export default index;
}
