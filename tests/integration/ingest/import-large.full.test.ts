import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ROWS = 100_000;

/** Runs the program. Returns its output, and its peak memory in megabytes. */
async function run(
  ...args: readonly string[]
): Promise<{ readonly out: string; readonly megabytes: number }> {
  const program = `
    import { runCli } from './src/cli/run-cli.ts';
    import { createTerminal } from './src/cli/terminal.ts';
    await runCli(process.argv.slice(1), createTerminal(process.stdout, process.stderr), {});
    console.log(process.resourceUsage().maxRSS);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program, ...args], {
    cwd: ROOT,
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  await once(child, 'close');
  const lines = out.trim().split('\n');
  return { out: lines.slice(0, -1).join('\n'), megabytes: Number(lines.at(-1)) / 1024 };
}

it('reads a table of 100,000 rows in bounded memory and reports each wrong row', async () => {
  const folder = newFolder();
  const table = join(folder, 'table.csv');
  const codes = ['NOR', 'SWE', 'USA', 'JPN', 'KOR', 'XXX'];
  const out = createWriteStream(table);
  out.write('id,date,source,target,code\n');
  for (let i = 0; i < ROWS; i += 1)
    out.write(
      `${String(i)},2001-0${String((i % 9) + 1)},${String(codes[i % 5])},${String(codes[((i % 5) + 1) % 6])},041\n`,
    );
  out.end();
  await once(out, 'finish');
  const seed = join(folder, 'seed');
  await run('init', seed, '--nations', 'SE,NO,US');
  const report = join(folder, 'report.csv');
  const map = join(ROOT, 'docs/maps/coded-events.yaml');
  const files = ['--jsonl', join(folder, 'all.jsonl'), '--report', report];
  const { out: printed, megabytes } = await run('import', table, '--map', map, '--seed', seed, ...files);
  expect(printed).toContain('Read 100000 rows. Wrote 80000 events, 2 nations');
  expect(printed).toContain('left out 20000 rows');
  expect(megabytes).toBeLessThan(1200);
}, 400_000);
