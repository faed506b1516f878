import { Builder } from './builder.ts';
import { wordLabel } from '../../lib/labels.ts';
import { MOST_PAIRS } from '../../lib/most-pairs.ts';
import { t } from '../../lib/messages.ts';
import type { Graph, Listed } from './builder.ts';
import type { NetworkOfQuery } from '../../operations.ts';
import type { RecordRef } from '../../lib/labels.ts';

type Answer = NetworkOfQuery['graph'];
type AnyNode = NonNullable<Answer['node']>;
type Tenures = Extract<AnyNode, { readonly nationality: unknown }>['tenures'];
type Events = Answer['attended'];

/** Returns the neighbours of a record in groups; null for a record that has no ties, such as a claim or a source. */
export function neighbourhood({ node, attended, persons, parties }: Answer): Graph | null {
  if (!node || !('name' in node)) return null;
  const graph = new Builder({ __typename: node.__typename, id: node.id, name: node.name });
  switch (node.__typename) {
    case 'Nation':
    case 'Organization':
      addParty(graph, node, parties ?? []);
      break;
    case 'Summit':
    case 'Ministerial':
    case 'Meeting':
      addEvent(graph, node);
      break;
    case 'Person':
      addOffices(graph, node.tenures);
      if (node.nationality)
        graph.tie(t('property.country'), node.nationality, wordLabel('CITIZEN_OF'), ['CITIZEN_OF']);
      addEvents(graph, t('record.attended'), attended, wordLabel('ATTENDED'), ['ATTENDED']);
      addPairs(graph, t('record.met'), persons ?? [], ['ATTENDED']);
      break;
    case 'Group':
      addList(graph, t('record.members'), node.members, t('network.member'), ['MEMBER_OF']);
      addFormats(graph, node.groupFormats);
      break;
    case 'Format':
      for (const each of node.partners)
        graph.tie(t('record.partners'), each, t('network.partner'), ['PARTNER_OF']);
      if (node.group) graph.tie(t('record.group'), node.group, wordLabel('GROUP'), ['OF_GROUP']);
      addList(graph, t('record.members'), node.members, t('network.member'), [
        'MEMBER_OF',
        'OF_GROUP',
        'PARTNER_OF',
      ]);
      addEvents(graph, t('network.latestMeetings'), node.formatEvents, wordLabel('MEETING'), ['UNDER']);
      break;
    case 'Tenure':
      if (node.person)
        graph.tie(t('record.person'), node.person, node.office ?? t('network.holder'), ['HOLDS']);
      if (node.party) graph.tie(t('record.party'), node.party, wordLabel('OFFICE_OF'), ['OFFICE_OF']);
      break;
    case 'Policy':
      for (const each of node.parties)
        graph.tie(t('record.parties'), each, t('network.pursuesIt'), ['PURSUES']);
      break;
    case 'Place':
      addEvents(graph, t('network.latestMeetings'), node.placeEvents, t('network.tookPlaceHere'), [
        'TOOK_PLACE_IN',
      ]);
      break;
    case 'Document':
      if (node.event) graph.tie(t('record.adoptedAt'), node.event, wordLabel('ADOPTED_AT'), ['ADOPTED_AT']);
      for (const each of node.parties)
        graph.tie(t('record.parties'), each, t('network.adoptedIt'), ['ADOPTED']);
      break;
    case 'Dispute':
      for (const each of node.about)
        graph.tie(t('network.concerns'), each, t('network.concerned'), ['CONCERNS']);
      break;
    case 'Coverage':
    case 'Source':
      return null;
  }
  return graph.build();
}

type PartyNode = Extract<AnyNode, { readonly policies: unknown }>;

function addParty(graph: Builder, node: PartyNode, met: readonly Pair[]): void {
  if (node.__typename === 'Nation')
    for (const each of node.groups)
      graph.tie(t('record.groups'), each, wordLabel('MEMBER_OF'), ['MEMBER_OF']);
  if (node.__typename === 'Organization')
    addList(graph, t('record.members'), node.members, t('network.member'), ['MEMBER_OF']);
  addFormats(graph, node.formats);
  addPairs(graph, t('network.metMost'), met, ['TAKES_PART']);
  addOffices(graph, node.tenures);
  addEvents(graph, t('network.latestMeetings'), node.partyEvents, t('network.tookPart'), ['TAKES_PART']);
  addList(graph, t('record.policies'), node.policies, wordLabel('PURSUES'), ['PURSUES']);
}

