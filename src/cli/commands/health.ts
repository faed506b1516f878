import { askHealth } from '../ask-health.ts';
import { ENVIRONMENT_HELP, readServiceConfig } from '../environment.ts';
import { hostOption, portOption } from '../options.ts';
import type { Command } from 'commander';
import type { Context } from '../context.ts';

const HELP = `
Asks /health/ready of the service that listens where PORT and HOST, or --port
and --host, say. For a container, a process manager, or a script that waits. The
exit code is 0 when the service is ready, and 3 when it is not or does not
answer within five seconds.

${ENVIRONMENT_HELP}

Examples:
  diplograph health
  HOST=:: PORT=8080 diplograph health`;

type Options = { readonly port?: number; readonly host?: string };

/** Adds the command that asks whether the service is ready. */
export function addHealth(program: Command, { terminal, env }: Context): void {
  program
    .command('health')
    .description('ask whether the service is ready')
    .addOption(portOption())
    .addOption(hostOption())
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      terminal.print(await askHealth(readServiceConfig(env, options)));
    });
}
