import { eventAnswer, isHeldIn, personsAt } from './viewpoint-event.ts';
import { entityAnswer, page, refs, sorted } from './viewpoint-entity.ts';
import { knownDay, partiesOf, tenureOn } from './viewpoint-view.ts';
import type { DatasetRecord } from '../../src/model/dataset.ts';
import type { Seen } from './viewpoint-view.ts';
import type { TypeName } from '../../src/model/property.ts';

type Answered = Readonly<Record<string, unknown>>;

const HEADS = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'];

/** What the API answers to `EVERYTHING`, by the rules as documented; lists that have an order elsewhere are by id. */
export function everything(seen: Seen): Answered {
  const all = (
    type: TypeName,
    more: (id: string, record: DatasetRecord) => Answered = () => ({}),
  ): Answered => {
    const nodes = seen
      .records(type)
      .map((record) => ({ ...entityAnswer(seen, record), ...more(record.id, record) }));
    return { totalCount: nodes.length, nodes };
  };
  const where = (type: TypeName, test: (id: string) => boolean): Answered =>
    page(
      seen
        .records(type)
        .map(({ id }) => id)
        .filter(test),
    );
  const inOffice = (property: string, values: readonly string[]): Answered =>
    where('Person', (person) =>
      idsOf(seen, 'Tenure', null).some(
        (id) => seen.value(id, 'person') === person && values.includes(seen.value(id, property) ?? ''),
      ),
    );
  const has =
    (property: string, wanted: string) =>
    (id: string): boolean =>
      seen.value(id, property) === wanted;
  const formatHas = (property: string, wanted: string) => (id: string) =>
    seen.value(seen.value(id, 'format') ?? '', property) === wanted;
  return {
    nations: all('Nation', (id) => ({ ...partyAnswer(seen, id), groups: refs(bodiesOf(seen, 'Group', id)) })),
    organizations: all('Organization', (id) => ({ ...partyAnswer(seen, id), members: members(seen, id) })),
    groups: all('Group', (id) => ({
      members: members(seen, id),
      formats: where('Format', has('group', id)),
    })),
    formats: all('Format', (id) => ({
      members: members(seen, id),
      events: where('Event', has('format', id)),
    })),
    events: all('Event', (id, record) => eventAnswer(seen, record)),
    people: all('Person', (id) => ({ tenures: tenures(seen, 'person', id) })),
    leaders: inOffice('level', HEADS),
    tenures: all('Tenure', (id) => ({ certainty: certainty(seen, id) })),
    policies: all('Policy'),
    places: all('Place', (id) => ({ events: where('Event', has('place', id)) })),
    documents: all('Document'),
    disputes: all('Dispute'),
    coverage: all('Coverage'),
    sources: all('Source', (_, { editorial }) => ({ known: knownDay(editorial) })),
    ofPartner: where('Event', formatHas('partner', 'nation-0')),
    ofGroup: where('Event', formatHas('group', 'group-0')),
    inCountry: where('Event', (id) => isHeldIn(seen, id, 'nation-0')),
    withPerson: where('Event', (id) => personsAt(seen, id).includes('person-0')),
    held: where('Event', has('status', 'HELD')),
    officials: inOffice('party', ['nation-0']),
  };
}

function partyAnswer(seen: Seen, party: string): Answered {
  const events = seen.records('Event').filter(({ id }) => seen.items(id, 'participants').includes(party));
  const summits = events.filter(({ editorial }) => editorial['kind'] === 'SUMMIT');
  return {
    formats: page(bodiesOf(seen, 'Format', party)),
    tenures: tenures(seen, 'party', party),
    policies: page(
      idsOf(seen, 'Policy', seen.asOf).filter((id) => seen.items(id, 'parties').includes(party)),
    ),
    events: page(events.map(({ id }) => id)),
    summits: page(summits.map(({ id }) => id)),
  };
}

function members(seen: Seen, body: string): Answered {
  const edges = partiesOf(seen, body).map(({ party, qualifiers, claims }) => ({
    role: qualifiers['role'] ?? 'member',
    since: date(qualifiers['since']),
    until: date(qualifiers['until']),
    node: { id: party },
    claims: refs(claims.map(({ id }) => id)),
  }));
  return { edges: sorted(edges) };
}

const date = (edtf: string | undefined): Answered | null => (edtf === undefined ? null : { edtf });

const tenures = (seen: Seen, property: string, value: string): Answered => ({
  nodes: idsOf(seen, 'Tenure', seen.asOf)
    .filter((id) => seen.value(id, property) === value)
    .map((id) => ({ id, certainty: certainty(seen, id) })),
});

const certainty = (seen: Seen, tenure: string): string | null =>
  seen.asOf === null ? null : tenureOn(seen, tenure, seen.asOf);

const bodiesOf = (seen: Seen, type: TypeName, party: string): readonly string[] =>
  idsOf(seen, type, seen.asOf).filter((body) => partiesOf(seen, body).some((each) => each.party === party));

const idsOf = (seen: Seen, type: TypeName, asOf: string | null): readonly string[] =>
  seen.all(type).filter((id) => (asOf === null ? seen.exists(id) : seen.isThere(id)));
