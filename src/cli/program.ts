import { Command } from 'commander';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addFormat } from './commands/format.ts';
import { addHealth } from './commands/health.ts';
import { addIngest } from './commands/ingest.ts';
import { addQuery } from './commands/query.ts';
import { addRelease } from './commands/release.ts';
import { addServe } from './commands/serve.ts';
import { addStart } from './commands/start.ts';
import { addValidate } from './commands/validate.ts';
import { withoutPassword } from '../errors.ts';
import { EXIT_HELP } from './exit-code.ts';
import { readVersion } from './package-files.ts';
import type { Context } from './context.ts';

const HELP = `
${EXIT_HELP}

Examples:
  diplograph start
  diplograph query docs/queries/02-summit-timeline.graphql --format table
  diplograph help ingest`;

/** Makes the program with all its commands; wrong usage throws a CommanderError. */
export function createProgram(context: Context): Command {
  const { terminal } = context;
  const program = new Command('diplograph')
    .description('A knowledge graph of diplomatic events: every fact a claim with a source.')
    .version(readVersion())
    .addHelpText('after', HELP)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.detail(text.trimEnd()),
      outputError: (text) => terminal.complain(withoutPassword(text.replace(/^error: /, '').trimEnd())),
    });
  for (const add of COMMANDS) add(program, context);
  return program;
}

const COMMANDS = [
  addStart,
  addServe,
  addIngest,
  addValidate,
  addFormat,
  addDiff,
  addRelease,
  addQuery,
  addExport,
  addDoctor,
  addHealth,
];
