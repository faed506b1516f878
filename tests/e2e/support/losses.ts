import { connect } from '../../../src/database/connect.ts';
import { DAMAGES } from '../../support/damage.ts';
import { launch } from './program.ts';
import { startTraffic, UNCACHED } from './traffic.ts';
import type { Question } from '../../support/questions.ts';

const LIMIT_MS = 300_000;
const CLIENTS = 4;

/**
 * Makes the losses of `DAMAGES` in the graph of a server, one at a time, and asks a service the questions of a fault test. Returns
 * the losses after which every answer was right: the test that asks these questions could not see them.
 */
export async function unnoticedLosses(
  server: { readonly uri: string; readonly user: string; readonly password: string },
  questions: readonly Question[],
): Promise<readonly string[]> {
  const env = { NEO4J_URI: server.uri, NEO4J_PASSWORD: server.password, ...UNCACHED };
  const database = await connect(server);
  const service = launch(['serve', '--port', '0'], { env });
  try {
    const url = await service.ready;
    const unnoticed: string[] = [];
    for (const { name, apply } of DAMAGES) {
      const repair = await apply(database);
      const traffic = startTraffic(url, questions, CLIENTS);
      await traffic.untilAllRight(LIMIT_MS);
      if ((await traffic.stop()).every(({ outcome }) => outcome === 'right')) unnoticed.push(name);
      await repair();
    }
    return unnoticed;
  } finally {
    service.kill('SIGTERM');
    await service.ended;
    await database.close();
  }
}
