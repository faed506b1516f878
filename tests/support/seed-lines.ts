import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folder.ts';
import { parse } from 'yaml';
import { SMALL_SEED } from './seed.ts';

/** A record as a line holds it. */
export type LineRecord = Readonly<Record<string, unknown>>;

/** Returns the small seed, with some files changed, as the records of lines: the description first, the events last. */
export function smallLines(changes: Readonly<Record<string, string | null>> = {}): readonly LineRecord[] {
  const files = Object.entries({ ...SMALL_SEED, ...changes });
  const records = files.flatMap(([path, text]): readonly LineRecord[] => {
    const folder = path === 'dataset.yaml' ? 'dataset' : path.split('/')[0];
    return text === null ? [] : [{ folder, ...(parse(text) as LineRecord) }];
  });
  return records.sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = ({ folder }: LineRecord): number => (folder === 'dataset' ? 0 : folder === 'events' ? 2 : 1);

/** Events like the one of the small seed, some of which another one replaces. */
export function moreEvents(count: number): readonly LineRecord[] {
  const [event] = smallLines().filter(({ folder }) => folder === 'events');
  return Array.from({ length: count }, (_, i) => ({
    ...event,
    id: `summit-${String(i)}`,
    name: `Summit ${String(i)}`,
    ...(i % 3 === 0 && i + 1 < count ? { replacedBy: `summit-${String(i + 1)}` } : {}),
  }));
}

/** Writes lines, records or texts, into a file that is removed after the test file; gives its path. */
export function writeLines(lines: readonly (LineRecord | string | Uint8Array)[]): string {
  const dir = newFolder('diplograph-lines-');
  const path = join(dir, 'dataset.jsonl');
  const bytes = lines.map((line) =>
    line instanceof Uint8Array
      ? Buffer.from(line)
      : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
  );
  writeFileSync(path, Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\n')])));
  return path;
}
