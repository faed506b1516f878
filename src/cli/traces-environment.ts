import { given, invalid } from './read-variable.ts';
import { quoteAddress, readWebAddress, WEB_ADDRESS_EXPECTED } from './web-address.ts';
import type { Environment } from './read-variable.ts';

const ENDPOINTS = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
const PROTOCOLS = ['OTEL_EXPORTER_OTLP_PROTOCOL', 'OTEL_EXPORTER_OTLP_TRACES_PROTOCOL'];

/** What starts traces, as a text for `--help`. */
export const TRACES_HELP = `  ${ENDPOINTS[0] ?? ''}
                     sends traces to this collector (none); the other variables
                     of OpenTelemetry for OTLP, resources and samplers hold too`;

/**
 * Whether the standard variables of OpenTelemetry ask for traces: they name a collector, and do not say that nothing is sent.
 * @throws DiplographError CONFIG_INVALID for a collector, a protocol or an exporter that cannot be had.
 */
export function readTraces(env: Environment): boolean {
  const endpoints = ENDPOINTS.filter((name) => given(env, name) !== undefined);
  if (endpoints.length === 0) return false;
  for (const name of endpoints) {
    const text = given(env, name) ?? '';
    if (!readWebAddress(text)) throw invalid(name, WEB_ADDRESS_EXPECTED, quoteAddress(text));
  }
  for (const name of PROTOCOLS) expect(env, name, ['http/json']);
  const isDisabled = expect(env, 'OTEL_SDK_DISABLED', ['true', 'false']) === 'true';
  return !isDisabled && expect(env, 'OTEL_TRACES_EXPORTER', ['otlp', 'none']) !== 'none';
}

function expect(env: Environment, name: string, known: readonly string[]): string | undefined {
  const text = given(env, name);
  if (text !== undefined && !known.includes(text)) {
    throw invalid(name, known.map((each) => `"${each}"`).join(' or '), `"${text}"`);
  }
  return text;
}
