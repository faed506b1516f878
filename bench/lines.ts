import { at } from './dataset.ts';
import type { Event, Facts } from './dataset.ts';

/** Yields the records of a dataset as lines of its JSON Lines form: the description first, the events last. */
export function* linesOf(facts: Facts): Generator<string> {
  for (const record of recordsOf(facts)) yield JSON.stringify(record);
  for (let i = 0; i < facts.size; i += 1) yield JSON.stringify(eventRecord(facts, facts.event(i)));
}

const SOURCE = sourceId(0);

const ANNOUNCEMENT = {
  id: 'announcement',
  title: 'Plans',
  kind: 'NEWS',
  titleBasis: 'SEEN',
  published: '1989-01-01',
  accessed: '2026-02-01',
};

function* recordsOf(facts: Facts): Generator<object> {
  yield {
    folder: 'dataset',
    name: 'synthetic',
    title: 'A synthetic dataset for the benchmark',
    version: '1.0.0',
    releasedOn: '2026-02-01',
    cutOff: '2026-02-01',
    licence: 'CC0-1.0',
    citation: 'Made by the benchmark of Diplograph',
    minimumCounts: {},
  };
  for (let i = 0; i < facts.sources; i += 1) {
    yield {
      folder: 'sources',
      id: sourceId(i),
      title: `Report ${i}`,
      kind: 'NEWS',
      titleBasis: 'SEEN',
      published: '2026-02-01',
      accessed: '2026-02-01',
    };
  }
  yield { folder: 'sources', ...ANNOUNCEMENT };
  const sources = [SOURCE];
  for (const nation of facts.nations) yield { folder: 'nations', ...nation };
  for (const { id, name } of facts.nations) {
    yield { folder: 'places', id: placeOf(id), name: `${name} City`, country: id };
  }
  for (const group of facts.groups) yield { folder: 'groups', ...group, sources };
  for (const { id, name, group, partner } of facts.formats) {
    const established = '1990';
    yield { folder: 'formats', id, name, kind: 'PLUS_FORMAT', sources, group, partner, established };
  }
  for (const { id, name, nation, area } of facts.policies) {
    yield { folder: 'policies', id, name, sources, parties: [nation], areas: [area] };
  }
  for (const { person, name, tenure, nation, office, level, start, end } of facts.offices) {
    const tenures = [{ id: tenure, sources, party: nation, office, level, start, end }];
    yield { folder: 'leaders', id: person, name, tenures };
  }
}

function eventRecord(facts: Facts, event: Event): object {
  const { id, name, kind, format, status, date, host, level, speaker, source } = event;
  return {
    folder: 'events',
    id,
    name,
    kind,
    sources: [sourceId(source)],
    format: at(facts.formats, format).id,
    // Some events were planned first. They have two states over transaction time.
    status:
      id.endsWith('0') && status === 'HELD'
        ? [{ value: 'PLANNED', sources: [ANNOUNCEMENT.id] }, status]
        : status,
    date,
    place: placeOf(host),
    level,
    participants: facts
      .participantsOf(event)
      .map((party) =>
        party === host
          ? { party, roles: ['HOST'], representatives: [{ person: speaker, capacity: 'Envoy' }] }
          : party,
      ),
  };
}

/** Returns the id of the place of a nation's meetings. */
export const placeOf = (nation: string): string => `city-of-${nation}`;

function sourceId(i: number): string {
  return `report-${i}`;
}
