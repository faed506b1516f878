import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { useRecordService } from '../../support/file-service.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/addresses.md', import.meta.url), 'utf8');
const SEARCH = readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8');
const commandsIn = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith('curl '));
const COMMANDS = commandsIn(DOCUMENT);
const sh = promisify(execFile);

const hasCurl = await sh('curl', ['--version']).then(
  () => true,
  () => false,
);

describe('the document on addresses', () => {
  const server = useRecordService();

  // oxlint-disable-next-line project/refused-syntax -- the documented commands are those of curl
  it.skipIf(!hasCurl).each(COMMANDS)('has a command with an answer: %s', async (command) => {
    const asked = command.replace('http://127.0.0.1:4000', server.url).replace('curl ', 'curl --fail ');
    const { stdout } = await sh('sh', ['-c', asked], { maxBuffer: 64 * 1024 * 1024 });
    expect(stdout.trimEnd().split('\n').length, stdout.slice(0, 200)).toBeGreaterThan(1);
  });

  // oxlint-disable-next-line project/refused-syntax -- the documented commands are those of curl
  it.skipIf(!hasCurl).each(commandsIn(SEARCH))('runs a command of the search: %s', async (command) => {
    const asked = command.replace('http://127.0.0.1:4000', server.url).replace('curl ', 'curl --fail ');
    const { stdout } = await sh('sh', ['-c', asked]);
    expect(Object.keys(JSON.parse(stdout) as object).length).toBeGreaterThan(0);
  });

  it('has a command for each address in its table', () => {
    const addresses = [...DOCUMENT.matchAll(/^\| `(\/[^`]*)`/gm)].map(([, path = '']) => path);
    const asked = COMMANDS.map((command) => /4000(\/[^"?]*)/.exec(command)?.[1] ?? '');
    const patterns = addresses.map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace('<id>', '[A-Za-z0-9-]+')}$`),
    );
    expect(patterns.length).toBeGreaterThan(5);
    expect(patterns.filter((pattern) => !asked.some((path) => pattern.test(path)))).toEqual([]);
  });

  it('shows the keys of the file of a record', async () => {
    const [, shown = ''] = /```json\n(.*?)```/s.exec(DOCUMENT) ?? [];
    const answer = await fetch(`${server.url}/c5-plus-1.json?knownAt=2015-10-01`);
    const found = (await answer.json()) as Record<string, unknown>;
    const example = JSON.parse(shown) as Record<string, unknown>;
    expect(Object.keys(example)).toEqual(Object.keys(found));
    const plain = ['id', 'type', 'asOf', 'knownAt', 'version', 'releasedOn', 'licence'];
    expect(plain.map((key) => [key, example[key]])).toEqual(plain.map((key) => [key, found[key]]));
    const keysOf = (value: unknown): readonly string[] => Object.keys(value as object);
    expect(keysOf(found['record'])).toEqual(expect.arrayContaining([...keysOf(example['record'])]));
    const [claim] = example['claims'] as object[];
    expect(keysOf((found['claims'] as object[])[0])).toEqual(expect.arrayContaining([...keysOf(claim)]));
  });
});
