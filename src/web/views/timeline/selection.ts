import { OUTCOMES } from './choices.ts';
import { readTier, TIERS } from '../../lib/words.ts';
import { useAddress } from '../../lib/address.ts';
import { useMemo } from 'preact/hooks';
import type { EventWhere } from '../../operations.ts';

/** What the address selects of all events. */
export type Selection = {
  readonly where: EventWhere;
  readonly from: string | null;
  readonly to: string | null;
  readonly params: URLSearchParams;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID_FIELDS = ['format', 'partner', 'group', 'host', 'place'] as const;

/** Reads the selection from the address; `where` leaves the range of days out. */
export function useSelection(): Selection {
  const { params } = useAddress();
  return useMemo(() => {
    const tier = readTier(params.get('level'));
    const statuses = OUTCOMES[params.get('status') ?? ''];
    const ids = ID_FIELDS.flatMap((name) => {
      const id = params.get(name);
      return id === null ? [] : [[name, { eq: id }] as const];
    });
    return {
      where: {
        ...Object.fromEntries(ids),
        ...(tier ? { level: { in: TIERS[tier].levels } } : {}),
        ...(statuses ? { status: { in: statuses } } : {}),
      },
      from: dayOf(params.get('from')),
      to: dayOf(params.get('to')),
      params,
    };
  }, [params]);
}

/** The same selection as the files of the service name it. */
export function selectionOf({ params, from, to }: Selection): Readonly<Record<string, string | null>> {
  const tier = readTier(params.get('level'));
  const statuses = OUTCOMES[params.get('status') ?? ''];
  return {
    ...Object.fromEntries(ID_FIELDS.map((name) => [name, params.get(name)])),
    level: tier ? TIERS[tier].levels.join(',') : null,
    status: statuses ? statuses.join(',') : null,
    from,
    to,
  };
}

const dayOf = (text: string | null): string | null =>
  text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
