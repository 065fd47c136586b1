declare module 'virtual:spotter' {
  /** Each group the source of a regular expression, for the flags `iu`. */
  const spotter: { groups: string[] };
  export default spotter;
}
