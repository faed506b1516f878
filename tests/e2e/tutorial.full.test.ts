import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, launch, ROOT } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readCsv } from '../support/read-files.ts';
import type { Program } from './support/program.ts';

const sh = promisify(execFile);
const TUTORIAL = readFileSync(join(ROOT, 'docs/tutorial.md'), 'utf8');
const BLOCKS = [...TUTORIAL.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block);

describe('the tutorial', () => {
  let folder: string;
  let service: Program | undefined;
  let url = '';

  beforeAll(() => {
    folder = newFolder('diplograph-tutorial-');
    cpSync(join(ROOT, 'seed'), join(folder, 'seed'), { recursive: true });
    symlinkSync(join(ROOT, 'dist'), join(folder, 'dist'));
  });
  afterAll(endAll);

  /** Starts a service as `npm start` does, on a free port and with a database of its own, after the one that runs. */
  async function start(args: readonly string[]): Promise<void> {
    service?.kill('SIGTERM');
    await service?.ended;
    const seed = args.indexOf('--seed');
    const dir = join(folder, seed < 0 ? 'seed' : (args[seed + 1] ?? ''));
    service = launch(['start', '--port', '0', '--data-dir', join(folder, 'data'), '--seed', dir]);
    url = await service.ready;
  }

  /** Runs the commands of a block, and returns what they print. */
  async function run(block = ''): Promise<string> {
    if (block.startsWith('npm start')) {
      await start(block.trim().split(' '));
      return '';
    }
    const script = `set -e\n${block.replaceAll('http://127.0.0.1:4000', url)}`;
    return (await sh('sh', ['-c', script], { cwd: folder, maxBuffer: 1 << 26 })).stdout;
  }

  it('leads from the start to an answer, a change, a file and a citation', async () => {
    expect(BLOCKS).toHaveLength(9);
    const printed: string[] = [];
    for (const block of BLOCKS) printed.push(await run(block));
    const [, asked, claims = '', , compared, , record, , cited] = printed;
    expect(JSON.parse(asked ?? '')).toMatchObject({
      data: {
        format: {
          established: { edtf: '2015-09-26' },
          contested: expect.arrayContaining(['established']) as string[],
        },
      },
    });
    expect(readCsv(claims).filter(({ standing }) => standing === 'WINS')).toHaveLength(1);
    expect(compared).toContain('+ event my-meeting-2026: Meeting of C5+1 officials in October 2026');
    expect(compared).toContain('2 records added, 0 removed, 0 changed');
    expect(JSON.parse(record ?? '')).toMatchObject({ id: 'my-meeting-2026' });
    const meetings = readCsv(readFileSync(join(folder, 'meetings.csv'), 'utf8'));
    expect(meetings.map(({ id }) => id)).toContain('my-meeting-2026');
    const [released, changed] = [
      readFileSync(join(ROOT, 'seed/dataset.yaml'), 'utf8'),
      JSON.parse(cited ?? '') as { data: { dataset: { version: string; revision: string } } },
    ];
    expect(released).toContain(`version: ${changed.data.dataset.version}`);
    expect(changed.data.dataset.revision).toMatch(/^[0-9a-f]{12}$/);
  }, 600_000);
});
