import { FIRST_DAY } from '../model/viewpoint.ts';
import { keysOf } from './columns.ts';
import { nodeRow, versionsOverTime } from './row.ts';
import { searchWords, skeletonWords } from '../model/search-form.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { NodeRow, Props } from './row.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/**
 * The rows of the names by which an entity is found: the editors' name for as long as the entity is known, and each claimed
 * name while claims for it stand. Sources are found by what they state, coverage by what it covers, not by a search.
 */
export function nameRows(resolved: ResolvedDataset, record: DatasetRecord): readonly NodeRow[] {
  if (record.type === 'Source' || record.type === 'Coverage') return [];
  const { id, name } = record;
  const named = resolved.claims(id).filter((claim) => claim.property === 'names');
  const claimed = [...new Set(named.flatMap((claim) => claim.value ?? []))].filter((text) => text !== name);
  const own = nodeRow('NameRow', { ...columns(record, name), knownFrom: resolved.existsFrom(id) });
  return [
    own,
    ...claimed.flatMap((text) =>
      versionsOverTime(FIRST_DAY, resolved.days(id), (day) =>
        keysOf(resolved.at(id, day).values, 'names').includes(text) ? columns(record, text) : null,
      ).map((props) => nodeRow('NameRow', props)),
    ),
  ];
}

function columns({ id, type }: DatasetRecord, text: string): Props {
  const words = searchWords(text);
  return {
    type: 'Name',
    entity: id,
    entityType: type,
    text,
    folded: words.map(({ folded }) => folded).join(' '),
    sounds: words.map(({ sound }) => sound).join(' '),
    skeleton: skeletonWords(words).join(' '),
  };
}
