declare module '@adobe/structured-data-validator' {
  type Issue = { readonly errorType?: string; readonly issueMessage: string };

  /** Validates structured data by the vocabulary of schema.org, in JSON-LD. */
  export default class Validator {
    constructor(vocabulary: object);
    validate(data: {
      readonly jsonld: Readonly<Record<string, readonly object[]>>;
    }): Promise<readonly Issue[]>;
  }
}
