import { accessSync, constants, statSync } from 'node:fs';
import { quote } from '../errors.ts';
import { given, invalid, readNumber } from './read-variable.ts';
import { quoteAddress, readWebAddress, WEB_ADDRESS_EXPECTED } from './web-address.ts';
import type { Environment } from './read-variable.ts';

/** Returns the variables for traces by their suffix: for all signals, and for traces alone. */
const otlp = (end: string): readonly string[] => [
  `OTEL_EXPORTER_OTLP_${end}`,
  `OTEL_EXPORTER_OTLP_TRACES_${end}`,
];

const ENDPOINTS = otlp('ENDPOINT');
const MOST_MS = 3_600_000;
const MOST_ITEMS = 1_000_000;

/** The numbers for the tracing packages, with their sensible maximum. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(otlp('TIMEOUT').map((name) => [name, MOST_MS])),
  OTEL_BSP_SCHEDULE_DELAY: MOST_MS,
  OTEL_BSP_EXPORT_TIMEOUT: MOST_MS,
  OTEL_BSP_MAX_QUEUE_SIZE: MOST_ITEMS,
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: MOST_ITEMS,
  OTEL_ATTRIBUTE_COUNT_LIMIT: MOST_ITEMS,
  OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT: MOST_ITEMS,
  OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT: MOST_ITEMS,
  OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT: MOST_ITEMS,
  OTEL_SPAN_EVENT_COUNT_LIMIT: MOST_ITEMS,
  OTEL_SPAN_LINK_COUNT_LIMIT: MOST_ITEMS,
  OTEL_SPAN_ATTRIBUTE_PER_EVENT_COUNT_LIMIT: MOST_ITEMS,
  OTEL_SPAN_ATTRIBUTE_PER_LINK_COUNT_LIMIT: MOST_ITEMS,
};

const SAMPLERS = ['always_on', 'always_off', 'traceidratio'].flatMap((name) => [name, `parentbased_${name}`]);

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const VALUE = '[\\t\\x20-\\x2b\\x2d-\\x3a\\x3c-\\x7e]*';
const PAIRS = new RegExp(`^\\s*${TOKEN}\\s*=${VALUE}(,\\s*${TOKEN}\\s*=${VALUE})*$`);

/** The variables that enable traces, as a text for `--help`. */
export const TRACES_HELP = `  ${ENDPOINTS[0] ?? ''}
                     sends traces to this collector (none); the other variables
                     of OpenTelemetry for OTLP, resources and samplers apply too`;

/**
 * Returns true if the standard variables of OpenTelemetry enable traces: they name a collector, and do not disable the export.
 * The tracing packages read the variables again, and would ignore invalid ones.
 * @throws DiplographError CONFIG_INVALID for an invalid value, and for an unavailable feature.
 */
export function readTraces(env: Environment): boolean {
  const endpoints = ENDPOINTS.filter((name) => given(env, name) !== undefined);
  if (endpoints.length === 0) return false;
  for (const name of endpoints) {
    const text = given(env, name) ?? '';
    if (!readWebAddress(text)) throw invalid(name, WEB_ADDRESS_EXPECTED, quoteAddress(text));
  }
  for (const name of otlp('PROTOCOL')) expect(env, name, ['http/json']);
  for (const name of otlp('COMPRESSION')) expect(env, name, ['none', 'gzip']);
  for (const [name, most] of Object.entries(NUMBERS))
    readNumber(env, name, { fallback: 1, least: name.endsWith('_LIMIT') ? 0 : 1, most });
  expect(env, 'OTEL_TRACES_SAMPLER', SAMPLERS);
  const ratio = given(env, 'OTEL_TRACES_SAMPLER_ARG');
  if (ratio !== undefined && !/^(0(\.\d+)?|1(\.0+)?)$/.test(ratio))
    throw invalid('OTEL_TRACES_SAMPLER_ARG', 'a number from 0 to 1', quote(ratio));
  // A header may be a secret.
  for (const name of [...otlp('HEADERS'), 'OTEL_RESOURCE_ATTRIBUTES']) expectPairs(env, name);
  for (const end of ['CERTIFICATE', 'CLIENT_KEY', 'CLIENT_CERTIFICATE'])
    for (const name of otlp(end)) expectFile(env, name);
  const isDisabled = expect(env, 'OTEL_SDK_DISABLED', ['true', 'false']) === 'true';
  return !isDisabled && expect(env, 'OTEL_TRACES_EXPORTER', ['otlp', 'none']) !== 'none';
}

function expect(env: Environment, name: string, known: readonly string[]): string | undefined {
  const text = given(env, name);
  if (text !== undefined && !known.includes(text)) {
    throw invalid(name, known.map((each) => `"${each}"`).join(' or '), quote(text));
  }
  return text;
}

function expectPairs(env: Environment, name: string): void {
  const text = given(env, name);
  if (text === undefined || (PAIRS.test(text) && isDecodable(text))) return;
  throw invalid(
    name,
    'pairs such as name=value, separated by commas, other characters as %XX',
    'another text',
  );
}

function expectFile(env: Environment, name: string): void {
  const path = given(env, name);
  if (path === undefined || isReadableFile(path)) return;
  throw invalid(name, 'a file that can be read', quote(path));
}

function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isDecodable(text: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(text));
  } catch {
    return false;
  }
}
