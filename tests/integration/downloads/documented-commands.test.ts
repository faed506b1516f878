import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { useRecordService } from '../../support/file-service.ts';

const COMMANDS = ['downloads', 'dashboards', 'citing', 'recipes'].flatMap((name) => {
  const text = readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line.startsWith('curl '));
});
const sh = promisify(execFile);

const hasCurl = await sh('curl', ['--version']).then(
  () => true,
  () => false,
);

// oxlint-disable-next-line project/refused-syntax -- the documented commands are those of curl
describe.skipIf(!hasCurl)('the commands of the documents on files', () => {
  const server = useRecordService();

  it('exist', () => {
    expect(COMMANDS.length).toBeGreaterThan(5);
  });

  it.each(COMMANDS)('return a file that is not empty: %s', async (command) => {
    const asked = command
      .replace('http://127.0.0.1:4000', server.url)
      .replace('curl ', 'curl --fail ')
      .replace(/ > \S+$/, '');
    const { stdout } = await sh('sh', ['-c', asked], { maxBuffer: 64 * 1024 * 1024 });
    const lines = stdout.trimEnd().split(/\r?\n/);
    expect(lines.length, stdout.slice(0, 200)).toBeGreaterThan(1);
  });
});
