declare module '*.css?inline' {
  const css: string;
  // oxlint-disable-next-line project/refused-syntax -- the build exports the text of a style sheet so
  export default css;
}
