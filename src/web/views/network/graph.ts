import { Builder } from './builder.ts';
import { wordLabel } from '../../lib/labels.ts';
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
      if (node.nationality) graph.tie('Country', node.nationality, 'citizen of', ['CITIZEN_OF']);
      addEvents(graph, 'Attended', attended, 'attended', ['ATTENDED']);
      addPairs(graph, 'Met', persons ?? [], ['ATTENDED']);
      break;
    case 'Group':
      addList(graph, 'Members', node.members, 'member', ['MEMBER_OF']);
      addFormats(graph, node.groupFormats);
      break;
    case 'Format':
      for (const each of node.partners) graph.tie('Partners', each, 'partner', ['PARTNER_OF']);
      if (node.group) graph.tie('Group', node.group, 'group', ['OF_GROUP']);
      addList(graph, 'Members', node.members, 'member', ['MEMBER_OF', 'OF_GROUP', 'PARTNER_OF']);
      addEvents(graph, 'Latest meetings', node.formatEvents, 'meeting', ['UNDER']);
      break;
    case 'Tenure':
      if (node.person) graph.tie('Person', node.person, node.office ?? 'holder', ['HOLDS']);
      if (node.party) graph.tie('Party', node.party, 'office of', ['OFFICE_OF']);
      break;
    case 'Policy':
      for (const each of node.parties) graph.tie('Parties', each, 'pursues it', ['PURSUES']);
      break;
    case 'Place':
      addEvents(graph, 'Latest meetings', node.placeEvents, 'took place here', ['TOOK_PLACE_IN']);
      break;
    case 'Document':
      if (node.event) graph.tie('Adopted at', node.event, 'adopted at', ['ADOPTED_AT']);
      for (const each of node.parties) graph.tie('Parties', each, 'adopted it', ['ADOPTED']);
      break;
    case 'Dispute':
      for (const each of node.about) graph.tie('Concerns', each, 'concerned', ['CONCERNS']);
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
    for (const each of node.groups) graph.tie('Groups', each, 'member of', ['MEMBER_OF']);
  if (node.__typename === 'Organization') addList(graph, 'Members', node.members, 'member', ['MEMBER_OF']);
  addFormats(graph, node.formats);
  addPairs(graph, 'Met most often', met, ['TAKES_PART']);
  addOffices(graph, node.tenures);
  addEvents(graph, 'Latest meetings', node.partyEvents, 'took part', ['TAKES_PART']);
  addList(graph, 'Policies', node.policies, 'pursues', ['PURSUES']);
}

type EventNode = Extract<AnyNode, { readonly participants: unknown }>;

function addEvent(graph: Builder, node: EventNode): void {
  const { format, place, participants, documents, replacedBy } = node;
  if (format) {
    graph.tie('Format', format, 'held under', ['UNDER']);
    for (const each of format.partners) graph.join(format, each, 'partner', ['PARTNER_OF']);
  }
  if (place) graph.tie('Place', place, 'took place in', ['TOOK_PLACE_IN']);
  graph.count('Parties', participants.edges.length, participants.totalCount);
  for (const { node: party, roles, representatives } of participants.edges) {
    graph.tie('Parties', party, roles.map(wordLabel).join(', ') || 'took part', ['TAKES_PART']);
    for (const { person } of representatives) {
      graph.tie('Representatives', person, 'attended', ['ATTENDED']);
      graph.join(person, party, 'spoke for', ['ATTENDED', 'TAKES_PART']);
    }
  }
  addList(graph, 'Documents', documents, 'adopted', ['ADOPTED_AT']);
  if (replacedBy) graph.tie('Replaced by', replacedBy, 'replaced by', ['REPLACED_BY']);
}

function addFormats(
  graph: Builder,
  formats: Listed<RecordRef & { readonly partners: readonly RecordRef[] }>,
): void {
  graph.count('Formats', formats.nodes.length, formats.totalCount);
  for (const format of formats.nodes) {
    graph.tie('Formats', format, 'meets in', ['MEMBER_OF', 'PARTNER_OF', 'OF_GROUP']);
    for (const each of format.partners) {
      graph.place('Partners', each);
      graph.join(format, each, 'partner', ['PARTNER_OF']);
    }
  }
}

function addOffices(graph: Builder, { nodes, totalCount }: Tenures): void {
  const isPerson = graph.centre.__typename === 'Person';
  const title = isPerson ? 'Offices' : 'Leaders and officials';
  graph.count(title, nodes.length, totalCount);
  for (const { person, party, office } of nodes) {
    const other = isPerson ? party : person;
    if (other) graph.tie(title, other, office ?? 'office', ['HOLDS', 'OFFICE_OF']);
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
      graph.place('Formats', event.format);
      graph.join(event, event.format, 'held under', ['UNDER']);
    }
}

type Pair = NonNullable<Answer['persons']>[number];

function addPairs(
  graph: Builder,
  title: string,
  pairs: readonly Pair[],
  through: Parameters<Builder['tie']>[3],
): void {
  for (const { other, count } of pairs)
    graph.tie(title, other, `at ${t('count.meetings', { count: count })}`, through);
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
