import { boundDays, boundsOf, boundSubjects, within } from './bounds.ts';
import { isAbsent } from './event-rows.ts';
import { edgeRow, isLatest, versionsOverTime } from './row.ts';
import { itemsOf, keysOf, single, dateKey, nameKey, sortKey, spanOf } from './columns.ts';
import { FIRST_DAY } from '../model/viewpoint.ts';
import { given } from './current.ts';
import { propertiesOf } from '../model/properties.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { EdgeRow, Props } from './row.ts';
import type { TypeName } from '../model/property.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** The relationship of a property: its type, and whether it points from the value to the subject. */
type RelationshipType = { readonly type: string; readonly reverse?: true };

/** The relationships of properties that refer to records, by type of the subject. */
const RELATIONSHIP_TYPES: Partial<Record<TypeName, Readonly<Record<string, RelationshipType>>>> = {
  Nation: { cooperation: { type: 'COOPERATES_WITH' } },
  Organization: { members: { type: 'MEMBER_OF', reverse: true } },
  Group: { members: { type: 'MEMBER_OF', reverse: true } },
  Format: {
    partner: { type: 'PARTNER_OF', reverse: true },
    partners: { type: 'PARTNER_OF', reverse: true },
    group: { type: 'OF_GROUP' },
    members: { type: 'MEMBER_OF', reverse: true },
  },
  Event: {
    format: { type: 'UNDER' },
    place: { type: 'TOOK_PLACE_IN' },
    country: { type: 'TOOK_PLACE_IN' },
    participants: { type: 'TAKES_PART', reverse: true },
    replacedBy: { type: 'REPLACED_BY' },
  },
  Person: { nationality: { type: 'CITIZEN_OF' } },
  Tenure: { person: { type: 'HOLDS', reverse: true }, party: { type: 'OFFICE_OF' } },
  Policy: { parties: { type: 'PURSUES', reverse: true } },
  Document: { event: { type: 'ADOPTED_AT' }, parties: { type: 'ADOPTED', reverse: true } },
  Dispute: { about: { type: 'CONCERNS' } },
  Source: {
    authors: { type: 'WROTE', reverse: true },
    editors: { type: 'EDITED', reverse: true },
    passedOnBy: { type: 'PASSED_ON', reverse: true },
  },
};

/** Returns the relationships of a record to others, one for each version over time. */
export function edgeRows(resolved: ResolvedDataset, record: DatasetRecord): readonly EdgeRow[] {
  const relationshipTypes = Object.entries(RELATIONSHIP_TYPES[record.type] ?? {});
  const own = relationshipTypes.flatMap(([property, relationshipType]) =>
    objectsEver(resolved, record.id, property).flatMap((object) =>
      versionsOverTime(
        bothExistFrom(resolved, record.id, object),
        edgeDays(resolved, record.id, object),
        (day) => edgeProps(resolved, record, property, object, day),
      ).map((props) =>
        toEdge(
          relationshipType,
          record.id,
          object,
          props,
          isLatest(props) ? now(resolved, record.id, property, object) : null,
        ),
      ),
    ),
  );
  return record.type === 'Event' ? [...own, ...attendanceEdges(resolved, record)] : own;
}

/** Returns the relationships of an event to representatives: one for each person and party (`edge`). */
function attendanceEdges(resolved: ResolvedDataset, { id, name }: DatasetRecord): readonly EdgeRow[] {
  const claimed = resolved.claims(id).filter((claim) => claim.property === REPRESENTATIVES);
  const pairs = new Map(
    claimed.map(({ edge, object }) => [`${edge ?? ''}|${object ?? ''}`, { edge, object }]),
  );
  return [...pairs.values()].flatMap(({ edge, object }) =>
    versionsOverTime(resolved.existsFrom(id), boundDays(resolved, id), (day) => {
      const item = participant(resolved, id, edge, day);
      if (
        object === null ||
        !item ||
        isAbsent(item) ||
        !keysOf(item.parts, 'representatives').includes(object)
      )
        return null;
      const span = spanOf(single(resolved.at(id, day).values, 'date'));
      const byDate = dateKey(span, sortKey(id, item.key));
      return {
        ...{ subject: id, property: REPRESENTATIVES, object, edge, byName: nameKey(name, id), byDate },
        ...within(boundsOf(resolved, id, day)),
      };
    }).map((props) => {
      const parts = isLatest(props)
        ? participant(resolved, id, edge, lastDay(resolved, id))?.parts
        : undefined;
      const item = parts && itemsOf(parts, 'representatives').find(({ key }) => key === object);
      const attended = { type: 'ATTENDED', from: object ?? '', to: id };
      return edgeRow(attended, props, item ? { party: edge, ...item.qualifiers } : null);
    }),
  );
}

