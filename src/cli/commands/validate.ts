import { count } from '../count.ts';
import { seedOption } from '../options.ts';
import type { Command } from 'commander';
import type { Context } from '../context.ts';

const HELP = `
Prints each problem as file:line:column  code  message, sorted.

Examples:
  diplograph validate
  diplograph validate --seed ./my-dataset`;

/** Adds the command that checks a dataset. */
export function addValidate(program: Command, { terminal }: Context): void {
  program
    .command('validate')
    .description('check a dataset and print all that is wrong with it')
    .addOption(seedOption())
    .addHelpText('after', HELP)
    .action(async ({ seed }: { readonly seed: string }) => {
      const { loadDataset } = await import('../load-dataset.ts');
      const { dataset } = loadDataset(seed, terminal.print);
      terminal.print(
        `No problems: ${count(dataset.records.length, 'record')} and ${count(dataset.claims.length, 'claim')} in ${seed}.`,
      );
    });
}
