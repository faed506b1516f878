import { DEFAULT_SETTINGS, LIMIT_RULES, limitsOf } from '../server/settings.ts';
import { quote } from '../errors.ts';
import { given, invalid, readNumber, readSwitch } from './read-variable.ts';
import { readTraces, TRACES_HELP } from './traces-environment.ts';
import { isHost, quoteAddress, readWebAddress } from './web-address.ts';
import type { Access, Caching, ServiceLimits } from '../server/settings.ts';
import type { Environment } from './read-variable.ts';

/** What the environment says of the limits of the service, of who may ask what, and of how answers are kept. */
export type ServiceEnvironment = {
  readonly limits: ServiceLimits;
  readonly access: Access;
  readonly caching: Caching;
  /** Whether traces are sent; where to and how, the packages for it read themselves. */
  readonly traces: boolean;
};

const MIB = 1024 * 1024;
const HOSTS_EXPECTED = 'host names or IP addresses without a port, separated by commas';
const ORIGINS_EXPECTED = '"*" or origins such as https://example.org, separated by commas';

/** The switches by variable: where each is kept, and what it does. */
const SWITCHES = {
  INTROSPECTION: ['introspection', 'on lets clients ask for the schema'],
  PLAYGROUND: ['playground', 'on shows browsers the playground'],
  PERSISTED_ONLY: ['persistedOnly', 'on answers only the operations of docs/queries and of the page'],
  METRICS: ['metrics', 'on answers /metrics'],
} as const;

const TRUSTED_PROXIES = { fallback: DEFAULT_SETTINGS.access.trustedProxies, least: 0, most: 10 };
const CACHE_MB = { fallback: DEFAULT_SETTINGS.caching.bytes / MIB, least: 0, most: 4096 };
const MAX_AGE = { fallback: DEFAULT_SETTINGS.caching.maxAgeSeconds, least: 0, most: 31_536_000 };

/**
 * The settings of a public service from the environment; an empty variable counts as absent.
 * @throws DiplographError CONFIG_INVALID for a value that is not understood.
 */
export function readServiceEnvironment(env: Environment): ServiceEnvironment {
  const { access } = DEFAULT_SETTINGS;
  const switches = Object.entries(SWITCHES).map(
    ([name, [key]]) => [key, readSwitch(env, name, access[key])] as const,
  );
  return {
    limits: limitsOf((rule) => readNumber(env, rule.variable, rule)),
    access: {
      ...access,
      ...Object.fromEntries(switches),
      corsOrigins: readOrigins(given(env, 'CORS_ORIGINS')),
      allowedHosts: readHosts(given(env, 'ALLOWED_HOSTS')),
      trustedProxies: readNumber(env, 'TRUSTED_PROXIES', TRUSTED_PROXIES),
    },
    caching: {
      ...DEFAULT_SETTINGS.caching,
      bytes: readNumber(env, 'CACHE_MB', CACHE_MB) * MIB,
      maxAgeSeconds: readNumber(env, 'MAX_AGE_SECONDS', MAX_AGE),
    },
    traces: readTraces(env),
  };
}

/** The same variables as a text for `--help`. */
export const SERVICE_HELP = [
  line('CORS_ORIGINS', 'sites whose pages may read answers (none); * for all'),
  line('ALLOWED_HOSTS', 'names under which it is asked beside localhost, HOST and PUBLIC_URL'),
  line('TRUSTED_PROXIES', 'proxies before the service that add to X-Forwarded-For (0)'),
  line('CACHE_MB', `answers kept in memory (${String(CACHE_MB.fallback)}; 0 keeps none)`),
  line('MAX_AGE_SECONDS', 'how long others may hold an answer (0: ask each time)'),
  ...Object.entries(SWITCHES).map(([name, [key, does]]) =>
    line(name, `${does} (${DEFAULT_SETTINGS.access[key] ? 'on' : 'off'})`),
  ),
  ...Object.values(LIMIT_RULES).map((rule) =>
    line(rule.variable, `${rule.bounds} (${String(rule.fallback)})`),
  ),
  TRACES_HELP,
].join('\n');

function line(name: string, says: string): string {
  return `  ${name.padEnd(18)} ${says}`;
}

function readOrigins(text: string | undefined): Access['corsOrigins'] {
  if (text === undefined) return [];
  if (text.trim() === '*') return '*';
  return text.split(',').map((part) => {
    const url = readWebAddress(part.trim());
    // Browsers send an origin without a path, and compare it letter by letter: a wildcard would match none.
    if (url?.pathname !== '/' || !isHost(url.hostname.replace(/^\[|\]$/g, '')))
      throw invalid('CORS_ORIGINS', ORIGINS_EXPECTED, quoteAddress(part.trim()));
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
