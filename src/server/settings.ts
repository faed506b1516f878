import type { ReadSeed } from '../downloads/download.ts';
import type { WorkedOperation } from '../operations/library.ts';

/** A limit of the service: its variable, its subject, its default, and its permitted range. */
type LimitRule = {
  readonly variable: string;
  readonly bounds: string;
  readonly fallback: number;
  readonly least: number;
  readonly most: number;
};

/** The limits of the service by name. */
export const LIMIT_RULES = {
  bodyBytes: rule('LIMIT_BODY_BYTES', 'bytes of the body of a request', 256 * 1024, 1024, 16_777_216),
  tokens: rule('LIMIT_TOKENS', 'tokens of a document', 5000, 100, 100_000),
  depth: rule('LIMIT_DEPTH', 'depth of nested fields', 15, 1, 100),
  aliases: rule('LIMIT_ALIASES', 'aliases of an operation, including each use of a fragment', 100, 0, 10_000),
  complexity: rule(
    'LIMIT_COMPLEXITY',
    'fields of an answer; the fields of a list count times its length',
    500_000,
    100,
    1e9,
  ),
  pageSize: rule('LIMIT_PAGE_SIZE', 'records on a page', 100, 1, 100),
  hops: rule('LIMIT_HOPS', '`maxHops` of `paths`', 6, 1, 6),
  statementMs: rule(
    'LIMIT_STATEMENT_MS',
    'milliseconds of one statement in the database',
    10_000,
    10,
    600_000,
  ),
  requestMs: rule(
    'LIMIT_REQUEST_MS',
    'milliseconds until the first byte of an answer, including waits',
    30_000,
    10,
    3_600_000,
  ),
  sendMs: rule(
    'LIMIT_SEND_MS',
    'milliseconds from the first to the last byte of an answer',
    60_000,
    1000,
    3_600_000,
  ),
  downloadMs: rule(
    'LIMIT_DOWNLOAD_MS',
    'milliseconds from the first to the last byte of a file',
    600_000,
    1000,
    86_400_000,
  ),
  keepAliveMs: rule(
    'LIMIT_KEEP_ALIVE_MS',
    'milliseconds of an open connection without a request',
    75_000,
    1000,
    3_600_000,
  ),
  concurrent: rule('LIMIT_CONCURRENT', 'concurrent requests', 32, 1, 10_000),
  downloads: rule('LIMIT_DOWNLOADS', 'concurrent file transfers', 8, 1, 1000),
  queued: rule('LIMIT_QUEUED', 'waiting requests', 256, 0, 100_000),
  runningComplexity: rule(
    'LIMIT_RUNNING_COMPLEXITY',
    'total complexity of concurrent operations',
    2_000_000,
    1000,
    1e10,
  ),
  perMinute: rule('LIMIT_PER_MINUTE', 'requests per minute of one client; 0 sets no limit', 0, 0, 1_000_000),
} as const satisfies Readonly<Record<string, LimitRule>>;

/** The limits of the service; sizes in bytes, times in milliseconds. */
export type ServiceLimits = { readonly [Name in keyof typeof LIMIT_RULES]: number };

/** The default limits. */
const DEFAULT_LIMITS: ServiceLimits = limitsOf((each) => each.fallback);

/** Returns limits with the result of `find` for each rule. */
export function limitsOf(find: (rule: LimitRule) => number): ServiceLimits {
  const found = Object.entries(LIMIT_RULES).map(([name, each]) => [name, find(each)]);
  return Object.fromEntries(found) as ServiceLimits;
}

function rule(variable: string, bounds: string, fallback: number, least: number, most: number): LimitRule {
  return { variable, bounds, fallback, least, most };
}

/** The access rules of the service. */
export type Access = {
  /** Origins whose pages may read answers, such as `https://example.org`; `*` for all. */
  readonly corsOrigins: readonly string[] | '*';
  /** Origins whose pages may frame the pictures at `/embed/`; `*` for all. No other answer can be framed. */
  readonly embedOrigins: readonly string[] | '*';
  /**
   * Further host names of the service, in addition to `localhost`, its host and its public URL. On a public interface, an empty
   * list allows any name.
   */
  readonly allowedHosts: readonly string[];
  /** The number of proxies that add to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** True if clients may query the schema. */
  readonly introspection: boolean;
  /** True if browsers get the playground. */
  readonly playground: boolean;
  /** True if assistants may use `/mcp`. */
  readonly mcp: boolean;
  /** True if the service answers only operations of the manifest. */
  readonly persistedOnly: boolean;
  /** True if `/metrics` answers. */
  readonly metrics: boolean;
};

/** Returns true if clients may see the schema: a service that answers registered operations alone does not show it. */
export const showsSchema = ({ introspection, persistedOnly }: Access): boolean =>
  introspection && !persistedOnly;

/** The caching of answers. */
export type Caching = {
  /** The size of the response cache in bytes; 0 disables it. */
  readonly bytes: number;
  /** The lifetime of the cached dataset version in milliseconds. */
  readonly versionMs: number;
  /** The `max-age` of answers to GET in seconds. */
  readonly maxAgeSeconds: number;
};

/** The settings of the service. */
export type ServiceSettings = {
  readonly limits: ServiceLimits;
  readonly access: Access;
  readonly caching: Caching;
  /** The version of the program. It is part of cache keys. */
  readonly programVersion: string;
  /** The public URL of the service without a trailing slash; '' if unknown. */
  readonly publicUrl: string;
  /** Reads the seed files for the archive; absent without a dataset folder. */
  readonly readSeed?: ReadSeed | undefined;
  /** The worked operations: those of the documentation and those of the operator. */
  readonly library: readonly WorkedOperation[];
  /** The texts of the registered operations: the library and the page; `persistedOnly` answers no others. */
  readonly operations: readonly string[];
  /** Returns the current day, YYYY-MM-DD. */
  readonly today: () => string;
};

/** The default settings. */
export const DEFAULT_SETTINGS: ServiceSettings = {
  limits: DEFAULT_LIMITS,
  access: {
    corsOrigins: [],
    embedOrigins: '*',
    allowedHosts: [],
    trustedProxies: 0,
    introspection: true,
    playground: true,
    mcp: true,
    persistedOnly: false,
    metrics: false,
  },
  caching: { bytes: 32 * 1024 * 1024, versionMs: 1000, maxAgeSeconds: 0 },
  programVersion: '',
  publicUrl: '',
  library: [],
  operations: [],
  today: () => new Date().toISOString().slice(0, 10),
};
