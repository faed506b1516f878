import { DATABASE_HELP, readServiceConfig } from '../environment.ts';
import { dataDirOption, outOption, quietOption } from '../options.ts';
import { interruptible } from '../interruption.ts';
import { silenced } from '../terminal.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Writes a file of the graph, with the same bytes and filters as the service at
/FILE. A filter is name=value, with commas between several values. The complete
file replaces an existing one in one step. Links in it begin with PUBLIC_URL or,
without it, with those of the service on the same data folder or, without one,
with the address of HOST and PORT.

The command opens the database, or uses that of the service.

Environment:
${DATABASE_HELP}

Examples:
  diplograph export --list
  diplograph export --list events.ics
  diplograph export events.csv level=HEAD_OF_STATE --out summits.csv
  diplograph export events.ics from=today to=+365d --out next-year.ics
  diplograph export claims.csv property=date | head`;

type Options = {
  readonly list?: boolean;
  readonly out: string;
  readonly dataDir?: string;
  readonly quiet?: boolean;
};

/** Adds the command that writes a file of the graph. */
export function addExport(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('export')
    .description('write a file of the graph: a table, a calendar, a feed')
    .argument('[file]', 'name of the file, such as events.csv')
    .argument('[filters...]', 'filters of its rows, such as partner=japan')
    .option('--list', 'print the names of all files, or the filters of the file')
    .addOption(outOption())
    .addOption(dataDirOption())
    .addOption(quietOption())
    .addHelpText('after', HELP)
    .action(async (name: string | undefined, filters: string[], { list, out, dataDir, quiet }: Options) => {
      const { checkTarget, findFile, listLines, readFilters, writeFileAtomically } =
        await import('../export-file.ts');
      if (list) {
        for (const line of listLines(name)) terminal.print(line);
        return;
      }
      const { withFiles } = await import('../open-files.ts');
      const file = readFilters(findFile(name), filters);
      const config = readServiceConfig(env, {});
      const target = await checkTarget(out);
      const messages = quiet ? silenced(terminal) : terminal;
      const { chooseDatabase } = await import('../database.ts');
      const choice = chooseDatabase(env, dataDir);
      await interruptible((signal) =>
        withFiles({ choice, config, signal, onProgress: messages.progress }, async ({ open }) => {
          const { pieces, revision } = await open(file);
          const report = (bytes: number): void =>
            messages.progress(`Writing ${file.download.name}: ${size(bytes)} …`);
          const bytes = await writeFileAtomically(target, pieces, { terminal, report });
          const place = target === out ? out : `${target}, the target of the link ${out}`;
          if (out !== '-') messages.info(`Wrote ${size(bytes)} to ${place}; revision ${revision}.`);
        }),
      );
    });
}

const size = (bytes: number): string => `${String(Math.ceil(bytes / 1000))} kB`;
