import { Argument } from 'commander';
import { count } from '../terminal.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Writes a small dataset that is valid and can be started: nations, a group of them,
its format with a partner, one meeting and one source, with comments that explain
the files. The last nation is the partner, the others are members of the group.
The folder must be new or empty.

Examples:
  diplograph init my-dataset
  diplograph init my-dataset --nations SE,NO,JP --group "Nordic Two"
  diplograph init asean-plus-3 --nations ID,MY,PH,SG,TH,JP --group ASEAN`;

type Options = { readonly nations: string; readonly group: string; readonly title?: string };

/** Adds the command that begins a dataset. */
export function addInit(program: Command, { terminal }: CommandContext): void {
  program
    .command('init')
    .description('create a dataset of your own')
    .addArgument(new Argument('<dir>', 'new or empty folder of the dataset'))
    .option('--nations <codes>', 'ISO codes of the nations, the partner last', 'SE,NO,JP')
    .option('--group <name>', 'name of the group', 'Example group')
    .option('--title <text>', 'title of the dataset')
    .addHelpText('after', HELP)
    .action(async (dir: string, { nations, group, title }: Options) => {
      const { writeNewDataset } = await import('../../dataset/new-dataset.ts');
      const today = new Date().toISOString().slice(0, 10);
      const codes = nations.split(',').filter((code) => code.trim() !== '');
      const files = await writeNewDataset(dir, { nations: codes, group, today, ...(title && { title }) });
      terminal.print(`Wrote ${count(files.length, 'file')} into ${dir}:`);
      for (const file of files) terminal.print(`  ${file}`);
      terminal.print(`\nNext: diplograph start --seed ${dir} --watch`);
    });
}
