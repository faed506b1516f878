import { describe, expect, it } from 'vitest';
import { readServiceConfig } from '../../../src/cli/environment.ts';

describe('readServiceConfig', () => {
  it('serves on port 4000 of this machine alone when nothing is chosen', () => {
    const defaults = { host: '127.0.0.1', port: 4000, publicUrl: '', logLevel: undefined };
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
    });
  });

  it('takes options before variables', () => {
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
  ])('refuses %s=%s and says what it expects', (name, value) => {
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

  it('does not repeat a password', () => {
    const read = () => readServiceConfig({ PUBLIC_URL: 'https://user:secret@example.org' }, {});
    expect(read).toThrow(/found "https:\/\/…@example\.org";/);
  });
});
