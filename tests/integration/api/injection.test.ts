import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { eachNth, inTurn, isFull } from '../../support/runs.ts';
import { textPositions } from '../../support/text-positions.ts';
import type { Answer, Ask } from '../../support/api.ts';
import type { TextPosition } from '../../support/text-positions.ts';
import type { Database } from '../../../src/database/connect.ts';

const HARMLESS = 'zzqxzzqx';

const HOSTILE = [
  `zzqx'}) DETACH DELETE n RETURN 1 //`,
  'zzqx`"\\\\u0027 $keys {zzqx} ${zzqx} %s',
  '<script>zzqx("")</script> **zzqx** [z](javascript:zzqx)',
  'zzqx~ *:* && (zzqx^9 \\',
  'zzqx\u0000\u0007\u202Ezzqx\u2028\u{1F600}\uFFFF',
  'zzqx\uD800',
];

const argumentOf = (name: string): string => name.slice(name.indexOf('.'));
/** Nested lists take the arguments of the same list at the root: outside the full run, each second argument is tried once. */
const POSITIONS = eachNth(
  2,
  textPositions().filter(
    ({ name }, i, all) => isFull || all.findIndex((each) => argumentOf(each.name) === argumentOf(name)) === i,
  ),
);

const SIDE_BY_SIDE = 8;

describe('a hostile text', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(7));
    ask = createApi(database, { limits: { ...DEFAULT_SETTINGS.limits, statementMs: 60_000 } });
  });
  afterAll(() => database.close());

  const counts = () =>
    ask('{ dataset { counts { type count } } claims { totalCount } events { totalCount } }');

  /** Returns an answer as it reads when the text that was sent is left out. */
  const plain = ({ data, errors }: Answer, sent: string): string => {
    const said = errors?.map(({ message, extensions }) => [
      message.replaceAll(JSON.stringify(sent), '"…"').replaceAll(sent, '…'),
      extensions?.['code'],
    ]);
    return JSON.stringify({ data, errors: said });
  };

  /** Asks with a harmless text, and with hostile ones: one that changes from place to place, or all. */
  async function check({ name, operation }: TextPosition, at: number): Promise<void> {
    const expected = plain(await ask(operation, { text: HARMLESS }), HARMLESS);
    expect(expected, name).not.toMatch(/INTERNAL|GRAPHQL_VALIDATION|DATABASE/);
    for (const text of inTurn(at, HOSTILE))
      expect(plain(await ask(operation, { text }), text), `${name}: ${operation}`).toBe(expected);
  }

  it('is answered like an unknown harmless text in every text argument, and changes nothing', async () => {
    expect(POSITIONS.length).toBeGreaterThan(100);
    const before = JSON.stringify((await counts()).data);
    for (let at = 0; at < POSITIONS.length; at += SIDE_BY_SIDE) {
      await Promise.all(POSITIONS.slice(at, at + SIDE_BY_SIDE).map((position, i) => check(position, at + i)));
    }
    expect(JSON.stringify((await counts()).data)).toBe(before);
  });
});
