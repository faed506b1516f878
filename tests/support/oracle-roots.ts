import { byOrder, find, listedSeats, page, records, seatKey, toClaim } from './oracle-find.ts';
import { passes } from './oracle-lists.ts';
import { outcomesOf, seatsOf } from './oracle-things.ts';
import { upcomingOf } from './oracle-events.ts';
import type { Args } from './oracle-find.ts';
import type { Where } from './oracle-lists.ts';
import type { Sight } from './oracle-world.ts';
import type { Thing } from './oracle-things.ts';

type Root = (sight: Sight, args: Args) => unknown;

const byId =
  (...typenames: readonly string[]): Root =>
  (sight, args) => {
    const found = find(sight, args['id'] as string);
    return found && typenames.includes(found.typename) ? found : null;
  };

const all =
  (things: (sight: Sight) => readonly Thing[]): Root =>
  (sight, args) =>
    page(things(sight), args, byOrder(args));

const ofKind = (typename: string): Root =>
  all((sight) => records(sight, 'Event').filter((event) => event.typename === typename));

const isLeader = ({ trait }: Thing): boolean => trait('leader') === true;

/** The root fields that the oracle answers. */
export const ROOTS: Readonly<Record<string, Root>> = {
  nation: byId('Nation'),
  nations: all((sight) => records(sight, 'Nation')),
  organization: byId('Organization'),
  organizations: all((sight) => records(sight, 'Organization')),
  group: byId('Group'),
  groups: all((sight) => records(sight, 'Group')),
  format: byId('Format'),
  formats: all((sight) => records(sight, 'Format')),
  event: byId('Summit', 'Ministerial', 'Meeting'),
  events: all((sight) => records(sight, 'Event')),
  summit: byId('Summit'),
  summits: ofKind('Summit'),
  ministerial: byId('Ministerial'),
  ministerials: ofKind('Ministerial'),
  meeting: byId('Meeting'),
  meetings: ofKind('Meeting'),
  participations: (sight, args) => {
    const seats = sight.records('Event', sight.asOf).flatMap((event) => seatsOf(sight, event));
    return page(listedSeats(seats, args), args, seatKey);
  },
  outcomes: all((sight) => sight.records('Event', sight.asOf).flatMap((event) => outcomesOf(sight, event))),
  upcoming: (sight, args) =>
    upcomingOf(records(sight, 'Event').filter((event) => passes(event, args['where'] as Where | null))),
  person: byId('Person'),
  people: all((sight) => records(sight, 'Person')),
  leader: (sight, args) =>
    [byId('Person')(sight, args) as Thing | null].find((each) => each && isLeader(each)) ?? null,
  leaders: all((sight) => records(sight, 'Person').filter(isLeader)),
  tenure: byId('Tenure'),
  tenures: all((sight) => records(sight, 'Tenure')),
  policy: byId('Policy'),
  policies: all((sight) => records(sight, 'Policy')),
  place: byId('Place'),
  places: all((sight) => records(sight, 'Place')),
  document: byId('Document'),
  documents: all((sight) => records(sight, 'Document')),
  dispute: byId('Dispute'),
  disputes: all((sight) => records(sight, 'Dispute')),
  coverage: (sight, { format, type, ...args }) => {
    const chosen = records(sight, 'Coverage').filter(
      ({ trait }) =>
        (typeof format !== 'string' || trait('format') === format) &&
        (typeof type !== 'string' || trait('recordType') === type),
    );
    return page(chosen, args, byOrder(args));
  },
  source: byId('Source'),
  sources: all((sight) => records(sight, 'Source')),
  claim: byId('Claim'),
  claims: (sight, { contested, ...args }) => {
    const things = sight.allClaims().map((claim) => toClaim(sight, claim));
    const chosen = things.filter(
      ({ trait }) => typeof contested !== 'boolean' || trait('contested') === contested,
    );
    return page(chosen, args, byOrder(args));
  },
  node: (sight, { id }) => find(sight, id as string),
  nodes: (sight, { ids }) => (ids as readonly string[]).map((id) => find(sight, id)),
  graph: (sight, { asOf = null, knownAt = null }) =>
    sight.from(asOf as string | null, knownAt as string | null),
};
