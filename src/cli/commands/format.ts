import { DiplographError } from '../../errors.ts';
import { count } from '../terminal.ts';
import { seedOption } from '../options.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Prints the files that it writes, or with --check those that it would write.
With --check, a file to be written makes the exit code 1; a file that cannot
be parsed always does.

Examples:
  diplograph format
  diplograph format --check --seed ./my-dataset`;

type Options = { readonly seed: string; readonly check?: boolean };

/** Adds the command that writes a dataset in the canonical format. */
export function addFormat(program: Command, { terminal }: CommandContext): void {
  program
    .command('format')
    .description('write the files of a dataset in the canonical format')
    .addOption(seedOption())
    .option('--check', 'write nothing, only tell')
    .addHelpText('after', HELP)
    .action(async ({ seed, check = false }: Options) => {
      const { formatSeed } = await import('../../dataset/format.ts');
      const { issueLines } = await import('../../dataset/issue.ts');
      const { changed, issues } = await formatSeed(seed, { check });
      for (const file of changed) terminal.print(file);
      for (const line of issueLines(issues)) terminal.errorDetail(line);
      if (issues.length > 0)
        throw failure(`found ${count(issues.length, 'problem')} in ${seed}; correct them and try again`);
      if (check && changed.length > 0) {
        throw failure(
          `expected the canonical format, found another in ${count(changed.length, 'file')}; run "diplograph format"`,
        );
      }
    });
}

const failure = (message: string): DiplographError => new DiplographError('DATA_INVALID', message);
