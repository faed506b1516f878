declare module '*.css?inline' {
  const css: string;
  // eslint-disable-next-line no-restricted-syntax -- the build exports the text of a style sheet so
  export default css;
}
