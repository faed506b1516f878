import { get } from 'node:http';
import { ENVIRONMENT_HELP, readServiceConfig } from '../environment.ts';
import { hostOption, portOption } from '../options.ts';
import { DiplographError } from '../../errors.ts';
import { localUrl, reachable } from '../web-address.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';
import type { Address } from '../check-port.ts';

const HELP = `
Requests /health/ready of the service at PORT and HOST, or at --port and --host,
for a container, a process manager, or a script that waits. The exit code is 0
if the service is ready, and 3 if it is not or does not answer within five
seconds.

${ENVIRONMENT_HELP}

Examples:
  diplograph health
  HOST=:: PORT=8080 diplograph health`;

type Options = { readonly port?: number; readonly host?: string };

/** Adds the command that checks the readiness of the service. */
export function addHealth(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('health')
    .description('check that the service is ready')
    .addOption(portOption())
    .addOption(hostOption())
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      terminal.print(await askHealth(readServiceConfig(env, options)));
    });
}

const LIMIT_MS = 5000;

/**
 * Sends a readiness request to the service at the configured address and returns its answer on one line.
 * @throws DiplographError DATABASE_UNREACHABLE if it is not ready or does not answer.
 */
async function askHealth({ host, port }: Address): Promise<string> {
  const url = localUrl(host, port);
  if (port === 0) {
    throw new DiplographError(
      'CONFIG_INVALID',
      'expected the port on which the service listens, found 0, which takes a free one; set PORT or --port to another',
    );
  }
  const { status, body } = await answerOf(host, port).catch((error: unknown) => {
    throw notReady(url, error instanceof Error ? error.message : String(error), error);
  });
  const { revision, code } = readAnswer(body);
  if (status === 200) return `${url} is ready${revision === undefined ? '' : `, revision ${revision}`}`;
  throw notReady(url, `status ${String(status)}${code === undefined ? '' : ` (${code})`}`);
}

type HealthAnswer = { readonly status: number; readonly body: string };

function answerOf(host: string, port: number): Promise<HealthAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(
      {
        host: reachable(host),
        port,
        path: '/health/ready',
        agent: false,
        signal: AbortSignal.timeout(LIMIT_MS),
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => void (body = (body + text).slice(0, 10_000)));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', (error) =>
      reject(
        error.name === 'AbortError' ? new Error(`no answer within ${String(LIMIT_MS / 1000)} s`) : error,
      ),
    );
  });
}

function readAnswer(body: string): { readonly revision?: string; readonly code?: string } {
  try {
    const { revision, code } = JSON.parse(body) as Record<string, unknown>;
    return {
      ...(typeof revision === 'string' && { revision }),
      ...(typeof code === 'string' && { code }),
    };
  } catch {
    return {};
  }
}

const notReady = (url: string, found: string, cause?: unknown): DiplographError =>
  new DiplographError(
    'DATABASE_UNREACHABLE',
    `expected a service at ${url} that is ready, found ${found}; start it, look into its log, or correct PORT and HOST`,
    { cause },
  );
