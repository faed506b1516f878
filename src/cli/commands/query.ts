import { Option } from 'commander';
import { ANSWER_FORMATS, printAnswer } from '../print-answer.ts';
import { askNamedService, readOperationText, readVariables, askService } from '../operation.ts';
import { DATABASE_HELP, readServiceConfig } from '../environment.ts';
import { dataDirOption, quietOption } from '../options.ts';
import { EXIT } from '../exit-code.ts';
import { silenced } from '../terminal.ts';
import { chooseDatabase, withDatabase } from '../database.ts';
import { interruptible } from '../interruption.ts';
import { readLockOwner } from '../../database/local/lock-owner.ts';
import type { Command } from 'commander';
import type { AnswerFormat } from '../print-answer.ts';
import type { CommandContext } from '../options.ts';
import type { Answer, OperationRequest } from '../../operations/operation.ts';
import type { Environment } from '../read-variable.ts';
import type { Terminal } from '../terminal.ts';

const HELP = `
Sends the operation to the service on the same data folder, or to the service at
--url. Without a service, the command opens the database itself. The exit code
is 1 for an answer with errors. Warnings, such as that of an id that names
nothing, go to the standard error. A table shows the first list of objects in the
answer: nested values as columns with dots, nested lists as one cell with
semicolons.

Environment:
${DATABASE_HELP}

Examples:
  diplograph query docs/queries/01-powers-holding-formats.graphql --format table
  echo '{ dataset { version } }' | diplograph query -
  diplograph query nation.graphql --variables '{"id": "KZ"}' --url http://127.0.0.1:4000`;

type Options = {
  readonly variables: string;
  readonly operation?: string;
  readonly format: AnswerFormat;
  readonly url?: string;
  readonly dataDir?: string;
  readonly quiet?: boolean;
};

/** Adds the command that runs a GraphQL operation. */
export function addQuery(program: Command, { terminal, env, end }: CommandContext): void {
  program
    .command('query')
    .description('run a GraphQL operation and print its answer')
    .argument('<file>', 'file with the operation; - reads the standard input')
    .option('--variables <json>', 'variables of the operation, as a JSON object', '{}')
    .option('--operation <name>', 'name of the operation in the file')
    .addOption(
      new Option('--format <name>', 'format of the printed answer').choices(ANSWER_FORMATS).default('json'),
    )
    .addOption(
      new Option('--url <address>', 'send the operation to the service at this address').conflicts('dataDir'),
    )
    .addOption(dataDirOption())
    .addOption(quietOption())
    .addHelpText('after', HELP)
    .action(async (file: string, { variables, operation, format, url, dataDir, quiet }: Options) => {
      const out = quiet ? silenced(terminal) : terminal;
      const request = {
        variables: readVariables(variables),
        query: await readOperationText(file),
        ...(operation !== undefined && { operationName: operation }),
      };
      const answer =
        url === undefined
          ? await askLocally(request, { env, dataDir, terminal: out })
          : await askNamedService(url, request);
      out.clearProgress();
      end(printAnswer(answer, format, out) ? EXIT.ok : EXIT.failed);
    });
}

/** The context of an operation without an address. */
type LocalQuery = {
  readonly env: Environment;
  readonly dataDir: string | undefined;
  readonly terminal: Terminal;
};

/**
 * Sends the operation to the service that owns the folder of the local database, or else opens the database and runs it there.
 */
async function askLocally(
  operation: OperationRequest,
  { env, dataDir, terminal }: LocalQuery,
): Promise<Answer> {
  const choice = chooseDatabase(env, dataDir);
  const { publicUrl } = readServiceConfig(env, {});
  const owner = choice.kind === 'managed' ? await readLockOwner(choice.dataDir) : undefined;
  const answer = owner?.service === undefined ? undefined : await askService(owner.service, operation);
  if (answer) return answer;
  return interruptible((signal) =>
    withDatabase(choice, { signal, onProgress: terminal.progress }, async (opening) => {
      const { runOperation } = await import('../run-operation.ts');
      return runOperation(await opening, operation, { publicUrl, signal });
    }),
  );
}
