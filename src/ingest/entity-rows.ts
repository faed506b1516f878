import { foldForMatch } from '../model/fold.ts';
import { boundsOf, boundSubjects, tenureColumns, within } from './bounds.ts';
import {
  columns,
  itemsOf,
  itemText,
  keysOf,
  partnersOf,
  single,
  dateKey,
  nameKey,
  spanOf,
} from './columns.ts';
import { eventColumns, yearOf } from './event-rows.ts';
import { assertedClaims, visibleClaims } from '../model/claim-resolution.ts';
import { nodeRow, versionsOverTime } from './row.ts';
import { HEAD_LEVELS } from '../model/vocabulary.ts';
import { FIRST_DAY, knownDay } from '../model/viewpoint.ts';
import { missingCount } from '../model/ordinals.ts';
import { searchWords, skeletonWords } from '../model/search-form.ts';
import { eventKindOf } from '../model/dataset.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { NodeRow, Props, Value } from './row.ts';
import type { TypeName } from '../model/property.ts';
import type { ResolvedItem, ResolvedValues } from '../model/claim-resolution.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

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

/** Returns the rows of a record: one for each version over time. */
export function entityRows(resolved: ResolvedDataset, record: DatasetRecord): readonly NodeRow[] {
  const { id, type } = record;
  const known = versionsOverTime(resolved.existsFrom(id), changeDays(resolved, id), (day) => {
    const props: Props = {
      ...columns(type, resolved.at(id, day)),
      ...record.editorial,
      contested: contestedOf(resolved, id, day),
      ...extra(resolved, record, day),
      ...within(boundsOf(resolved, id, day)),
    };
    const date = props[MAIN_DATE[type] ?? ''];
    const span = spanOf(typeof date === 'string' ? date : null);
    return {
      ...props,
      ...resolved.updated(id),
      ...span,
      type,
      id,
      name: record.name,
      sourceIds: type === 'Source' ? null : resolved.sourcesOf(id, day),
      folded: foldForMatch(record.name),
      ...foldedColumns(props),
      ...languageColumns(resolved, id, day),
      byName: nameKey(record.name, id),
      byDate: dateKey(span, id),
    };
  });
  return known.map((props) => nodeRow(`${type}Row`, props));
}

/** Returns the folded texts that filters compare, other than names. */
function foldedColumns(props: Props): Props {
  const texts = FOLDED.filter((name) => typeof props[name] === 'string');
  return Object.fromEntries(texts.map((name) => [`${name}Folded`, foldForMatch(String(props[name]))]));
}

/**
 * Returns the names that claims give in a language, the best first, each once. One text may be a name in several languages, so the
 * items of `names` do not distinguish them. Returns nothing for a record without names.
 */
function languageColumns(resolved: ResolvedDataset, id: string, day: string): Props {
  const claims = visibleClaims(resolved.claims(id), day).filter(({ property }) => property === 'names');
  const names = assertedClaims(claims).filter(({ qualifiers }) => qualifiers['language'] !== undefined);
  const texts = names.map(({ value, qualifiers }) => itemText({ key: value ?? '', qualifiers, parts: {} }));
  return texts.length === 0 ? {} : { namesByLanguage: [...new Set(texts)] };
}

/** Returns the days on which a claim becomes known that is part of the row of a record. */
function changeDays(resolved: ResolvedDataset, id: string): readonly string[] {
  const { type } = resolved.record(id);
  return resolved.days(
    ...boundSubjects(resolved, id),
    ...resolved.disputesOf(id),
    ...(type === 'Person' ? resolved.tenuresOf(id) : []),
    ...(type === 'Format' ? resolved.coverageOf(id) : []),
  );
}

/** Returns the contested properties of a record as known on a day, with `disputes` where a dispute with two known sides concerns it. */
function contestedOf(resolved: ResolvedDataset, id: string, day: string): readonly string[] {
  const { contested } = resolved.at(id, day);
  // One side alone is no disagreement.
  const isDisputed = resolved.disputesOf(id).some((dispute) => {
    const { values } = resolved.at(dispute, day);
    return keysOf(values, 'about').includes(id) && keysOf(values, 'positions').length > 1;
  });
  return isDisputed ? [...contested, 'disputes'] : contested;
}

function extra(resolved: ResolvedDataset, record: DatasetRecord, day: string): Props {
  const { values } = resolved.at(record.id, day);
  switch (record.type) {
    case 'Event':
      return eventColumns(resolved, record, day);
    case 'Format':
      return formatColumns(resolved, record.id, day);
    case 'Person':
      return personColumns(resolved, record.id, day);
    case 'Source':
      return sourceColumns(resolved, record, values);
    case 'Tenure':
      return tenureColumns(resolved, record.id, day);
    case 'Policy':
      return { year: yearOf(single(values, 'adopted')) };
    case 'Document':
      return {
        year: yearOf(single(values, 'date')),
        eventKind: kindOfEvent(resolved, single(values, 'event')),
      };
    default:
      return {};
  }
}

