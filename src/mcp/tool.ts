import type { Answer, AskApi, DatasetHead, OperationRequest } from '../operations/operation.ts';

/** Sends an operation to the API. The signal aborts when the answer has no more use. */
export type Ask = (operation: OperationRequest, signal: AbortSignal) => Promise<Answer>;

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** A JSON Schema of a value. */
export type JsonSchema = Json;

/** The description of an argument of a tool. */
export type Argument = { readonly schema: JsonSchema; readonly isRequired: boolean };

/** A tool for assistants. It only reads. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: Readonly<Record<string, Argument>>;
  /**
   * Returns the answer.
   * @throws ToolError for an answer of the API without data.
   */
  readonly call: (values: Json, ask: AskApi) => Promise<Json>;
  /** Returns the answer as text; by default its JSON. */
  readonly toText?: (answer: Json) => string;
};

/** An error for the assistant. Its message has the expectation, the finding and the remedy. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/**
 * Returns the data of an answer.
 * @throws ToolError with the messages of an answer with errors.
 */
export function dataOf({ data, errors }: Answer): object {
  if (errors !== undefined || typeof data !== 'object' || data === null)
    throw new ToolError((errors ?? []).map(({ message }) => message).join('\n'));
  return data;
}

/** The version of the dataset of an answer, and its warnings. */
export function headOf({ extensions }: Answer): {
  readonly dataset: DatasetHead | null;
  readonly warnings: readonly string[];
} {
  const { dataset = null, warnings = [] } = extensions ?? {};
  return { dataset, warnings: warnings.map(({ message }) => message) };
}

/** Returns the beginning of a value in JSON, for a message; `nothing` for an absent value. */
export const shortJson = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
