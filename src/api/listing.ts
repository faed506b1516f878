import * as where from '../graph/conditions.ts';
import { only } from '../graph/where.ts';
import type { Conditions } from '../graph/where.ts';
import type { Filter } from '../graph/filter.ts';
import type { ListName } from '../graph/lists.ts';
import type { PageArgs } from '../graph/types.ts';

/**
 * A list to page through: its name; its order, which ends in `_ASC` or `_DESC`; what of it is asked for by a `where` input
 * and beside it; and the day that overrides the viewpoint's.
 */
export type Listing = {
  readonly list: ListName;
  readonly order?: string | undefined;
  readonly conditions?: Conditions;
  readonly where?: object | null | undefined;
  readonly filter?: Filter;
  readonly asOf?: string | null | undefined;
};

/** The arguments of a list below a record. */
export type ListArgs = PageArgs & {
  readonly where?: object | null;
  readonly orderBy?: string;
  readonly asOf?: string | null;
  readonly property?: string | null;
  readonly source?: string | null;
  readonly subject?: string | null;
};

/** What a field asks for by its arguments. */
export type ToListing = (args: ListArgs) => Listing;

const of =
  (list: ListName, conditions: Conditions, filterOf?: (args: ListArgs) => Filter): ToListing =>
  (args) => ({
    ...{ list, order: args.orderBy, conditions, where: args.where, asOf: args.asOf },
    ...(filterOf && { filter: filterOf(args) }),
  });

const formatsOfGroup: ToListing = (args) => {
  const list = args.orderBy?.startsWith('NAME') ? 'formatsOfGroupByName' : 'formatsOfGroup';
  return of(list, where.FORMAT)(args);
};

/** The lists below the records of a type, by field. */
export const LISTS_BELOW = {
  Entity: {
    claims: of('claimsOfSubject', where.CLAIM, ({ property, source }) => only({ property, source })),
    sources: of('sourcesOfEntity', where.SOURCE),
  },
  Party: {
    formats: of('formatsOfParty', where.FORMAT),
    tenures: of('tenuresOfParty', where.TENURE),
    policies: of('policiesOfParty', where.POLICY),
    events: of('eventsOfParty', where.EVENT),
    participations: of('participationsOfParty', where.PARTICIPATION),
    summits: of('eventsOfParty', where.EVENT, () => only({ kind: 'SUMMIT' })),
  },
  Nation: { groups: of('groupsOfParty', {}) },
  Organization: { members: of('membersOfBody', where.PARTY) },
  Group: { members: of('membersOfBody', where.PARTY), formats: formatsOfGroup },
  Format: { members: of('membersOfBody', where.PARTY), events: of('eventsOfFormat', where.EVENT) },
  Event: {
    participants: of('participantsOfEvent', where.PARTY),
    documents: of('documentsOfEvent', where.DOCUMENT),
  },
  Person: {
    tenures: of('tenuresOfPerson', where.TENURE),
    participations: of('participationsOfPerson', where.PARTICIPATION),
  },
  Place: { events: of('eventsOfPlace', where.EVENT) },
  Source: {
    claims: of('claimsOfSource', where.CLAIM, ({ property, subject }) => only({ property, subject })),
    about: of('claimsOfSubject', where.CLAIM),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ToListing>>>>;
