import { describe, expect, it } from 'vitest';
import { createVersions } from '../../../src/server/versions.ts';
import { currentDataset } from '../../../src/graph/questions/dataset.ts';
import { DiplographError } from '../../../src/errors.ts';
import { encodeCursor } from '../../../src/graph/pagination.ts';
import { GRAPH_MODEL } from '../../../src/model/graph-model.ts';
import type { RunQuery } from '../../../src/model/query.ts';

/** A published revision of a database, as a member of a cluster shows it. */
type Published = { readonly rev: number; readonly revision?: string; readonly lineage?: string | null };

const rowOf = ({ rev, revision = `r${rev}`, lineage = 'first' }: Published) => ({
  ...{ rev, lineage, ingestedAt: '2026-12-01T00:00:00Z' },
  dataset: { revision, version: '1', graphModel: GRAPH_MODEL, widestEventDays: 1 },
});

/** Returns a database whose members show revisions in turn, the last one for ever; `readable` are those whose rows are there. */
function database(shown: readonly Published[], readable: readonly Published[] = []) {
  let statements = 0;
  const run = ((statement, params) => {
    const found =
      statement === (currentDataset as unknown)
        ? shown[Math.min(statements, shown.length - 1)]
        : readable.find(
            ({ rev, revision = `r${rev}` }) => revision === (params as { revision?: string }).revision,
          );
    statements += 1;
    return Promise.resolve(found ? [rowOf(found)] : []);
  }) as RunQuery;
  return {
    run,
    get statements() {
      return statements;
    },
  };
}

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof DiplographError ? error.code : String(error)),
  );
const cursorAt = (rev: number, revision = `r${rev}`): string =>
  encodeCursor('list', 'key', { rev, revision });

describe('the versions of a service', () => {
  it('never decrease: a stale member is read again until it has caught up', async () => {
    const { run } = database([{ rev: 5 }, { rev: 4 }, { rev: 4 }, { rev: 6 }]);
    const versions = createVersions({ keptMs: 0 });
    expect((await versions.current(run)).rev).toBe(5);
    expect((await versions.current(run)).rev).toBe(6);
  });

  it('fail with the expectation if the database stays behind', async () => {
    const { run } = database([{ rev: 5 }, { rev: 4 }]);
    const versions = createVersions({ keptMs: 0, catchUpMs: 0 });
    await versions.current(run);
    await expect(versions.current(run)).rejects.toThrow(
      /^expected revision number 5 of the dataset or a later one, found 4, since the database of this service has not caught up; send/,
    );
    expect(await codeOf(versions.latest(run))).toBe('REVISION_NOT_YET_SEEN');
  });

  it('restart with a new database', async () => {
    const { run } = database([{ rev: 5 }, { rev: 1, lineage: 'second' }]);
    const versions = createVersions({ keptMs: 0, catchUpMs: 0 });
    await versions.current(run);
    expect((await versions.current(run)).rev).toBe(1);
  });

  it('are at least the revision that a client accepts, also with a cached version', async () => {
    const shown = database([{ rev: 5 }, { rev: 5 }, { rev: 7 }]);
    const versions = createVersions({ keptMs: 60_000 });
    await versions.current(shown.run);
    expect((await versions.current(shown.run, 5)).rev).toBe(5);
    expect(shown.statements).toBe(1);
    expect((await versions.current(shown.run, 6)).rev).toBe(7);
    expect((await versions.current(shown.run)).rev).toBe(7);
    expect(shown.statements).toBe(3);
  });

  it('do not wait for a number far ahead', async () => {
    const shown = database([{ rev: 5 }]);
    const versions = createVersions({ keptMs: 0, catchUpMs: 60_000 });
    expect(await codeOf(versions.current(shown.run, 1_000_000))).toBe('REVISION_NOT_YET_SEEN');
    expect(await codeOf(versions.ofCursor(shown.run, cursorAt(1_000_000)))).toBe('CURSOR_EXPIRED');
    expect(shown.statements).toBe(5);
  });

  it('serve other clients while one requests too much', async () => {
    const { run } = database([{ rev: 5 }]);
    const versions = createVersions({ keptMs: 60_000, catchUpMs: 0 });
    expect(await codeOf(versions.current(run, 99))).toBe('REVISION_NOT_YET_SEEN');
    expect((await versions.current(run)).rev).toBe(5);
  });

  it.each([
    ['is current', 5, 5, true],
    ['is readable', 4, 4, false],
    ['is newer than what the service has seen', 6, 6, true],
  ])('are those of a cursor whose revision %s', async (_, bound, expected, isCurrent) => {
    const { run } = database([{ rev: 5 }, { rev: 5 }, { rev: 6 }], [{ rev: 4 }, { rev: 5 }]);
    const versions = createVersions({ keptMs: 0 });
    const found = await versions.ofCursor(run, cursorAt(bound));
    expect([found.version.rev, found.isCurrent]).toEqual([expected, isCurrent]);
  });

  it('are found for a cursor by the content, also in another database', async () => {
    const { run } = database([{ rev: 2, revision: 'same' }]);
    const { version } = await createVersions({ keptMs: 0 }).ofCursor(run, cursorAt(40, 'same'));
    expect(version.rev).toBe(2);
  });

  it.each([
    ['was removed', 3],
    ['is not reached in time', 9],
  ])('throw CURSOR_EXPIRED for a cursor whose revision %s', async (_, rev) => {
    const { run } = database([{ rev: 5 }], [{ rev: 4 }]);
    const versions = createVersions({ keptMs: 0, catchUpMs: 0 });
    expect(await codeOf(versions.ofCursor(run, cursorAt(rev)))).toBe('CURSOR_EXPIRED');
  });
});
