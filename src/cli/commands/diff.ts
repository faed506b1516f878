import { EXIT } from '../exit-code.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Prints, per record and property, the claims that are new (+), gone (-) or changed
(~), and the value that stands before → after. The two datasets must be right;
what is wrong with one is told as validate tells it.

Exit code 0 whether they differ or not; with --exit-code, 1 where they differ.

Examples:
  diplograph diff ./seed-of-last-month seed
  diplograph diff --exit-code seed ./my-dataset`;

type Options = { readonly exitCode?: boolean };

/** Adds the command that compares two datasets. */
export function addDiff(program: Command, { terminal, end }: CommandContext): void {
  program
    .command('diff')
    .description('print what changed between two datasets')
    .argument('<before>', 'folder of the older dataset')
    .argument('<after>', 'folder of the newer dataset')
    .option('--exit-code', 'make the exit code 1 where they differ')
    .addHelpText('after', HELP)
    .action(async (before: string, after: string, { exitCode = false }: Options) => {
      const { loadDataset } = await import('../load-dataset.ts');
      const { diffDatasets } = await import('../../dataset/diff.ts');
      const { diffLines } = await import('../print-diff.ts');
      const [old, fresh] = [before, after].map((dir) => loadDataset(dir, terminal.print).dataset);
      if (!old || !fresh) return;
      const diff = diffDatasets(old, fresh);
      for (const line of diffLines(diff)) terminal.print(line);
      const differs = diff.info.length > 0 || diff.records.length > 0;
      end(exitCode && differs ? EXIT.failed : EXIT.ok);
    });
}
