import { DEFAULT_SETTINGS, LIMIT_RULES, limitsOf } from '../server/settings.ts';
import { quote } from '../errors.ts';
import { given, invalid, readNumber, readSwitch } from './read-variable.ts';
import { readTraces, TRACES_HELP } from './traces-environment.ts';
import { readWebhook, WEBHOOK_HELP } from './webhook-environment.ts';
import { isHost, quoteAddress, readWebAddress, WEB_ADDRESS_EXPECTED } from './web-address.ts';
import type { Access, Caching, ServiceLimits } from '../server/settings.ts';
import type { Environment } from './read-variable.ts';
import type { WebhookSettings } from '../server/webhook.ts';

/** The limits, the access rules and the caching of the service, from the environment. */
type ServiceEnvironment = {
  readonly limits: ServiceLimits;
  readonly access: Access;
  readonly caching: Caching;
  /** The folder of operations that are registered in addition to the operations of the package; undefined for none. */
  readonly operationsFolder: string | undefined;
  /** True if traces are sent. The tracing packages read the other variables themselves. */
  readonly traces: boolean;
  /** The address that gets a message of each new revision, and its key; undefined for none. */
  readonly webhook: WebhookSettings | undefined;
};

const MIB = 1024 * 1024;
const HOSTS_EXPECTED = 'host names or IP addresses without a port, separated by commas';
const ORIGINS_EXPECTED = '"*" or origins such as https://example.org, separated by commas';

/** The switches by variable, with their settings and descriptions. */
const SWITCHES = {
  INTROSPECTION: ['introspection', 'on lets clients query the schema'],
  PLAYGROUND: ['playground', 'on shows browsers the playground'],
  MCP: ['mcp', 'on answers assistants at /mcp'],
  PERSISTED_ONLY: ['persistedOnly', 'on answers only registered operations'],
  METRICS: ['metrics', 'on answers /metrics'],
} as const;

const TRUSTED_PROXIES = { fallback: DEFAULT_SETTINGS.access.trustedProxies, least: 0, most: 10 };
const CACHE_MB = { fallback: DEFAULT_SETTINGS.caching.bytes / MIB, least: 0, most: 4096 };
const MAX_AGE = { fallback: DEFAULT_SETTINGS.caching.maxAgeSeconds, least: 0, most: 31_536_000 };

/**
 * Returns the settings of a public service from the environment. An empty variable counts as absent.
 * @throws DiplographError CONFIG_INVALID for an invalid value.
 */
function readServiceEnvironment(env: Environment): ServiceEnvironment {
  const { access } = DEFAULT_SETTINGS;
  const switches = Object.entries(SWITCHES).map(
    ([name, [key]]) => [key, readSwitch(env, name, access[key])] as const,
  );
  return {
    limits: limitsOf((rule) => readNumber(env, rule.variable, rule)),
    access: {
      ...access,
      ...Object.fromEntries(switches),
      corsOrigins: readOrigins('CORS_ORIGINS', given(env, 'CORS_ORIGINS')),
      embedOrigins: readEmbedOrigins(given(env, 'EMBED_ORIGINS')),
      allowedHosts: readHosts(given(env, 'ALLOWED_HOSTS')),
      trustedProxies: readNumber(env, 'TRUSTED_PROXIES', TRUSTED_PROXIES),
    },
    caching: {
      ...DEFAULT_SETTINGS.caching,
      bytes: readNumber(env, 'CACHE_MB', CACHE_MB) * MIB,
      maxAgeSeconds: readNumber(env, 'MAX_AGE_SECONDS', MAX_AGE),
    },
    operationsFolder: given(env, 'OPERATIONS_FOLDER'),
    traces: readTraces(env),
    webhook: readWebhook(env),
  };
}

/** The same variables as a text for `--help`. */
const SERVICE_HELP = [
  line('CORS_ORIGINS', 'origins whose pages may read answers (none); * for all'),
  line('EMBED_ORIGINS', 'origins whose pages may frame /embed/ (*); none for none'),
  line('ALLOWED_HOSTS', 'further host names, besides localhost, HOST and PUBLIC_URL'),
  line('TRUSTED_PROXIES', 'proxies before the service that add to X-Forwarded-For (0)'),
  line('OPERATIONS_FOLDER', 'like --operations, which has precedence'),
  line('CACHE_MB', `megabytes of cached answers (${String(CACHE_MB.fallback)}; 0 disables the cache)`),
  line('MAX_AGE_SECONDS', `seconds for which clients may cache an answer (${String(MAX_AGE.fallback)})`),
  ...Object.entries(SWITCHES).map(([name, [key, does]]) =>
    line(name, `${does} (${DEFAULT_SETTINGS.access[key] ? 'on' : 'off'})`),
  ),
  ...Object.values(LIMIT_RULES).map((rule) =>
    line(rule.variable, `${rule.bounds} (${String(rule.fallback)})`),
  ),
  WEBHOOK_HELP,
  TRACES_HELP,
].join('\n');