const kindOfEvent = (resolved: ResolvedDataset, event: string | null): Value =>
  event === null ? null : eventKindOf(resolved.record(event).editorial);

/**
 * Returns the partners of a format, the levels at which it meets, the same with the first day of each, `YYYY-MM-DD LEVEL`, the number
 * of missing editions, and the last day of the search for them.
 */
function formatColumns(resolved: ResolvedDataset, id: string, day: string): Props {
  const { values } = resolved.at(id, day);
  const missing = resolved
    .coverageOf(id)
    .flatMap((coverage) => itemsOf(resolved.at(coverage, day).values, 'missing'));
  const searched = resolved.coverageOf(id).map((each) => resolved.record(each).editorial['searchedUntil']);
  const levels = itemsOf(values, 'levels');
  const established = spanOf(single(values, 'established')).earliest;
  const since = ({ qualifiers }: ResolvedItem): string =>
    spanOf(qualifiers['since'] ?? null).earliest ?? established ?? FIRST_DAY;
  return {
    partners: partnersOf(values),
    levelWords: levels.map(({ key }) => key),
    knownMissing: missing.reduce((sum, { qualifiers }) => sum + missingCount(qualifiers), 0),
    searchedUntil:
      searched
        .filter((searchDay) => typeof searchDay === 'string')
        .sort()
        .at(-1) ?? null,
    levelDays: levels.map((item) => `${since(item)} ${item.key}`),
  };
}

function personColumns(resolved: ResolvedDataset, id: string, day: string): Props {
  const claimed = resolved.tenuresOf(id).map((tenure) => resolved.at(tenure, day).values);
  const tenures = claimed.filter((values) => single(values, 'person') === id);
  const levels = tenures.map((values) => single(values, 'level') ?? '');
  const parties = tenures.flatMap((values) => single(values, 'party') ?? []);
  return {
    leader: levels.some((level) => (HEAD_LEVELS as readonly string[]).includes(level)),
    parties: [...new Set(parties)].sort(),
  };
}

/** Returns the columns of a source: its title, the day from which it counts as known, and the names of its authors. */
function sourceColumns(resolved: ResolvedDataset, record: DatasetRecord, values: ResolvedValues): Props {
  return {
    title: record.name,
    known: knownDay(record.editorial),
    authorNames: keysOf(values, 'authors').map((id) => resolved.record(id).name),
  };
}

/**
 * Returns the rows of the names by which an entity or a source is found: those of the editors from its first day, and each claimed
 * name, or the publisher of a source, while a claim for it wins. The search does not find coverage.
 */
export function nameRows(resolved: ResolvedDataset, record: DatasetRecord): readonly NodeRow[] {
  if (record.type === 'Coverage') return [];
  const { id, type } = record;
  const property = type === 'Source' ? 'publisher' : 'names';
  const own = editorialNames(record);
  const claims = resolved.claims(id).filter((claim) => claim.property === property);
  const claimed = [...new Set(claims.flatMap((claim) => claim.value ?? []))];
  const namesAt = (day: string): readonly string[] => {
    const { values } = resolved.at(id, day);
    return type === 'Source' ? [single(values, property) ?? ''] : keysOf(values, property);
  };
  return [
    ...own.map((text) =>
      nodeRow('NameRow', { ...nameColumns(record, text), knownFrom: resolved.existsFrom(id) }),
    ),
    ...claimed
      .filter((text) => !own.includes(text))
      .flatMap((text) =>
        versionsOverTime(resolved.existsFrom(id), resolved.days(id), (day) =>
          namesAt(day).includes(text) ? nameColumns(record, text) : null,
        ).map((props) => nodeRow('NameRow', props)),
      ),
  ];
}

/** A name with an abbreviation, or another name, in brackets behind it. */
const BRACKETS = /^(.+?) \(([^()]+)\)$/u;
const WITH_BRACKETS: readonly TypeName[] = ['Organization', 'Group', 'Format'];

/** Returns the name of a record, the two parts of a name with brackets, and the ISO codes of a nation. */
function editorialNames({ type, name, editorial }: DatasetRecord): readonly string[] {
  const parts = WITH_BRACKETS.includes(type) ? (BRACKETS.exec(name)?.slice(1) ?? []) : [];
  const codes = type === 'Nation' ? [editorial['code'], editorial['code3']] : [];
  return [...new Set([name, ...parts, ...codes.filter((code) => typeof code === 'string')])];
}

function nameColumns({ id, type }: DatasetRecord, text: string): Props {
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
