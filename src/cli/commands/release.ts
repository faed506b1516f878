import { DiplographError } from '../../errors.ts';
import { seedOption } from '../options.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Writes into releases/VERSION.yaml which records the release that dataset.yaml
names adds, changes and removes since the releases before it. Raise version and
releasedOn in dataset.yaml first; run again, it notes the same release anew.
With --check it writes nothing, and the exit code is 1 where something is not
noted.

Examples:
  diplograph release --summary "The summit of Bishkek; three dates corrected."
  diplograph release --check`;

type Options = { readonly seed: string; readonly summary?: string; readonly check?: boolean };

/** Adds the command that notes what a release of a dataset changed. */
export function addRelease(program: Command, { terminal }: CommandContext): void {
  program
    .command('release')
    .description('note what a release of a dataset changed')
    .addOption(seedOption())
    .option('--summary <text>', 'what the release brings, in a sentence or two')
    .option('--check', 'write nothing, only tell')
    .addHelpText('after', HELP)
    .action(async ({ seed, summary, check }: Options) => {
      const { loadDataset } = await import('../load-dataset.ts');
      const { issueLines } = await import('../../dataset/issue.ts');
      const { notices } = loadDataset(seed, terminal.print);
      const open = notices.filter(({ code }) => code === 'unreleased');
      if (check) {
        for (const line of issueLines(open)) terminal.print(line);
        if (open.length === 0) return;
        throw new DiplographError(
          'DATA_INVALID',
          'expected all changes to be noted; run "diplograph release"',
        );
      }
      const { writeRelease } = await import('../../dataset/releases.ts');
      const { release, file } = await writeRelease(seed, summary);
      const sizes = (['added', 'changed'] as const).map(
        (kind) => `${String(Object.keys(release[kind] ?? {}).length)} ${kind}`,
      );
      terminal.print(`${file}: ${sizes.join(', ')}, ${String(release.removed?.length ?? 0)} removed`);
    });
}
