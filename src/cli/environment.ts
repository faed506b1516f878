import { quote } from '../errors.ts';
import { given, invalid } from './read-variable.ts';
import { isHost, quoteAddress, readWebAddress, WEB_ADDRESS_EXPECTED } from './web-address.ts';
import { readServiceEnvironment, SERVICE_HELP } from './service-environment.ts';
import type { Environment } from './read-variable.ts';
import type { ServiceEnvironment } from './service-environment.ts';

/** How the service is reached, what it logs, and what it lets others do. */
export type ServiceConfig = ServiceEnvironment & {
  readonly host: string;
  readonly port: number;
  /** Without a trailing slash; empty when it is not known. */
  readonly publicUrl: string;
  /** Undefined when the environment does not choose one. */
  readonly logLevel: LogLevel | undefined;
};

/** How serious a message must be to be logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DEFAULT_PORT = 4000;
const DEFAULT_HOST = '127.0.0.1';
const LAST_PORT = 65_535;

/** The environment variables of the service as a text for `--help`. */
export const ENVIRONMENT_HELP = `Environment:
  PORT, HOST         like --port and --host, which come first
  PUBLIC_URL         the address under which others reach the service, for links in answers
  LOG_LEVEL          ${LOG_LEVELS.join(', ')}
                     (info; warn on a terminal)
${SERVICE_HELP}`;

/** The environment variables of the database as a text for `--help`. */
export const DATABASE_HELP = `  NEO4J_URI          use this Neo4j instead of a local one that Diplograph manages;
                     with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE`;

/**
 * The service's configuration from the environment; options come before variables, and an empty
 * variable counts as absent.
 * @throws DiplographError CONFIG_INVALID for a value that is not understood, also where an option comes before it.
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

/** What a port looks like. */
export const PORT_EXPECTED = `a port from 0 to ${LAST_PORT} (0 takes a free one)`;

/** What a host looks like. */
export const HOST_EXPECTED = 'a host name or an IP address, for example 127.0.0.1 or 0.0.0.0';

/** The port that a text names; undefined when it names none. */
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
