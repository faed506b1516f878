import * as filters from '../graph/where.ts';
import { equals } from '../graph/filter.ts';
import type { Filter } from '../graph/filter.ts';
import type { ListName } from '../graph/schema.ts';
import type { PageArgs } from '../graph/pagination.ts';
import type { WhereSchema } from '../graph/where.ts';

/**
 * A list to page through: its name; its order, which ends in `_ASC` or `_DESC`; a `where` input and a further filter; and the day that
 * overrides the viewpoint's.
 */
export type ListRequest = {
  readonly list: ListName;
  readonly order?: string | undefined;
  readonly schema?: WhereSchema;
  readonly where?: object | null | undefined;
  readonly filter?: Filter | undefined;
  readonly asOf?: string | null | undefined;
};

/** The arguments of a list. */
export type ListArgs = PageArgs & {
  readonly where?: object | null;
  readonly orderBy?: string;
  readonly asOf?: string | null;
  readonly property?: string | null;
  readonly source?: string | null;
  readonly subject?: string | null;
};

/** Returns the request of a field with its arguments. */
export type ToListRequest = (args: ListArgs) => ListRequest;

const of =
  (list: ListName, schema: WhereSchema, filterOf?: (args: ListArgs) => Filter): ToListRequest =>
  (args) => ({
    ...{ list, order: args.orderBy, schema, where: args.where, asOf: args.asOf },
    filter: filterOf?.(args),
  });

const formatsOfGroup: ToListRequest = (args) =>
  of(args.orderBy?.startsWith('NAME') ? 'formatsOfGroupByName' : 'formatsOfGroup', filters.FORMAT)(args);

/** The lists below the records of a type, by field. */
export const NESTED_LISTS = {
  Entity: {
    claims: of('claimsOfSubject', filters.CLAIM, ({ property, source }) => equals({ property, source })),
    sources: of('sourcesOfEntity', filters.SOURCE),
    disputes: of('disputesOfEntity', filters.DISPUTE),
  },
  Party: {
    formats: of('formatsOfParty', filters.FORMAT),
    tenures: of('tenuresOfParty', filters.TENURE),
    policies: of('policiesOfParty', filters.POLICY),
    events: of('eventsOfParty', filters.EVENT),
    participations: of('participationsOfParty', filters.PARTICIPATION, ({ where }) =>
      filters.attending(where),
    ),
    summits: of('eventsOfParty', filters.EVENT, () => equals({ kind: 'SUMMIT' })),
  },
  Nation: { groups: of('groupsOfParty', {}) },
  Body: { members: of('membersOfBody', filters.PARTY) },
  Group: { formats: formatsOfGroup },
  Format: {
    members: of('membersOfBody', filters.PARTY),
    events: of('eventsOfFormat', filters.EVENT),
    coverage: of('coverageOfFormat', filters.COVERAGE, () => equals({ recordType: 'EVENT' })),
  },
  Event: {
    participants: of('participantsOfEvent', filters.PARTY),
    documents: of('documentsOfEvent', filters.DOCUMENT),
  },
  Person: {
    tenures: of('tenuresOfPerson', filters.TENURE),
    participations: of('participationsOfPerson', filters.PARTICIPATION),
  },
  Place: { events: of('eventsOfPlace', filters.EVENT) },
  Source: {
    claims: of('claimsOfSource', filters.CLAIM, ({ property, subject }) => equals({ property, subject })),
    about: of('claimsOfSubject', filters.CLAIM),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ToListRequest>>>>;
