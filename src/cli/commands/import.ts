import { access, constants, lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { Argument } from 'commander';
import { count } from '../terminal.ts';
import { DiplographError, printable } from '../../errors.ts';
import { groupBy } from '../../model/functions.ts';
import { fileOption, seedOption } from '../options.ts';
import { interruptible, Interrupted } from '../interruption.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';
import type { RowIssue } from '../../dataset/table-rows.ts';

const HELP = `
Makes a record of each row of a table by a map (docs/import.md), and adds the
records to a dataset. Each fact cites the table as its source and the row as the
place in it. Names are matched with the records of the dataset. A row with a
name that matches no record, or several, is left out and reported with its line
and the expected value; --report writes all of these rows as CSV. With --jsonl,
the dataset and the new records go into one file of JSON Lines, for large tables.

Examples:
  diplograph import visits.csv --map docs/maps/ministry-visits.yaml --seed ./my-dataset
  diplograph import travel.csv --map docs/maps/leader-travel.yaml --seed ./my-dataset --dry-run
  diplograph import codes.csv --map docs/maps/coded-events.yaml --seed ./my-dataset --jsonl large.jsonl`;

type Options = {
  readonly map: string;
  readonly seed: string;
  readonly jsonl?: string;
  readonly report?: string;
  readonly dryRun?: boolean;
};

/** The number of distinct issues on the terminal. */
const SHOWN = 20;

/** Adds the command that makes records of the rows of a table. */
export function addImport(program: Command, { terminal }: CommandContext): void {
  program
    .command('import')
    .description('make records of the rows of a table')
    .addArgument(new Argument('<table>', 'table, CSV with a header line'))
    .addOption(fileOption('--map <file>', 'map of the table, YAML').makeOptionMandatory())
    .addOption(seedOption())
    .addOption(
      fileOption('--jsonl <file>', 'write the dataset with the new records to this file of JSON Lines'),
    )
    .addOption(fileOption('--report <file>', 'write what was left out to this file, CSV'))
    .option('--dry-run', 'write nothing, only report')
    .addHelpText('after', HELP)
    .action(async (table: string, { map: file, seed, jsonl, report, dryRun = false }: Options) => {
      const { readTableMap } = await import('../../dataset/table-map.ts');
      const { importTable } = await import('../../dataset/import-table.ts');
      const reading = readTableMap(file);
      if ('issues' in reading) {
        const { issueLines } = await import('../../dataset/issue.ts');
        for (const line of issueLines(reading.issues)) terminal.errorDetail(line);
        throw new DiplographError(
          'DATA_INVALID',
          `found ${count(reading.issues.length, 'problem')} in ${file}; correct them and try again`,
        );
      }
      await checkOutputs({ '--jsonl': jsonl, '--report': report }, { table, map: file, seed });
      const asked = { table, map: reading.map, seed, out: jsonl ?? null, isTrial: dryRun };
      const result = await interruptible((signal) =>
        importTable({ ...asked, signal, onProgress: terminal.progress }),
      ).catch((error: unknown) => {
        if (error instanceof Interrupted) terminal.info('Interrupted; nothing was written.');
        throw error;
      });
      if ('problems' in result) {
        const { refuseIssues } = await import('../load-dataset.ts');
        return refuseIssues(result.problems, seed, terminal.errorDetail);
      }
      const { rows, written, issues } = result;
      terminal.clearProgress();
      for (const line of summaryOf(table, issues)) terminal.info(line);
      if (report !== undefined) {
        const { replaceFile } = await import('../../dataset/replace-file.ts');
        await replaceFile(report, reportLines(issues));
      }
      const made = Object.entries(written).map(([folder, number]) => `${String(number)} ${folder}`);
      const left = new Set(issues.flatMap(({ isRow, line }) => (isRow ? [line] : []))).size;
      const verb = dryRun ? 'Would write' : 'Wrote';
      terminal.print(
        `Read ${count(rows, 'row')}. ${verb} ${made.length > 0 ? made.join(', ') : 'nothing new'} into ${jsonl ?? seed}; left out ${count(left, 'row')}.`,
      );
    });
}

/**
 * Checks that files can be written, and that none of them is another one, an input, or in the dataset.
 * @throws DiplographError CONFIG_INVALID.
 */
async function checkOutputs(
  outputs: Readonly<Record<string, string | undefined>>,
  { table, map, seed }: { readonly table: string; readonly map: string; readonly seed: string },
): Promise<void> {
  const { readIncludes } = await import('../../dataset/include.ts');
  const folders = await Promise.all([seed, ...readIncludes(seed)].map(realPath));
  const taken = new Map([
    [await realPath(table), 'the table'],
    [await realPath(map), 'the map'],
  ]);
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined) continue;
    const refuse = (found: string, remedy: string): DiplographError => {
      const message = `expected ${option} to be a new file or one to replace, found ${found} at ${printable(path)}; ${remedy}`;
      return new DiplographError('CONFIG_INVALID', message);
    };
    const folder = await stat(dirname(path)).catch(() => undefined);
    if (!folder?.isDirectory()) throw refuse('no folder for it', 'create the folder, or correct the path');
    const old = await lstat(path).catch(() => undefined);
    if (old && !old.isFile())
      throw refuse(
        old.isDirectory() ? 'a folder' : old.isSymbolicLink() ? 'a link' : 'no regular file',
        OTHER,
      );
    const real = await realPath(path);
    const other = taken.get(real);
    if (other !== undefined) throw refuse(other, OTHER);
    if (folders.some((dir) => real.startsWith(`${dir}${sep}`)))
      throw refuse('a place in the folder of the dataset', OTHER);
    const isWritable = [dirname(path), ...(old ? [path] : [])].map((each) => access(each, constants.W_OK));
    await Promise.all(isWritable).catch(() => {
      throw refuse('no right to write', 'give yourself the right, or name another file');
    });
    taken.set(real, `the file of ${option}`);
  }
}

const OTHER = 'name another file';

/** Returns the path without links, also of a file that is not there yet. */
const realPath = (path: string): Promise<string> =>
  realpath(path).catch(async () =>
    join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)),
  );

/** Returns a line for each distinct issue, the most frequent first, with the line of its first row. */
function summaryOf(table: string, issues: readonly RowIssue[]): readonly string[] {
  const groups = [...groupBy(issues, ({ message }) => message).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const lines = groups.slice(0, SHOWN).flatMap(([first, ...others]) => {
    if (!first) return [];
    const rows = new Set(others.map(({ line }) => line)).size;
    const more = rows > 0 ? ` (and in ${count(rows, 'row')} more)` : '';
    return [`${table}:${String(first.line)}  ${first.message}${more}`];
  });
  const left = groups.length - SHOWN;
  return left > 0 ? [...lines, `… and ${String(left)} more kinds; --report FILE writes all of them`] : lines;
}

/** Returns the issues as CSV. */
const reportLines = (issues: readonly RowIssue[]): readonly string[] => [
  'line,left_out,message\n',
  ...issues.map(
    ({ line, isRow, message }) =>
      `${String(line)},${isRow ? 'row' : 'value'},"${message.replaceAll('"', '""')}"\n`,
  ),
];
