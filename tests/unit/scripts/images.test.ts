import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { ENVIRONMENT_HELP } from '../../../src/cli/environment.ts';
import { parse } from 'yaml';

type Service = {
  readonly environment: Readonly<Record<string, string | null>>;
  readonly mem_limit?: string;
  readonly ports?: readonly {
    readonly target: number;
    readonly published: string;
    readonly host_ip: string;
  }[];
};

const compose = parse(readFileSync('compose.yaml', 'utf8')) as {
  readonly services: Readonly<Record<string, Service>>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');
const VARIABLES = [...ENVIRONMENT_HELP.matchAll(/^ {2}([A-Z][A-Z0-9_]+)/gm)].map(([, name = '']) => name);
// The address in the container is the one that is published; HOST and PORT choose where it is published.
const PUBLISHED = ['PORT', 'HOST'];

describe('compose.yaml', () => {
  it.each(VARIABLES.filter((name) => !PUBLISHED.includes(name)))('hands %s on to the service', (name) => {
    expect(compose.services['service']?.environment).toHaveProperty(name);
  });

  it('publishes the port of the service at PORT and HOST', () => {
    const port = Number(/\bPORT=(\d+)/.exec(dockerfile)?.[1]);
    expect(compose.services['service']?.ports).toEqual([
      { target: port, published: '${PORT:-4000}', host_ip: '${HOST:-127.0.0.1}' },
    ]);
  });

  it('limits the memory of each service', () => {
    for (const { mem_limit } of Object.values(compose.services)) expect(mem_limit).toMatch(/^\d+m$/);
  });
});

describe('Dockerfile', () => {
  it('checks the health by a command that reads the settings', () => {
    const check = /^HEALTHCHECK (.*\\\n)*.*$/m.exec(dockerfile)?.[0] ?? '';
    expect(check).toContain('dist/cli/main.js health');
    expect(check).not.toMatch(/\d{4}|127\.|localhost|http/);
  });
});

// oxlint-disable-next-line project/refused-syntax -- the stand-in for docker is a shell script
describe.skipIf(process.platform === 'win32')('npm run pin:images', () => {
  let folder: string;
  const pin = (docker: string) => {
    writeFileSync(join(folder, 'docker'), `#!/bin/sh\n${docker}\n`);
    chmodSync(join(folder, 'docker'), 0o755);
    const env = { ...process.env, PATH: `${folder}:/usr/bin:/bin` };
    return spawnSync(process.execPath, ['scripts/pin-images.mjs', folder], { env, encoding: 'utf8' });
  };
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  beforeEach(() => {
    folder = newFolder('diplograph-images-');
    writeFileSync(join(folder, 'Dockerfile'), dockerfile);
    writeFileSync(join(folder, 'compose.yaml'), readFileSync('compose.yaml'));
  });

  it('writes the digest of each tag, and updates it', () => {
    for (const digit of ['a', 'b']) {
      const digest = `sha256:${digit.repeat(64)}`;
      expect(pin(`echo ${digest}`)).toMatchObject({ status: 0 });
      expect(read('Dockerfile').match(/^FROM node:22-slim@sha256:\w+/gm)).toEqual([
        `FROM node:22-slim@${digest}`,
        `FROM node:22-slim@${digest}`,
      ]);
      expect(read('compose.yaml')).toContain(`image: neo4j:5.26-community@${digest}\n`);
    }
  });

  it('changes nothing and fails when docker returns no digest', () => {
    expect(pin('exit 1')).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^Nothing was pinned: /) as string,
    });
    expect(read('Dockerfile')).toBe(dockerfile);
  });
});

describe('npm run audit', () => {
  it('fails when the registry does not answer', () => {
    const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/audit.mjs'], { env, encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^No audit took place: .*\n$/);
  });
});