function line(name: string, says: string): string {
  return `  ${name.padEnd(18)} ${says}`;
}

/** Returns the origins that may frame pictures: all without a value, and none for `none`. */
const readEmbedOrigins = (text: string | undefined): Access['embedOrigins'] =>
  text === undefined ? '*' : text.trim() === 'none' ? [] : readOrigins('EMBED_ORIGINS', text);

function readOrigins(variable: string, text: string | undefined): Access['corsOrigins'] {
  if (text === undefined) return [];
  if (text.trim() === '*') return '*';
  return text.split(',').map((part) => {
    const url = readWebAddress(part.trim());
    // Browsers send an origin without a path, and compare it letter by letter: a wildcard would match none.
    if (url?.pathname !== '/' || !isHost(url.hostname.replace(/^\[|\]$/g, '')))
      throw invalid(variable, ORIGINS_EXPECTED, quoteAddress(part.trim()));
    return url.origin;
  });
}

function readHosts(text: string | undefined): Access['allowedHosts'] {
  if (text === undefined) return [];
  return text.split(',').map((part) => {
    const name = part.trim().toLowerCase();
    if (!isHost(name)) throw invalid('ALLOWED_HOSTS', HOSTS_EXPECTED, quote(part.trim()));
    return name;
  });
}

/** The address, the log level and the settings of the service. */
export type ServiceConfig = ServiceEnvironment & {
  readonly host: string;
  readonly port: number;
  /** The URL without a trailing slash; empty if unknown. */
  readonly publicUrl: string;
  /** The log level; undefined without a variable. */
  readonly logLevel: LogLevel | undefined;
};

/** The minimum severity of logged messages. */
type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DEFAULT_PORT = 4000;
const DEFAULT_HOST = '127.0.0.1';
const LAST_PORT = 65_535;

/** The environment variables of the service as a text for `--help`. */
export const ENVIRONMENT_HELP = `Environment:
  PORT, HOST         like --port and --host, which have precedence
  PUBLIC_URL         the public address of the service, for links in answers
  LOG_LEVEL          ${LOG_LEVELS.join(', ')}
                     (info; warn on a terminal)
${SERVICE_HELP}`;

/** The environment variables of the database as a text for `--help`. */
export const DATABASE_HELP = `  NEO4J_URI          use this Neo4j instead of a local one that Diplograph manages;
                     with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE`;

/**
 * Returns the service's configuration from the environment. Options precede variables, and an empty variable counts as absent.
 * @throws DiplographError CONFIG_INVALID for an invalid value, also of a variable that an option overrides.
 */
export function readServiceConfig(
  env: Environment,
  options: { readonly port?: number; readonly host?: string },
): ServiceConfig {
  const portText = given(env, 'PORT') ?? String(DEFAULT_PORT);
  const port = readPort(portText);
  if (port === undefined) throw invalid('PORT', PORT_EXPECTED, quote(portText));
  const host = given(env, 'HOST') ?? DEFAULT_HOST;
  if (!isHost(host)) throw invalid('HOST', HOST_EXPECTED, quote(host));
  return {
    host: options.host ?? host,
    port: options.port ?? port,
    publicUrl: readPublicUrl(given(env, 'PUBLIC_URL')),
    ...readServiceEnvironment(env),
    logLevel: readLogLevel(given(env, 'LOG_LEVEL')),
  };
}

/** The description of a valid port. */
export const PORT_EXPECTED = `a port from 0 to ${LAST_PORT} (0 takes a free one)`;

/** The description of a valid host. */
export const HOST_EXPECTED = 'a host name or an IP address, for example 127.0.0.1 or 0.0.0.0';

/** Returns the port in a text; undefined for any other text. */
export function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : LAST_PORT + 1;
  return port <= LAST_PORT ? port : undefined;
}

function readPublicUrl(text: string | undefined): string {
  if (text === undefined) return '';
  const url = readWebAddress(text);
  if (!url) throw invalid('PUBLIC_URL', WEB_ADDRESS_EXPECTED, quoteAddress(text));
  return url.href.replace(/\/+$/, '');
}

function readLogLevel(text: string | undefined): LogLevel | undefined {
  if (text === undefined) return undefined;
  const level = LOG_LEVELS.find((known) => known === text);
  if (!level) throw invalid('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, quote(text));
  return level;
}
