import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiplographError } from '../errors.ts';
import type { FileHandle } from 'node:fs/promises';

/** The key of an archive: the revision of the dataset, and all other inputs of its bytes. */
export type ArchiveKey = { readonly revision: string; readonly variant: string };

/** A complete archive: its size in bytes, a hash of its content, and a stream for each reader. */
export type StoredArchive = {
  readonly size: number;
  readonly hash: string;
  readonly read: () => Readable;
};

/** The build of an archive: its signal, and a function that limits its lifetime in milliseconds. */
export type Build = { readonly signal: AbortSignal; readonly keepFor: (ms: number) => void };

const CHUNK_BYTES = 64 * 1024;

type Make = (build: Build) => AsyncIterable<string | Uint8Array>;

/** The archives of the served revision. */
export type Archives = {
  /**
   * Passes an archive to the work, and keeps it open until the work ends. The first request builds the archive; concurrent
   * requests wait for the same build. The build continues when these clients disconnect. A failed build fails for all waiting
   * requests, and the next request starts another build.
   * @throws DiplographError CONFIG_INVALID without disk space for the archive; the errors of the build.
   */
  use<Result>(
    key: ArchiveKey,
    make: Make,
    work: (archive: StoredArchive) => Promise<Result>,
  ): Promise<Result>;
  /** Returns true if an archive is built or its build has begun. */
  has(key: ArchiveKey): boolean;
  /** Aborts all builds and releases the disk space of all archives. */
  close(): Promise<void>;
};

type Slot = {
  readonly key: ArchiveKey;
  readonly built: Promise<{ readonly archive: StoredArchive; readonly file: FileHandle }>;
  readonly cancel: () => void;
  users: number;
  isDropped: boolean;
  until: number;
};

/**
 * Creates a store of archives on disk. Open files have no name, so that nothing remains after any end of the process. No other
 * process can open them.
 */
export function createArchives(): Archives {
  const slots = new Map<string, Slot>();
  const closing = new Set<Promise<void>>();

  function begin(key: ArchiveKey, make: Make): Slot {
    const work = new AbortController();
    const slot: Slot = {
      key,
      cancel: () => {
        work.abort(new DOMException('the archive is not needed any more', 'AbortError'));
      },
      users: 0,
      isDropped: false,
      until: Infinity,
      built: write(
        (keepFor) => make({ signal: work.signal, keepFor }),
        work.signal,
        (ms) => {
          slot.until = performance.now() + ms;
        },
      ),
    };
    slot.built.catch(() => {
      drop(slot);
    });
    slots.set(key.variant, slot);
    return slot;
  }

  function drop(slot: Slot): void {
    if (slot.isDropped) return;
    slot.isDropped = true;
    if (slots.get(slot.key.variant) === slot) slots.delete(slot.key.variant);
    release(slot);
  }

  /** Releases a dropped archive without readers. */
  function release(slot: Slot): void {
    if (!slot.isDropped || slot.users > 0) return;
    slot.cancel();
    const closed = slot.built.then(
      ({ file }) => file.close(),
      () => undefined,
    );
    closing.add(closed);
    void closed.finally(() => closing.delete(closed));
  }

  const isCurrent = ({ key, until }: Slot, revision: string): boolean =>
    key.revision === revision && until >= performance.now();

  return {
    has({ revision, variant }) {
      const slot = slots.get(variant);
      return slot !== undefined && isCurrent(slot, revision);
    },
    async use(key, make, work) {
      for (const slot of [...slots.values()]) if (!isCurrent(slot, key.revision)) drop(slot);
      const slot = slots.get(key.variant) ?? begin(key, make);
      slot.users += 1;
      try {
        return await work((await slot.built).archive);
      } finally {
        slot.users -= 1;
        release(slot);
      }
    },
    async close() {
      for (const slot of [...slots.values()]) {
        slot.cancel();
        drop(slot);
      }
      await Promise.all(closing);
    },
  };
}

/** Writes an archive to an unnamed file. */
async function write(
  make: (keepFor: (ms: number) => void) => AsyncIterable<string | Uint8Array>,
  signal: AbortSignal,
  keepFor: (ms: number) => void,
): Promise<{ readonly archive: StoredArchive; readonly file: FileHandle }> {
  const path = join(tmpdir(), `diplograph-${randomUUID()}.zip`);
  const file = await open(path, 'wx+', 0o600).catch(noRoom);
  try {
    await rm(path);
    const digest = createHash('sha256');
    let size = 0;
    for await (const piece of make(keepFor)) {
      signal.throwIfAborted();
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      digest.update(bytes);
      size += bytes.length;
      await file.appendFile(bytes).catch(noRoom);
    }
    const hash = digest.digest('hex');
    const read = (): Readable => Readable.from(contentOf(file, size));
    return { archive: { size, hash, read }, file };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Reads a file from its beginning. A stream of the descriptor would close it at its own end, while others still read it. */
async function* contentOf(file: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let position = 0; position < size;) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, position);
    if (bytesRead === 0)
      throw new Error(`expected ${String(size)} bytes of an archive, found ${String(position)}`);
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

function noRoom(cause: NodeJS.ErrnoException): never {
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected free space for the archive in the folder for temporary files, found ${cause.code ?? 'none'}; free some space there, or set TMPDIR to another folder`,
    { cause },
  );
}
