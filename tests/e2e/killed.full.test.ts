import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSeed } from '../support/seed.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from './support/lock-owner-file.ts';
import { endAll, launch, run } from './support/program.ts';

let dataDir: string;

beforeAll(async () => {
  dataDir = join(newFolder(), 'data');
  expect(await run(['ingest', '--seed', writeSeed(), '--data-dir', dataDir])).toMatchObject({ exitCode: 0 });
});
afterAll(endAll);

describe('a killed service', () => {
  it('ends its database', async () => {
    const service = launch(['serve', '--data-dir', dataDir, '--port', '0', '--quiet']);
    await service.ready;
    const owner = await readLockOwnerFile(dataDir);
    service.kill('SIGKILL');
    await service.ended;
    await expect(untilGone(owner?.serverPid ?? 0, 15_000)).resolves.toBeUndefined();
  });

  it('leaves a folder that query can use', async () => {
    const input = '{ dataset { title } nodes(ids: ["c5"]) { id } }';
    const { exitCode, stdout, stderr } = await run(['query', '-', '--data-dir', dataDir], { input });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      data: { dataset: { title: 'A small dataset' }, nodes: [{ id: 'c5' }] },
    });
    expect(await readLockOwnerFile(dataDir)).toBeUndefined();
  });
});
