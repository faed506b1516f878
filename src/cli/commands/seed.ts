import { count } from '../terminal.ts';
import { seedOption } from '../options.ts';
import { DiplographError } from '../../errors.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const VALIDATE_HELP = `
Prints each problem as file:line:column  code  message, sorted: the first 20 of a
file, 1000 in all, and the total. A valid dataset may have notices, such as an
event whose day has passed without a source that it was held. Notices are
printed to the standard error and do not change the exit code.

Examples:
  diplograph validate
  diplograph validate --seed ./my-dataset`;

/** Adds the command that checks a dataset. */
export function addValidate(program: Command, { terminal }: CommandContext): void {
  program
    .command('validate')
    .description('check a dataset and print its problems')
    .addOption(seedOption())
    .addHelpText('after', VALIDATE_HELP)
    .action(async ({ seed }: { readonly seed: string }) => {
      const { loadDataset } = await import('../load-dataset.ts');
      const { dataset, notices } = loadDataset(seed, terminal.print);
      const { issueLines } = await import('../../dataset/issue.ts');
      for (const line of issueLines(notices)) terminal.info(line);
      const found = [count(dataset.records.length, 'record'), count(dataset.claims.length, 'claim')];
      const more = notices.length > 0 ? `; ${count(notices.length, 'notice')}` : '';
      terminal.print(`No problems: ${found.join(' and ')} in ${seed}${more}.`);
    });
}

const FORMAT_HELP = `
Prints the written files or, with --check, the files in another format. The exit
code is 1 for a file that cannot be parsed and, with --check, for a file in
another format.

Examples:
  diplograph format
  diplograph format --check --seed ./my-dataset`;

type FormatOptions = { readonly seed: string; readonly check?: boolean };

/** Adds the command that writes a dataset in the canonical format. */
export function addFormat(program: Command, { terminal }: CommandContext): void {
  program
    .command('format')
    .description('write the files of a dataset in the canonical format')
    .addOption(seedOption())
    .option('--check', 'write nothing, only report')
    .addHelpText('after', FORMAT_HELP)
    .action(async ({ seed, check = false }: FormatOptions) => {
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

const RELEASE_HELP = `
Writes releases/VERSION.yaml for the release that dataset.yaml names: the records
that it adds, changes and removes since the earlier releases. Increase version
and releasedOn in dataset.yaml first. Another run rewrites the same release.
With --before, the folder of the dataset at the release before, it also writes
releases/VERSION.jsonl: what each change was before and after, with its claims.
With --check it writes nothing, and the exit code is 1 if a change is missing in
the file.

Examples:
  diplograph release --summary "The summit of Bishkek; three dates corrected."
  diplograph release --before ./seed-of-last-release
  diplograph release --check`;

type ReleaseOptions = {
  readonly seed: string;
  readonly summary?: string;
  readonly before?: string;
  readonly check?: boolean;
};

/** Adds the command that records the changes of a release of a dataset. */
export function addRelease(program: Command, { terminal }: CommandContext): void {
  program
    .command('release')
    .description('record the changes of a release of a dataset')
    .addOption(seedOption())
    .option('--summary <text>', 'summary of the release, in a sentence or two')
    .option('--before <dir>', 'folder of the dataset at the release before')
    .option('--check', 'write nothing, only report')
    .addHelpText('after', RELEASE_HELP)
    .action(async ({ seed, summary, before, check }: ReleaseOptions) => {
      const { loadDataset, refuseIssues } = await import('../load-dataset.ts');
      if (check) {
        const { issueLines } = await import('../../dataset/issue.ts');
        const open = loadDataset(seed, terminal.print).notices.filter(({ code }) => code === 'unreleased');
        for (const line of issueLines(open)) terminal.print(line);
        if (open.length === 0) return;
        throw failure('expected all changes to be noted; run "diplograph release"');
      }
      const { writeRelease } = await import('../../dataset/write-release.ts');
      const written = await writeRelease(seed, { summary, before });
      if ('issues' in written) return refuseIssues(written.issues, seed, terminal.print);
      const { release, file, detailed } = written;
      const sizes = (['added', 'changed'] as const).map(
        (kind) => `${String(Object.keys(release[kind] ?? {}).length)} ${kind}`,
      );
      const removed = `${String(release.removed?.length ?? 0)} removed`;
      const content = before === undefined ? '' : `; ${count(detailed, 'record')} before and after`;
      terminal.print(`${file}: ${sizes.join(', ')}, ${removed}${content}`);
    });
}
