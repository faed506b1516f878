import { DEFAULT_LIMITS } from '../api/limits.ts';
import type { Limits } from '../api/limits.ts';

/** A numbered operation that the playground shows as a tab. */
export type ExampleOperation = { readonly name: string; readonly text: string };

/** What the service may be told; sizes in bytes, times in milliseconds. */
export type ServiceSettings = {
  readonly limits: Limits & {
    readonly tokens: number;
    readonly bodyBytes: number;
    readonly statementMs: number;
  };
  /** Address under which the service is reached from outside, without a trailing slash; empty when it is not known. */
  readonly publicUrl: string;
  readonly examples: readonly ExampleOperation[];
  /** The day that counts as today, YYYY-MM-DD. */
  readonly today: () => string;
};

/** The settings that hold unless the service is told otherwise. */
export const DEFAULT_SETTINGS: ServiceSettings = {
  limits: { ...DEFAULT_LIMITS, tokens: 5000, bodyBytes: 256 * 1024, statementMs: 10_000 },
  publicUrl: '',
  examples: [],
  today: () => new Date().toISOString().slice(0, 10),
};