type EventNode = Extract<AnyNode, { readonly participants: unknown }>;

function addEvent(graph: Builder, node: EventNode): void {
  const { format, place, participants, documents, replacedBy } = node;
  if (format) {
    graph.tie(t('record.format'), format, t('network.heldUnder'), ['UNDER']);
    for (const each of format.partners) graph.join(format, each, t('network.partner'), ['PARTNER_OF']);
  }
  if (place) graph.tie(t('record.place'), place, wordLabel('TOOK_PLACE_IN'), ['TOOK_PLACE_IN']);
  graph.count(t('record.parties'), participants.edges.length, participants.totalCount);
  for (const { node: party, roles, representatives } of participants.edges) {
    graph.tie(t('record.parties'), party, roles.map(wordLabel).join(', ') || t('network.tookPart'), [
      'TAKES_PART',
    ]);
    for (const { person } of representatives) {
      graph.tie(t('property.participants.representatives'), person, wordLabel('ATTENDED'), ['ATTENDED']);
      graph.join(person, party, t('network.spokeFor'), ['ATTENDED', 'TAKES_PART']);
    }
  }
  addList(graph, t('record.documents'), documents, wordLabel('ADOPTED'), ['ADOPTED_AT']);
  if (replacedBy) graph.tie(t('record.replacedBy'), replacedBy, wordLabel('REPLACED_BY'), ['REPLACED_BY']);
}

function addFormats(
  graph: Builder,
  formats: Listed<RecordRef & { readonly partners: readonly RecordRef[] }>,
): void {
  graph.count(t('record.formats'), formats.nodes.length, formats.totalCount);
  for (const format of formats.nodes) {
    graph.tie(t('record.formats'), format, t('network.meetsIn'), ['MEMBER_OF', 'PARTNER_OF', 'OF_GROUP']);
    for (const each of format.partners) {
      graph.place(t('record.partners'), each);
      graph.join(format, each, t('network.partner'), ['PARTNER_OF']);
    }
  }
}

function addOffices(graph: Builder, { nodes, totalCount }: Tenures): void {
  const isPerson = graph.centre.__typename === 'Person';
  const title = isPerson ? t('record.offices') : t('network.leaders');
  graph.count(title, nodes.length, totalCount);
  for (const { person, party, office } of nodes) {
    const other = isPerson ? party : person;
    if (other) graph.tie(title, other, office ?? t('network.office'), ['HOLDS', 'OFFICE_OF']);
  }
}

function addEvents(
  graph: Builder,
  title: string,
  events: Events,
  word: string,
  through: Parameters<Builder['tie']>[3],
): void {
  addList(graph, title, events, word, through);
  for (const event of events.nodes)
    if (event.format && event.format.id !== graph.centre.id) {
      graph.place(t('record.formats'), event.format);
      graph.join(event, event.format, t('network.heldUnder'), ['UNDER']);
    }
}

/** The maximum number of pairs in the picture. */
const DRAWN_PAIRS = 12;

type Pair = NonNullable<Answer['persons']>[number];

function addPairs(
  graph: Builder,
  title: string,
  pairs: readonly Pair[],
  through: Parameters<Builder['tie']>[3],
): void {
  const isPart = pairs.length >= MOST_PAIRS;
  const group = isPart ? t('network.metMost') : title;
  if (!isPart) graph.count(group, Math.min(pairs.length, DRAWN_PAIRS), pairs.length);
  for (const { other, count } of pairs.slice(0, DRAWN_PAIRS))
    graph.tie(group, other, t('network.atMeetings', { meetings: t('count.meetings', { count }) }), through);
}

function addList(
  graph: Builder,
  title: string,
  { nodes, totalCount }: Listed<RecordRef>,
  word: string,
  through: Parameters<Builder['tie']>[3],
): void {
  graph.count(title, nodes.length, totalCount);
  for (const each of nodes) graph.tie(title, each, word, through);
}
