import { Option } from 'commander';
import { count, silenced } from '../terminal.ts';
import { DATABASE_HELP, readServiceConfig } from '../environment.ts';
import { dataDirOption, quietOption, seedOption } from '../options.ts';
import { interruptible } from '../interruption.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Writes a release to a folder: dataset.zip with the seed, dataset.sqlite, each
table as CSV and Parquet, datapackage.json (Data Package), croissant.json
(Croissant), CITATION.cff, .zenodo.json and SHA256SUMS. The folder is new or
empty. It gets its name when all files are complete, all of one revision.

The command opens the database once for all files, or uses that of the service
on the same data folder. URLs in the files begin with PUBLIC_URL or, without it,
with those of the service or, without one, with the address of HOST and PORT.

Environment:
${DATABASE_HELP}

Examples:
  diplograph package --out release
  PUBLIC_URL=https://diplograph.example.org diplograph package --out release
  cd release && sha256sum --check SHA256SUMS`;

type Options = {
  readonly out: string;
  readonly seed: string;
  readonly dataDir?: string;
  readonly quiet?: boolean;
};

/** Adds the command that writes a release as a package. */
export function addPackage(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('package')
    .description('write a release to a folder, with descriptions and checksums')
    .addOption(new Option('--out <dir>', 'folder to write, new or empty').makeOptionMandatory())
    .addOption(seedOption())
    .addOption(dataDirOption())
    .addOption(quietOption())
    .addHelpText('after', HELP)
    .action(async ({ out, seed, dataDir, quiet }: Options) => {
      const { checkFolder, writePackage } = await import('../write-package.ts');
      const { withFiles } = await import('../open-files.ts');
      const { chooseDatabase } = await import('../database.ts');
      const config = readServiceConfig(env, {});
      await checkFolder(out);
      const messages = quiet ? silenced(terminal) : terminal;
      const { progress: onProgress } = messages;
      const choice = chooseDatabase(env, dataDir);
      const onMissingSeed = (revision: string): void =>
        messages.info(
          `dataset.zip lacks the seed: expected revision ${revision} in ${seed}, found another dataset or none; name the folder with --seed.`,
        );
      await interruptible((signal) =>
        withFiles({ choice, config, seed, onMissingSeed, signal, onProgress }, async (files) => {
          const { files: number, bytes, revision } = await writePackage(out, files, { onProgress, signal });
          const size = `${(bytes / 1e6).toFixed(1)} MB`;
          messages.info(`Wrote ${count(number, 'file')} (${size}) to ${out}; revision ${revision}.`);
        }),
      );
    });
}
