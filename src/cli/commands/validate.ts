import { count } from '../terminal.ts';
import { seedOption } from '../options.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Prints each problem as file:line:column  code  message, sorted: the first 20 of a
file, 1000 in all, and how many there are. A dataset without
problems may have notices, such as an event whose day has passed without a
source that it was held; they are told beside it and make no difference to the
exit code.

Examples:
  diplograph validate
  diplograph validate --seed ./my-dataset`;

/** Adds the command that checks a dataset. */
export function addValidate(program: Command, { terminal }: CommandContext): void {
  program
    .command('validate')
    .description('check a dataset and print all that is wrong with it')
    .addOption(seedOption())
    .addHelpText('after', HELP)
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
