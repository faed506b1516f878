import { askService } from './ask-service.ts';
import { chooseDatabase, withDatabase } from './database.ts';
import { interruptible } from './interruption.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import { readServiceConfig } from './environment.ts';
import type { Answer, Operation } from './operation.ts';
import type { Environment } from './read-variable.ts';
import type { Terminal } from './terminal.ts';

/** Where an operation is asked when no address is given. */
export type Here = {
  readonly env: Environment;
  readonly dataDir: string | undefined;
  readonly terminal: Terminal;
};

/** Asks the service that holds the folder of the local database, or else the database itself, opened for the purpose. */
export async function askHere(operation: Operation, { env, dataDir, terminal }: Here): Promise<Answer> {
  const choice = chooseDatabase(env, dataDir);
  const { publicUrl } = readServiceConfig(env, {});
  const owner = choice.kind === 'managed' ? await readLockOwner(choice.dataDir) : undefined;
  const answer = owner?.service === undefined ? undefined : await askService(owner.service, operation);
  if (answer) return answer;
  return interruptible((signal) =>
    withDatabase(choice, { signal, onProgress: terminal.progress }, async (opening) => {
      const { runOperation } = await import('./run-operation.ts');
      return runOperation(await opening, operation, { publicUrl, signal });
    }),
  );
}
