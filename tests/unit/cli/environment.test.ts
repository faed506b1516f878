import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, LIMIT_RULES } from '../../../src/server/settings.ts';
import { readServiceConfig } from '../../../src/cli/environment.ts';

const { limits, access, caching } = DEFAULT_SETTINGS;
const OPEN = { limits, access, caching, traces: false };
const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

describe('readServiceConfig', () => {
  it('serves on port 4000 of this machine by default', () => {
    const defaults = { host: '127.0.0.1', port: 4000, publicUrl: '', logLevel: undefined, ...OPEN };
    expect(readServiceConfig({}, {})).toEqual(defaults);
    expect(readServiceConfig({ PORT: '', HOST: '', PUBLIC_URL: '', LOG_LEVEL: '' }, {})).toEqual(defaults);
  });

  it('reads the environment', () => {
    const env = { PORT: '0', HOST: '::1', PUBLIC_URL: 'https://example.org/graph/', LOG_LEVEL: 'warn' };
    expect(readServiceConfig(env, {})).toEqual({
      host: '::1',
      port: 0,
      publicUrl: 'https://example.org/graph',
      logLevel: 'warn',
      ...OPEN,
    });
  });

  it('prefers options to variables', () => {
    const config = readServiceConfig({ PORT: '1', HOST: 'localhost' }, { port: 2, host: '0.0.0.0' });
    expect(config).toMatchObject({ port: 2, host: '0.0.0.0' });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['PORT', ' 80'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'example.org'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['PUBLIC_URL', 'https://user:secret@example.org'],
    ['PUBLIC_URL', 'https://example.org/?a=1'],
    ['LOG_LEVEL', 'verbose'],
    ['LOG_LEVEL', 'INFO'],
    ['CORS_ORIGINS', 'example.org'],
    ['CORS_ORIGINS', 'https://example.org/path'],
    ['CORS_ORIGINS', 'https://example.org,'],
    ['CORS_ORIGINS', 'https://*.example'],
    ['CORS_ORIGINS', 'https://a.example,https://*'],
    ['CORS_ORIGINS', 'https://exa_mple.org'],
    ['ALLOWED_HOSTS', 'https://example.org'],
    ['ALLOWED_HOSTS', '*.example.org'],
    ['ALLOWED_HOSTS', 'example.org:8080'],
    ['ALLOWED_HOSTS', 'example.org,'],
    ['CORS_ORIGINS', '*,https://example.org'],
    ['EMBED_ORIGINS', 'example.org'],
    ['EMBED_ORIGINS', 'none,https://example.org'],
    ['TRUSTED_PROXIES', '11'],
    ['CACHE_MB', '-1'],
    ['MAX_AGE_SECONDS', '1.5'],
    ['INTROSPECTION', 'false'],
    ['PERSISTED_ONLY', 'ON'],
    ['LIMIT_PAGE_SIZE', '101'],
    ['LIMIT_HOPS', '0'],
    ['LIMIT_DEPTH', '1e1'],
  ])('refuses %s=%s with the expectation', (name, value) => {
    const read = () => readServiceConfig({ [name]: value }, { port: 1, host: 'localhost' });
    expect(read).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(
          new RegExp(`^expected ${name} to be .*; correct the environment variable ${name}, or unset it$`),
        ) as string,
      }) as Error,
    );
  });

  it('reads each limit, switch and list of a public service', () => {
    const env = Object.fromEntries(
      Object.values(LIMIT_RULES).map(({ variable, most }) => [variable, `${most}`]),
    );
    const { limits: read } = readServiceConfig(env, {});
    expect(Object.values(read)).toEqual(Object.values(LIMIT_RULES).map(({ most }) => most));
    expect(
      readServiceConfig(
        {
          CORS_ORIGINS: 'https://a.example, http://b.example:8080',
          TRUSTED_PROXIES: '2',
          INTROSPECTION: 'off',
          PLAYGROUND: 'off',
          PERSISTED_ONLY: 'on',
          METRICS: 'off',
          CACHE_MB: '0',
          MAX_AGE_SECONDS: '60',
        },
        {},
      ),
    ).toMatchObject({
      access: {
        corsOrigins: ['https://a.example', 'http://b.example:8080'],
        trustedProxies: 2,
        introspection: false,
        playground: false,
        persistedOnly: true,
        metrics: false,
      },
      caching: { bytes: 0, maxAgeSeconds: 60 },
    });
    expect(readServiceConfig({ CORS_ORIGINS: '*' }, {}).access.corsOrigins).toBe('*');
    const framedBy = (text: string) => readServiceConfig({ EMBED_ORIGINS: text }, {}).access.embedOrigins;
    expect(['', '*', 'none', 'https://a.example'].map(framedBy)).toEqual([
      '*',
      '*',
      [],
      ['https://a.example'],
    ]);
  });

  const OTLP = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };
  it.each([
    [OTLP, true],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://collector.example/v1/traces' }, true],
    [{ ...OTLP, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json', OTEL_TRACES_EXPORTER: 'otlp' }, true],
    [{ ...OTLP, OTEL_SDK_DISABLED: 'true' }, false],
    [{ ...OTLP, OTEL_TRACES_EXPORTER: 'none' }, false],
    [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, false],
  ])('enables traces for a collector unless they are disabled: %j', (env, traces) => {
    expect(readServiceConfig(env, {}).traces).toBe(traces);
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['OTEL_EXPORTER_OTLP_TRACES_PROTOCOL', 'grpc'],
    ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ['OTEL_SDK_DISABLED', 'yes'],
  ])('refuses traces with %s=%s', (name, value) => {
    const read = () => readServiceConfig({ ...OTLP, [name]: value }, {});
    expect(read).toThrow(new RegExp(`^expected ${name} to be .*, found "${value}"; correct`));
  });

  it('reads the address of a webhook with its key', () => {
    const env = { WEBHOOK_URL: 'https://example.org/hook?to=graph', WEBHOOK_SECRET: SECRET };
    expect(readServiceConfig(env, {}).webhook).toEqual({
      url: 'https://example.org/hook?to=graph',
      key: Buffer.alloc(24, 7),
    });
  });

  it('accepts a key that the documented command makes', () => {
    const text = readFileSync(new URL('../../../docs/operation.md', import.meta.url), 'utf8');
    const [command = ''] = /^node -p .*whsec_.*$/m.exec(text) ?? [];
    const secret = execSync(command, { encoding: 'utf8' }).trim();
    const env = { WEBHOOK_URL: 'https://example.org/', WEBHOOK_SECRET: secret };
    expect(readServiceConfig(env, {}).webhook?.key).toHaveLength(32);
  });

  it.each([
    ['WEBHOOK_URL', { WEBHOOK_URL: 'file:///etc/passwd', WEBHOOK_SECRET: SECRET }],
    ['WEBHOOK_URL', { WEBHOOK_URL: 'https://me:word@example.org/', WEBHOOK_SECRET: SECRET }],
    ['WEBHOOK_URL', { WEBHOOK_SECRET: SECRET }],
    ['WEBHOOK_SECRET', { WEBHOOK_URL: 'https://example.org/' }],
    ['WEBHOOK_SECRET', { WEBHOOK_URL: 'https://example.org/', WEBHOOK_SECRET: 'a-plain-word' }],
    ['WEBHOOK_SECRET', { WEBHOOK_URL: 'https://example.org/', WEBHOOK_SECRET: 'whsec_c2hvcnQ=' }],
  ])('refuses %s in %j, and shows neither address nor key', (name, env) => {
    let message = '';
    try {
      readServiceConfig(env, {});
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(
      new RegExp(`expected ${name} to be .*; correct the environment variable ${name}`),
    );
    for (const value of Object.values(env)) expect(message).not.toContain(value);
  });

  it('does not repeat a password', () => {
    const read = () => readServiceConfig({ PUBLIC_URL: 'https://user:secret@example.org' }, {});
    expect(read).toThrow(/found "https:\/\/…@example\.org";/);
  });
});
