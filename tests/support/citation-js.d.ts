/** The part of a package without types that tests use. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(data: unknown, options: object): unknown; chainLink(data: unknown): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
