import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const isThere = (path: string): boolean => existsSync(fileURLToPath(new URL(path, ROOT)));

describe('the recipe of the container image', () => {
  const lines = read('Dockerfile').split('\n');
  const stages = lines.flatMap((line, i) => (line.startsWith('FROM ') ? [i] : []));
  const last = lines.slice(stages.at(-1));

  it('runs the service without root, with a health check', () => {
    expect(stages).toHaveLength(2);
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(last.join('\n')).toMatch(/^HEALTHCHECK [^]*main\.js health/m);
    const command = last
      .filter((line) => /^(ENTRYPOINT|CMD) /.test(line))
      .map((line) => line.replace(/^\w+ /, ''));
    expect(command.map((text) => JSON.parse(text) as unknown)).toEqual([
      ['node', 'dist/cli/main.js'],
      ['start'],
    ]);
  });

  it('omits build tools, and copies only existing files', () => {
    const copied = last
      .filter((line) => line.startsWith('COPY --from=build '))
      .flatMap((line) => line.split(' ').slice(2, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect([path, isThere(path.replace('/app/', ''))]).toEqual([path, true]);
    expect(last.join('\n')).not.toMatch(/npm|scripts|tsconfig/);
  });

  it('has only the listed files in the build context', () => {
    const [all, ...named] = read('.dockerignore').trimEnd().split('\n');
    expect(all).toBe('*');
    expect(named.length).toBeGreaterThan(5);
    for (const line of named) expect([line, isThere(line.slice(1))]).toEqual([line, true]);
  });
});

describe('compose.yaml', () => {
  type Service = Readonly<Record<string, unknown>> & {
    readonly environment: Readonly<Record<string, string>>;
  };
  const { services } = parse(read('compose.yaml')) as { services: { neo4j: Service; service: Service } };

  it('starts the service after its healthy Neo4j, read-only and without privileges', () => {
    expect(services.service).toMatchObject({
      build: '.',
      depends_on: { neo4j: { condition: 'service_healthy' } },
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(services.neo4j).toHaveProperty('healthcheck');
  });

  it('contains no password, and listens on this machine only', () => {
    const password = /^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/;
    expect(services.service.environment['NEO4J_PASSWORD']).toMatch(password);
    expect(services.neo4j.environment['NEO4J_AUTH']).toMatch(password);
    expect(services.service['ports']).toMatchObject([{ host_ip: '${HOST:-127.0.0.1}' }]);
    expect(services.neo4j).not.toHaveProperty('ports');
  });
});
