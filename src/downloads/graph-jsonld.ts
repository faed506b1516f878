import { CONTEXT, RELATION_TERMS, STATUS_TERMS, TYPE_TERMS } from './jsonld-terms.ts';
import { graphFile } from './graph.ts';
import { isExact } from '../model/imprecise-date.ts';
import type { FileSource } from './download.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

/** The graph as linked data, in the words of schema.org and PROV. */
export const graphJsonld = graphFile({
  name: 'graph.jsonld',
  doc: 'The graph as linked data, in JSON-LD with the words of schema.org and PROV.',
  mediaType: 'application/ld+json; charset=utf-8',
  head: (source, origin) =>
    `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${JSON.stringify(dataset(source, origin))}`,
  node: (node) => `,\n${JSON.stringify(recordOf(node))}`,
  middle: '',
  edge: (edge) => `,\n${JSON.stringify(relationOf(edge))}`,
  tail: '\n]}\n',
});

function dataset(
  { version: { fields, version, revision } }: FileSource,
  { text, address }: { readonly text: string; readonly address: string },
) {
  return {
    '@id': 'dg:dataset',
    '@type': 'Dataset',
    name: fields['title'],
    description: text,
    url: address,
    license: fields['licence'],
    creditText: fields['citation'],
    datePublished: fields['releasedOn'],
    version: `${version}, revision ${revision}`,
  };
}

function recordOf({ id, type, name, kind, status, level, date, from, to, summary, url }: GraphNode) {
  const isEvent = type === 'Event';
  const days = isEvent && date !== null && isExact(date) ? { startDate: from, endDate: to } : {};
  const told = {
    '@id': `dg:${id}`,
    '@type': TYPE_TERMS[type],
    name,
    description: summary,
    date,
    ...days,
    eventStatus: isEvent ? STATUS_TERMS[status ?? ''] : null,
    kind,
    status,
    level,
    mainEntityOfPage: url,
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
}

const relationOf = ({ relation, subject, object }: GraphEdge) => ({
  '@id': `dg:${subject}`,
  [RELATION_TERMS[relation] ?? relation]: `dg:${object}`,
});
