import { z } from 'zod';
import { expecting, valueShape } from './shape-values.ts';
import { nonEmptyList, mapping } from './shape-facts.ts';

/** A release as its file notes it: records by id, each with the hash of what it says from then on. */
export type NotedRelease = {
  readonly version: string;
  readonly releasedOn: string;
  readonly summary: string;
  readonly added?: Readonly<Record<string, string>> | undefined;
  readonly changed?: Readonly<Record<string, string>> | undefined;
  readonly removed?: readonly string[] | undefined;
};

const hashes = z.record(z.string(), valueShape({ kind: 'TEXT', doc: 'The hash of what the record says.' }), {
  error: expecting('a mapping of ids to hashes'),
});

/** The shape of the files in `releases/`. */
export const RELEASE_SHAPE = mapping('a release', {
  version: valueShape({ kind: 'VERSION', doc: 'Its semantic version.' }),
  releasedOn: valueShape({ kind: 'DAY', doc: 'The day of release.' }),
  summary: valueShape({ kind: 'TEXT', doc: 'What it brings, in a sentence or two.' }),
  added: hashes.optional(),
  changed: hashes.optional(),
  removed: nonEmptyList(valueShape({ kind: 'ID', doc: 'The id of a record.' })).optional(),
}) as z.ZodType<NotedRelease>;
