import { DEFAULT_LIMITS } from './limits.ts';
import type { ReadSeed } from '../downloads/download.ts';
import type { ServiceLimits } from './limits.ts';

/** A numbered operation that the playground shows as a tab. */
export type ExampleOperation = { readonly name: string; readonly text: string };

/** Who may ask, and what. */
export type Access = {
  /** Origins whose pages may read answers, such as `https://example.org`; `*` stands for all. */
  readonly corsOrigins: readonly string[] | '*';
  /** Names under which the service is asked beside `localhost`, its own host and its public address; none are any on a public interface. */
  readonly allowedHosts: readonly string[];
  /** How many proxies stand before the service and add to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Whether a browser is shown the playground. */
  readonly playground: boolean;
  /** Whether only the operations of the manifest are answered. */
  readonly persistedOnly: boolean;
  /** Whether `/metrics` answers. */
  readonly metrics: boolean;
};

/** How answers are kept. */
export type Caching = {
  /** Bytes of answers that the service keeps in memory; 0 keeps none. */
  readonly bytes: number;
  /** Milliseconds for which the version of the dataset is known without asking the database again. */
  readonly versionMs: number;
  /** Seconds for which others may hold an answer to a GET without asking again. */
  readonly maxAgeSeconds: number;
};

/** What the service may be told. */
export type ServiceSettings = {
  readonly limits: ServiceLimits;
  readonly access: Access;
  readonly caching: Caching;
  /** The version of the program; another one may answer otherwise from the same data. */
  readonly programVersion: string;
  /** Address under which the service is reached from outside, without a trailing slash; empty when it is not known. */
  readonly publicUrl: string;
  /** The files of the dataset's folder, for those who take all of it; absent where there are none. */
  readonly readSeed?: ReadSeed | undefined;
  readonly examples: readonly ExampleOperation[];
  /** The texts of the operations that are known by name; `persistedOnly` answers no others. */
  readonly operations: readonly string[];
  /** The day that counts as today, YYYY-MM-DD. */
  readonly today: () => string;
};

/** The settings that hold unless the service is told otherwise. */
export const DEFAULT_SETTINGS: ServiceSettings = {
  limits: DEFAULT_LIMITS,
  access: {
    corsOrigins: [],
    allowedHosts: [],
    trustedProxies: 0,
    introspection: true,
    playground: true,
    persistedOnly: false,
    metrics: false,
  },
  caching: { bytes: 32 * 1024 * 1024, versionMs: 1000, maxAgeSeconds: 0 },
  programVersion: '',
  publicUrl: '',
  examples: [],
  operations: [],
  today: () => new Date().toISOString().slice(0, 10),
};
