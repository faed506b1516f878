/** The names of the parameters that a statement mentions. */
export type ParamsOf<Text extends string> = Text extends `${string}$${infer Rest}`
  ? Exclude<Word<Rest>, ''> | ParamsOf<Rest>
  : never;

type Word<Text extends string, Read extends string = ''> = Text extends `${infer Char}${infer Rest}`
  ? Lowercase<Char> extends Letter
    ? Word<Rest, `${Read}${Char}`>
    : Read
  : Read;

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z')
  | ('0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '_');

/** The value of a parameter. */
export type Param = string | number | boolean | null | readonly Param[] | { readonly [name: string]: Param };

/** The parameters of a query, by name. */
export type Params = Readonly<Record<string, Param>>;

/** A Cypher text with the types of its parameters and rows. */
export type Query<Row, Name extends string> = {
  readonly text: string;
  /** Type only: the shape of a row and the names of the parameters. */
  readonly types?: (params: Readonly<Record<Name, Param>>) => Row;
};

/**
 * Returns the query of a literal text. A text that is built at run time does not compile, nor does a missing or misspelt parameter.
 */
export const query =
  <Row>() =>
  <const Text extends string>(
    text: IsOpen<Text> extends true ? never : Text,
  ): Query<Row, ParamsOf<Text>> => ({
    text,
  });

/** True for a type of text with more than one member: a record with such keys may lack some. */
type IsOpen<Text extends string> =
  Partial<Record<Text, unknown>> extends Record<Text, unknown> ? true : false;

/** Runs a statement and returns its rows as objects by column. Integers are JavaScript numbers. */
export type RunQuery = <Row, Name extends string = string>(
  statement: Query<Row, Name>,
  params: Readonly<Record<Name, Param>>,
) => Promise<readonly Row[]>;

/** The cost of a request: the number of statements, and the sum of their wall-clock times in milliseconds. */
export type Cost = { statements: number; databaseMs: number };

/** The options of a function that runs the read statements of one request. */
export type ReaderOptions = {
  /** The time limit of one statement, in milliseconds. The server ends statements that take longer. */
  readonly timeoutMs: number;
  /** Increases with every statement. */
  readonly cost?: Cost;
  /** Cancels the running statements, here and on the server. */
  readonly signal?: AbortSignal;
};

/** Creates a function that runs the read statements of one request. */
export type CreateReader = (options: ReaderOptions) => RunQuery;

/** The write access of an ingest: statements that commit by themselves, and open transactions. */
export type Writer = { readonly run: RunQuery; readonly begin: () => Promise<Transaction> };

/** An open transaction. It holds its locks until commit or rollback. */
export type Transaction = {
  readonly run: RunQuery;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
};
