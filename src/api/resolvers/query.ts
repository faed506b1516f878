import * as where from '../../graph/conditions.ts';
import { DiplographError } from '../../errors.ts';
import { MAX_PAGE } from '../../graph/page.ts';
import { formatMatrix } from '../../graph/matrix.ts';
import { list, record } from '../load.ts';
import { paths } from '../../graph/paths.ts';
import { referencesOfRows } from '../selection.ts';
import { rowRequest } from '../request.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';
import { only, test } from '../../graph/where.ts';
import { TYPES } from '../../model/property.ts';
import type { Conditions } from '../../graph/where.ts';
import type { Filter } from '../../graph/filter.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { ListArgs, Listing } from '../listing.ts';
import type { Page } from '../../graph/types.ts';
import type { QueryResolvers, ViewResolvers } from '../generated.ts';
import type { Row } from '../../graph/types.ts';
import type { TypeName } from '../../model/property.ts';
import type { View as GraphView } from '../../graph/types.ts';

/** The root field that finds a record of a type by id. */
const byId =
  (type: TypeName | 'Claim', kind?: string) =>
  async (
    view: GraphView,
    { id }: { readonly id: string },
    _: unknown,
    info: GraphQLResolveInfo,
  ): Promise<Row | null> => {
    const row = await record(view, id, info, { type });
    return kind === undefined || row?.['kind'] === kind ? row : null;
  };

/** The root field that pages through the records of a type. */
const all =
  (type: TypeName | 'Claim' | 'Participation', conditions: Conditions, filter?: Filter) =>
  (view: GraphView, args: ListArgs, _: unknown, info: GraphQLResolveInfo): Page | Promise<Page> => {
    const toListing = ({ where, orderBy: order = '' }: ListArgs): Listing => {
      const byName = ['NAME', 'TITLE', 'SUBJECT'].some((key) => order.startsWith(key));
      const listing = { list: byName ? 'recordsByName' : 'recordsByDate', order, conditions, where } as const;
      return filter ? { ...listing, filter } : listing;
    };
    return list(view, type, toListing, args, info);
  };

const leader = test('leader', 'in', [true]);

/** The questions that `Query` and `View` share. */
export const View: ViewResolvers = {
  nation: async (view, { id, code }, _, info) => {
    if (typeof id === 'string' && typeof code !== 'string') return record(view, id, info, { type: 'Nation' });
    if (typeof code === 'string' && typeof id !== 'string')
      return view.lookup('byCode', rowRequest(view, info)).load(code);
    throw new DiplographError(
      'BAD_USER_INPUT',
      'expected either id or code of a nation, found both or neither; send one',
    );
  },
  nations: all('Nation', where.NATION),
  organization: byId('Organization'),
  organizations: all('Organization', where.ORGANIZATION),
  group: byId('Group'),
  groups: all('Group', where.GROUP),
  format: byId('Format'),
  formats: all('Format', where.FORMAT),
  event: byId('Event'),
  events: all('Event', where.EVENT),
  summit: byId('Event', 'SUMMIT'),
  summits: all('Event', where.EVENT, only({ kind: 'SUMMIT' })),
  ministerials: all('Event', where.EVENT, only({ kind: 'MINISTERIAL' })),
  meetings: all('Event', where.EVENT, only({ kind: 'MEETING' })),
  participations: all('Participation', where.PARTICIPATION),
  person: byId('Person'),
  people: all('Person', where.PERSON),
  leader: async (view, { id }, _, info) => {
    const row = await record(view, id, info, { type: 'Person', also: ['leader'] });
    return row?.['leader'] === true ? row : null;
  },
  leaders: all('Person', where.PERSON, leader),
  tenures: all('Tenure', where.TENURE),
  policy: byId('Policy'),
  policies: all('Policy', where.POLICY),
  place: byId('Place'),
  places: all('Place', where.PLACE),
  document: byId('Document'),
  documents: all('Document', where.DOCUMENT),
  dispute: byId('Dispute'),
  disputes: all('Dispute', where.DISPUTE),
  coverage: (view, { format, type: recordType, ...args }, context, info) =>
    all('Coverage', where.COVERAGE, only({ format, recordType }))(view, args, context, info),
  source: byId('Source'),
  sources: all('Source', where.SOURCE),
  claim: byId('Claim'),
  claims: (view, { contested, ...args }, context, info) =>
    all(
      'Claim',
      where.CLAIM,
      typeof contested === 'boolean' ? test('contested', 'in', [contested]) : undefined,
    )(view, args, context, info),
  formatMatrix: (view, args, _, info) => formatMatrix(view, args, referencesOfRows(info)),
  timeline: (view, args) => timeline(view, args),
  search: (view, args, _, info) => search(view, args, info),
  paths: (view, { through = null, ...args }) => paths(view, { ...args, through }),
  node: (view, { id }, _, info) => nodeOf(view, id, info),
  nodes: (view, { ids }, _, info) => Promise.all(checked(ids).map((id) => nodeOf(view, id, info))),
};

/** The same questions without a viewpoint, the dataset, and the way to ask from a viewpoint. */
export const Query: QueryResolvers = {
  ...(View as QueryResolvers),
  dataset: (view) => view,
  graph: (view, { asOf = null, knownAt = null }, { viewpoints }) => {
    viewpoints.push({ asOf, knownAt });
    return view.from({ asOf, knownAt });
  },
};

const NODES: readonly unknown[] = [...TYPES, 'Claim', 'Participation'];

async function nodeOf(view: GraphView, id: string, info: GraphQLResolveInfo): Promise<Row | null> {
  const row = await record(view, id, info);
  return row !== null && NODES.includes(row['type']) ? row : null;
}

function checked(ids: readonly string[]): readonly string[] {
  if (ids.length <= MAX_PAGE) return ids;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected at most ${String(MAX_PAGE)} ids, found ${String(ids.length)}; ask in several requests`,
  );
}
