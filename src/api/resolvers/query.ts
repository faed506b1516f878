import { responsePathAsArray } from 'graphql';
import * as filters from '../../graph/where.ts';
import { DiplographError } from '../../errors.ts';
import { and, equals } from '../../graph/filter.ts';
import { formatMatrix } from '../../graph/questions/matrix.ts';
import { list, record } from '../load.ts';
import { listByDate } from '../../graph/schema.ts';
import { matrixPlan } from '../planner.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { pairs } from '../../graph/questions/pairs.ts';
import { paths } from '../../graph/questions/paths.ts';
import { search, timeline } from './questions.ts';
import { upcoming } from './event.ts';
import { readId, slugOf } from '../../model/viewpoint.ts';
import { TYPES } from '../../model/property.ts';
import type { Filter } from '../../graph/filter.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ListArgs, ListRequest } from '../lists.ts';
import type { Page, Row, Snapshot } from '../../graph/types.ts';
import type { QueryResolvers } from '../generated.ts';
import type { TypeName } from '../../model/property.ts';
import type { WhereSchema } from '../../graph/where.ts';

/** Returns the resolver of the root field that finds a record of a type by id. */
const byId =
  (type: TypeName | 'Claim', kind?: string) =>
  async (
    snapshot: Snapshot,
    { id }: { readonly id: string },
    _: unknown,
    info: GraphQLResolveInfo,
  ): Promise<Row | null> => {
    const row = await record(snapshot, id, info, { type });
    return kind === undefined || row?.['kind'] === kind ? row : null;
  };

/** Returns the resolver of the root field that pages through the records of a type. */
const all =
  (type: TypeName | 'Claim' | 'Participation' | 'Outcome', schema: WhereSchema, filter?: Filter) =>
  (snapshot: Snapshot, args: ListArgs, _: unknown, info: GraphQLResolveInfo): Page | Promise<Page> => {
    const toRequest = ({ where, orderBy: order = '' }: ListArgs): ListRequest => {
      const isByName = ['NAME', 'TITLE', 'SUBJECT'].some((key) => order.startsWith(key));
      return { list: isByName ? 'recordsByName' : listByDate(type), order, schema, where, filter };
    };
    return list(snapshot, type, toRequest, args, info);
  };

/** The root fields. Their parent is the snapshot that they read: without a viewpoint, or with the one of a `graph` field. */
export const Query: QueryResolvers = {
  nation: byId('Nation'),
  nations: all('Nation', filters.NATION),
  organization: byId('Organization'),
  organizations: all('Organization', filters.ORGANIZATION),
  group: byId('Group'),
  groups: all('Group', filters.GROUP),
  format: byId('Format'),
  formats: all('Format', filters.FORMAT),
  event: byId('Event'),
  events: all('Event', filters.EVENT),
  upcoming: (snapshot, { where }, _, info) =>
    upcoming(snapshot, 'Event', { list: 'recordsByEventDate', where }, info),
  summit: byId('Event', 'SUMMIT'),
  summits: all('Event', filters.EVENT, equals({ kind: 'SUMMIT' })),
  ministerial: byId('Event', 'MINISTERIAL'),
  ministerials: all('Event', filters.EVENT, equals({ kind: 'MINISTERIAL' })),
  meeting: byId('Event', 'MEETING'),
  meetings: all('Event', filters.EVENT, equals({ kind: 'MEETING' })),
  participations: (snapshot, args, context, info) =>
    all('Participation', filters.PARTICIPATION, filters.attending(args.where))(snapshot, args, context, info),
  outcomes: all('Outcome', filters.OUTCOME),
  person: byId('Person'),
  people: all('Person', filters.PERSON),
  leader: async (snapshot, { id }, _, info) => {
    const row = await record(snapshot, id, info, { type: 'Person', also: ['leader'] });
    return row?.['leader'] === true ? row : null;
  },
  leaders: all('Person', filters.PERSON, equals({ leader: true })),
  tenure: byId('Tenure'),
  tenures: all('Tenure', filters.TENURE),
  policy: byId('Policy'),
  policies: all('Policy', filters.POLICY),
  place: byId('Place'),
  places: all('Place', filters.PLACE),
  document: byId('Document'),
  documents: all('Document', filters.DOCUMENT),
  dispute: byId('Dispute'),
  disputes: all('Dispute', filters.DISPUTE),
  coverage: (snapshot, { format, type: recordType, ...args }, context, info) =>
    all('Coverage', filters.COVERAGE, equals({ format, recordType }))(snapshot, args, context, info),
  source: byId('Source'),
  sources: all('Source', filters.SOURCE),
  claim: byId('Claim'),
  claims: (snapshot, { contested, ...args }, context, info) =>
    all('Claim', filters.CLAIM, equals({ contested }))(snapshot, args, context, info),
  formatMatrix: (snapshot, { group, ...args }, _, info) =>
    formatMatrix(snapshot, { ...args, group: slugOf(group) }, matrixPlan(snapshot, info)),
  timeline: (snapshot, args) => timeline(snapshot, args),
  search: (snapshot, args, _, info) => search(snapshot, args, info),
  pairs: async (snapshot, { of, party = null, person = null, status, where, first }) => {
    const filter = and(
      { op: 'in', column: 'status', value: status },
      filters.toFilter(filters.EVENT, where, snapshot.day),
    );
    const ids = { party: party && slugOf(party), person: person && slugOf(person) };
    const found = await pairs(snapshot, { of, filter, ...ids, first });
    return found.map((pair) => ({ snapshot, ...pair }));
  },
  paths: (snapshot, { from, to, through = null, ...args }) =>
    paths(snapshot, { ...args, from: slugOf(from), to: slugOf(to), through }),
  node: (snapshot, { id }, _, info) => nodeOf(snapshot, id, info),
  nodes: (snapshot, { ids }, _, info) => Promise.all(checked(ids).map((id) => nodeOf(snapshot, id, info))),
  dataset: (snapshot) => {
    const { fields, ingestedAt } = snapshot.version;
    return { ...fields, ingestedAt, snapshot };
  },
  graph: (snapshot, { asOf, knownAt }, { viewpoints }, info) => {
    const { viewpoint } = snapshot;
    const inner = { asOf: asOf ?? viewpoint.asOf, knownAt: knownAt ?? viewpoint.knownAt };
    viewpoints.push({ ...inner, path: responsePathAsArray(info.path) });
    return snapshot.at(inner);
  },
};

const NODES: readonly unknown[] = [...TYPES, 'Claim', 'Participation', 'Outcome'];

async function nodeOf(snapshot: Snapshot, id: string, info: GraphQLResolveInfo): Promise<Row | null> {
  const { viewpoint } = readId(id);
  const isOwn = viewpoint.asOf === null && viewpoint.knownAt === null;
  const row = await record(isOwn ? snapshot : snapshot.at(viewpoint), id, info);
  return row !== null && NODES.includes(row['type']) ? row : null;
}

function checked(ids: readonly string[]): readonly string[] {
  if (ids.length <= MAX_PAGE) return ids;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected at most ${String(MAX_PAGE)} ids, found ${String(ids.length)}; ask in several requests`,
  );
}
