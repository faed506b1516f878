import { wordLabel } from '../../lib/labels.ts';
import type { AnyRecord, RecordRef } from '../../lib/labels.ts';
import type { PathsBetweenQuery } from '../../operations.ts';

/** A thing of the network. */
export type Node = RecordRef;

/** A tie between two things, with its word in the direction from the first to the second. */
export type Tie = { readonly from: string; readonly to: string; readonly word: string };

/** Things and their ties; `left` has the numbers of the omitted ones by kind. */
export type Graph = {
  readonly nodes: readonly Node[];
  readonly ties: readonly Tie[];
  readonly left: readonly { readonly word: string; readonly shown: number; readonly of: number }[];
};

/** The maximum number of ties of one kind in the picture. */
const MOST = 12;

type Listed<Item> = { readonly nodes: readonly Item[]; readonly totalCount: number };

/** Collects things and ties, each once. */
class Builder {
  readonly #nodes = new Map<string, Node>();
  readonly #ties = new Map<string, Tie>();
  readonly #left: { word: string; shown: number; of: number }[] = [];

  tie(from: RecordRef, to: RecordRef | null | undefined, word: string): void {
    if (!to || from.id === to.id) return;
    this.#nodes.set(from.id, this.#nodes.get(from.id) ?? from);
    this.#nodes.set(to.id, this.#nodes.get(to.id) ?? to);
    this.#ties.set(`${from.id} ${to.id} ${word}`, { from: from.id, to: to.id, word });
  }

  partners(format: RecordRef, partners: readonly RecordRef[]): void {
    for (const partner of partners) this.tie(format, partner, 'with partner');
  }

  list<Item>(list: Listed<Item>, word: string, add: (item: Item) => void): void {
    const shown = list.nodes.slice(0, MOST);
    shown.forEach(add);
    if (list.totalCount > shown.length) this.#left.push({ word, shown: shown.length, of: list.totalCount });
  }

  build(centre: RecordRef): Graph {
    this.#nodes.set(centre.id, this.#nodes.get(centre.id) ?? centre);
    return { nodes: [...this.#nodes.values()], ties: [...this.#ties.values()], left: this.#left };
  }
}

/** Returns the neighbours of a record from the data of its page; null for a claim or a source. */
export function neighbourhood(record: AnyRecord): Graph | null {
  if (
    record.__typename === 'Claim' ||
    record.__typename === 'Source' ||
    record.__typename === 'Participation' ||
    record.__typename === 'Outcome'
  )
    return null;
  const self: RecordRef = { __typename: record.__typename, id: record.id, name: record.name };
  const graph = new Builder();
  if ('formats' in record)
    graph.list(record.formats, 'formats', (each) => {
      graph.tie(self, each, 'meets in');
      graph.partners({ ...each, __typename: 'Format' }, each.partners);
    });
  if ('groupFormats' in record)
    graph.list(record.groupFormats, 'formats', (each) => {
      graph.tie(self, each, 'meets in');
      graph.partners(each, each.partners);
    });
  addEvents(record, self, graph);
  if ('members' in record)
    graph.list(record.members, 'members', (each) => {
      graph.tie(each, self, 'member of');
    });
  if ('groups' in record) for (const each of record.groups) graph.tie(self, each, 'member of');
  if ('tenures' in record)
    graph.list(record.tenures, 'offices', ({ person, party, office }) => {
      if (person) graph.tie(person, party, office ?? 'holds an office of');
    });
  if ('policies' in record)
    graph.list(record.policies, 'policies', (each) => {
      graph.tie(self, each, 'pursues');
    });
  addOwn(record, self, graph);
  return graph.build(self);
}

function addEvents(record: AnyRecord, self: RecordRef, graph: Builder): void {
  const [events, word] =
    'partyEvents' in record
      ? [record.partyEvents, 'takes part in']
      : 'formatEvents' in record
        ? [record.formatEvents, 'met at']
        : 'placeEvents' in record
          ? [record.placeEvents, 'place of']
          : [null, ''];
  if (!events) return;
  graph.list(events, 'events', (each) => {
    graph.tie(self, each, word);
    if (each.format && each.format.id !== self.id)
      graph.tie(each, { ...each.format, __typename: 'Format' }, 'held under');
  });
}

function addOwn(record: AnyRecord, self: RecordRef, graph: Builder): void {
  if ('eventKind' in record) {
    graph.tie(self, record.format, 'held under');
    if (record.format) graph.partners(record.format, record.format.partners);
    graph.tie(self, record.place, 'took place in');
    for (const { node, roles, representatives } of record.participants.edges) {
      graph.tie(node, self, roles.map(wordLabel).join(', ') || 'takes part in');
      for (const { person } of representatives) graph.tie(person, node, 'speaks for');
    }
    graph.list(record.documents, 'documents', (each) => {
      graph.tie(self, each, 'adopted');
    });
  }
  if (record.__typename === 'Format') {
    graph.partners(self, record.partners);
    graph.tie(self, record.group, 'of group');
  }
  if (record.__typename === 'Person') graph.tie(self, record.nationality, 'citizen of');
  if (record.__typename === 'Place') graph.tie(self, record.country, 'lies in');
  if (record.__typename === 'Tenure' && record.person)
    graph.tie(record.person, record.party, record.office ?? 'holds an office of');
  if (record.__typename === 'Policy') for (const each of record.parties) graph.tie(each, self, 'pursues');
  if (record.__typename === 'Document') {
    if (record.event) graph.tie(record.event, self, 'adopted');
    for (const each of record.parties) graph.tie(each, self, 'adopted');
  }
  if (record.__typename === 'Dispute') for (const each of record.about) graph.tie(self, each, 'concerns');
}

/** Returns all paths between two records as one network. */
export function pathGraph(paths: PathsBetweenQuery['graph']['paths'], from: RecordRef): Graph {
  const graph = new Builder();
  for (const { hops } of paths)
    for (const hop of hops) {
      const word = wordLabel(hop.relation);
      if (hop.forward) graph.tie(hop.from, hop.to, word);
      else graph.tie(hop.to, hop.from, word);
    }
  return graph.build(from);
}