const participant = (resolved: ResolvedDataset, event: string, party: string | null, day: string) =>
  itemsOf(resolved.at(event, day).values, 'participants').find(({ key }) => key === party);

const REPRESENTATIVES = 'participants.representatives';

/** Returns the relationships from sources to the records that they mention, known from the day of the source. */
export function mentionEdges(resolved: ResolvedDataset): readonly EdgeRow[] {
  const seen = new Map<string, EdgeRow>();
  for (const { subject, source, known } of resolved.dataset.claims) {
    const key = `${source}|${subject}`;
    if (seen.has(key)) continue;
    const byName = nameKey(resolved.record(source).name, source);
    const props = { subject: source, object: subject, property: 'mentions', knownFrom: known, byName };
    seen.set(key, edgeRow({ type: 'SPEAKS_OF', from: source, to: subject }, props));
  }
  return [...seen.values()];
}

function bothExistFrom(resolved: ResolvedDataset, ...ends: readonly [string, string]): string {
  const [first, second] = [resolved.existsFrom(ends[0]), resolved.existsFrom(ends[1])];
  return first > second ? first : second;
}

/** Returns the days on which a claim becomes known that is part of a relationship between two records. */
const edgeDays = (resolved: ResolvedDataset, subject: string, object: string): readonly string[] =>
  resolved.days(...boundSubjects(resolved, subject), ...boundSubjects(resolved, object));

function objectsEver(resolved: ResolvedDataset, subject: string, property: string): readonly string[] {
  const own = resolved.claims(subject).filter((claim) => claim.property === property);
  return [...new Set(own.flatMap((claim) => claim.object ?? []))];
}

function edgeProps(
  resolved: ResolvedDataset,
  { id, type, name }: DatasetRecord,
  property: string,
  object: string,
  day: string,
): Props | null {
  const { values } = resolved.at(id, day);
  const many = propertiesOf(type)[property]?.many;
  const holds = many ? keysOf(values, property).includes(object) : single(values, property) === object;
  if (!holds) return null;
  // A country is where an event takes place only while no place is known.
  if (type === 'Event' && property === 'country' && single(values, 'place') !== null) return null;
  const item = itemsOf(values, property).find((each) => each.key === object);
  if (property === 'participants' && item && isAbsent(item)) return null;
  const { since, until } = item?.qualifiers ?? {};
  return {
    subject: id,
    property,
    object,
    byName: nameKey(name, id),
    ...within(
      { validFrom: spanOf(since ?? null).earliest, validTo: spanOf(until ?? null).latest },
      boundsOf(resolved, id, day),
      // A bulk ingest does not know the bounds of the other one of two events.
      property === 'replacedBy' ? {} : boundsOf(resolved, object, day),
    ),
  };
}

/** Returns the properties of a relationship in the current layer: the qualifiers of the item, and its parts that are no references. */
function now(resolved: ResolvedDataset, subject: string, property: string, object: string): Props {
  const { values } = resolved.at(subject, lastDay(resolved, subject));
  const item = itemsOf(values, property).find(({ key }) => key === object);
  const rules = propertiesOf(resolved.record(subject).type)[property]?.parts ?? {};
  const parts = Object.entries(rules).filter(([, { kind }]) => kind !== 'REF');
  return given({
    ...item?.qualifiers,
    ...Object.fromEntries(
      parts.map(([name, { many }]) => [
        name,
        many ? keysOf(item?.parts ?? {}, name) : single(item?.parts ?? {}, name),
      ]),
    ),
  });
}

const lastDay = (resolved: ResolvedDataset, subject: string): string =>
  resolved.days(subject).at(-1) ?? FIRST_DAY;

function toEdge(
  { type, reverse }: RelationshipType,
  subject: string,
  object: string,
  props: Props,
  current: Props | null,
): EdgeRow {
  const [from, to] = reverse ? [object, subject] : [subject, object];
  return edgeRow({ type, from, to }, props, current);
}
