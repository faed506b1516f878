import { fold } from '../model/fold.ts';
import { formatBounds } from './bounds.ts';
import { columns, keysOf, single } from './columns.ts';
import { dateKey, nameKey, spanOf } from './sort-keys.ts';
import { eventColumns } from './event-rows.ts';
import { nodeRow, steps } from './row.ts';
import { sourceColumns } from './source-rows.ts';
import { HEAD_LEVELS } from '../model/vocabulary.ts';
import { tenureColumns } from './tenure-rows.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { NodeRow, Props } from './row.ts';
import type { TypeName } from '../model/property.ts';
import type { ResolvedValues } from '../model/claim-resolution.ts';
import type { World } from './world.ts';

/** The date by which a type is filtered and listed. */
const MAIN_DATE: Partial<Record<TypeName, string>> = {
  Event: 'date',
  Format: 'established',
  Policy: 'adopted',
  Document: 'date',
  Source: 'published',
  Tenure: 'start',
};

/** Columns whose texts may have signs and letters outside ASCII. */
const FOLDED = ['series', 'office', 'publisher'];

/** The rows of one record: one for each step of what was known of it. */
export function entityRows(world: World, record: DatasetRecord): readonly NodeRow[] {
  const { id, type } = record;
  const known = steps(world.existsFrom(id), world.days(id, ...dependsOn(world, id)), (day) => {
    const props: Props = {
      ...columns(type, world.at(id, day)),
      ...record.editorial,
      ...extra(world, record, day),
    };
    const date = props[MAIN_DATE[type] ?? ''];
    const span = spanOf(typeof date === 'string' ? date : null);
    return {
      ...props,
      ...world.updated(id),
      ...span,
      type,
      id,
      name: record.name,
      sourceIds: type === 'Source' ? null : world.sourcesOf(id, day),
      folded: fold(record.name),
      ...foldedColumns(props),
      byName: nameKey(record.name, id),
      byDate: dateKey(span, id),
    };
  });
  return known.map((props) => nodeRow(`${type}Row`, props, [{ type: 'OF', to: id }]));
}

/** The texts that filters compare beside names, folded, in columns of their own. */
function foldedColumns(props: Props): Props {
  const texts = FOLDED.filter((name) => typeof props[name] === 'string');
  return Object.fromEntries(texts.map((name) => [`${name}Folded`, fold(String(props[name]))]));
}

/** Other records whose claims show in the row of a record. */
function dependsOn(world: World, id: string): readonly string[] {
  const { type } = world.record(id);
  if (type === 'Event')
    return world.claims(id).flatMap((claim) => (claim.property === 'format' ? [claim.object ?? ''] : []));
  if (type === 'Person') return world.tenuresOf(id);
  return [];
}

function extra(world: World, record: DatasetRecord, day: string): Props {
  const { values } = world.at(record.id, day);
  switch (record.type) {
    case 'Event':
      return eventColumns(world, record, day);
    case 'Format':
      return formatColumns(values);
    case 'Person':
      return personColumns(world, record.id, day);
    case 'Source':
      return sourceColumns(world, record, values);
    case 'Tenure':
      return tenureColumns(values);
    default:
      return {};
  }
}

function formatColumns(values: ResolvedValues): Props {
  return {
    levelWords: keysOf(values, 'levels'),
    ...formatBounds(values),
  };
}

function personColumns(world: World, id: string, day: string): Props {
  const claimed = world.tenuresOf(id).map((tenure) => world.at(tenure, day).values);
  const tenures = claimed.filter((values) => single(values, 'person') === id);
  const levels = tenures.map((values) => single(values, 'level') ?? '');
  const parties = tenures.flatMap((values) => single(values, 'party') ?? []);
  return {
    leader: levels.some((level) => (HEAD_LEVELS as readonly string[]).includes(level)),
    parties: [...new Set(parties)].sort(),
  };
}
