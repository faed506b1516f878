import { Option } from 'commander';
import { askNamedService, endpointOf } from '../operation.ts';
import { chooseDatabase, checkIngested, withDatabase } from '../database.ts';
import { dataDirOption, operationsOption, quietOption } from '../options.ts';
import { DATABASE_HELP, readServiceConfig } from '../environment.ts';
import { interruptible, Interrupted } from '../interruption.ts';
import { readProgramVersion, readTypeDefs } from '../package-files.ts';
import { readLockOwner } from '../../database/local/lock-owner.ts';
import { readOperationsFolder } from '../operations-folder.ts';
import { DEFAULT_SETTINGS, showsSchema } from '../../server/settings.ts';
import { silenced } from '../terminal.ts';
import type { Command } from 'commander';
import type { Ask } from '../../mcp/tool.ts';
import type { Assistant } from '../../mcp/assistant.ts';
import type { CommandContext } from '../options.ts';
import type { Environment } from '../read-variable.ts';
import type { ServiceConfig } from '../environment.ts';
import type { Terminal } from '../terminal.ts';
import type { OperationRequest } from '../../operations/operation.ts';
import type { WorkedOperation } from '../../operations/library.ts';

const HELP = `
Speaks the Model Context Protocol on the standard input and output. An assistant
starts this command and calls its tools. Operations go to the service on the same
data folder, or to the service at --url. Without a service, the command opens the
database itself. Logs go to the standard error. The command ends when the
assistant closes the standard input, or on SIGTERM.

Environment:
  PUBLIC_URL         the public address of the service, for citations
  OPERATIONS_FOLDER  like --operations, which has precedence
  PERSISTED_ONLY     on answers only registered operations (off)
${DATABASE_HELP}

Examples:
  diplograph mcp
  diplograph mcp --url https://diplograph.example`;

type Options = {
  readonly url?: string;
  readonly dataDir?: string;
  readonly operations?: string;
  readonly quiet?: boolean;
};

/** Adds the command that serves an assistant over the standard input and output. */
export function addMcp(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('mcp')
    .description('serve an assistant over the standard input and output')
    .addOption(
      new Option('--url <address>', 'send operations to the service at this address').conflicts('dataDir'),
    )
    .addOption(dataDirOption())
    .addOption(operationsOption())
    .addOption(quietOption())
    .addHelpText('after', HELP)
    .action(async ({ operations, quiet, ...options }: Options) => {
      const config = readServiceConfig(env, {});
      // Other commands do not wait for the GraphQL parser.
      const own = await readOperationsFolder(operations ?? config.operationsFolder);
      const out = quiet ? silenced(terminal) : terminal;
      await interruptible((signal) => serve({ ...options, config, own, env, signal, terminal: out })).catch(
        (error: unknown) => {
          // A signal is the usual end of the command.
          if (!(error instanceof Interrupted)) throw error;
        },
      );
    });
}

type Serving = Pick<Options, 'url' | 'dataDir'> & {
  readonly config: ServiceConfig;
  /** The operator's operations. */
  readonly own: readonly WorkedOperation[];
  readonly env: Environment;
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
};

/** Serves the client until it closes the standard input, or the signal aborts. */
async function serve(serving: Serving): Promise<void> {
  const { url, dataDir, env, signal } = serving;
  if (url !== undefined) return serveBy(serving, url);
  const choice = chooseDatabase(env, dataDir);
  const owner = choice.kind === 'managed' ? await readLockOwner(choice.dataDir) : undefined;
  if (owner?.service !== undefined) return serveBy(serving, owner.service);
  const opening = { signal, onProgress: serving.terminal.progress };
  await withDatabase(choice, opening, async (database) => {
    const { createAsk } = await import('../run-operation.ts');
    const { readLibrary, readManifest, withExamplesOf } = await import('../library.ts');
    const { joinLibraries } = await import('../../operations/library.ts');
    const { publicUrl, limits, access } = serving.config;
    const ready = database.then(async (opened) => {
      await checkIngested(opened, signal);
      opened.onTrouble(serving.terminal.errorDetail);
      const run = opened.reader({ signal, timeoutMs: limits.statementMs });
      const library = joinLibraries(await withExamplesOf(run, readLibrary()), serving.own);
      const assistant = await openAssistant(serving, library, publicUrl);
      const operations = [...readManifest(library), ...assistant.operations];
      const settings = { ...DEFAULT_SETTINGS, publicUrl, limits, access, library, operations };
      return { opened, assistant, ask: createAsk(opened, settings) };
    });
    const ask: Ask = async (operation, cancelled) => (await ready).ask(operation, cancelled);
    // A database that does not open, or that is lost, ends the command.
    const failure = ready.then(({ opened }) => opened.lost);
    const assistant = ready.then((opened) => opened.assistant);
    await Promise.race([connect(serving, assistant, ask), failure]);
  });
}

/** Serves the client with the answers of a service. */
async function serveBy(serving: Serving, service: string): Promise<void> {
  const address = endpointOf(service).href.replace(/\/graphql$/, '');
  const { readLibrary } = await import('../library.ts');
  const { joinLibraries } = await import('../../operations/library.ts');
  const { withServedExamples } = await import('../../mcp/examples.ts');
  const ask = (operation: OperationRequest) => askNamedService(service, operation);
  // Each tool call reports a service that does not answer.
  const worked = await withServedExamples(readLibrary(), ask).catch(() => readLibrary());
  const library = joinLibraries(worked, serving.own);
  const assistant = openAssistant(serving, library, serving.config.publicUrl || address);
  await connect(serving, assistant, ask);
}

async function openAssistant(
  { config }: Serving,
  library: readonly WorkedOperation[],
  publicUrl: string,
): Promise<Assistant> {
  const { createAssistant } = await import('../../mcp/assistant.ts');
  const { access, limits } = config;
  return createAssistant({
    ...{ library, publicUrl },
    typeDefs: readTypeDefs(),
    programVersion: readProgramVersion(),
    isClosed: access.persistedOnly,
    showsSchema: showsSchema(access),
    tokens: limits.tokens,
    // A connection has no routes.
    files: [],
    paths: () => [],
  });
}

async function connect({ config, signal }: Serving, assistant: Promise<Assistant>, ask: Ask): Promise<void> {
  const { createLog } = await import('../../server/log.ts');
  const { serveStreams } = await import('../../mcp/stdio.ts');
  const log = createLog(config.logLevel ?? 'warn');
  await serveStreams(assistant, {
    ...{ ask, signal },
    input: process.stdin,
    output: process.stdout,
    onRefusal: (error) => log.info({ err: error }, 'a message was refused'),
  });
}
