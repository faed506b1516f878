import { NESTED_LISTS } from '../lists.ts';
import { cite, claimsOf, pageUrl, requiredReference, wholeBelow } from '../load.ts';
import { dayOf, itemsOf, optionalText, textItemsOf, textOf, textsOf } from '../../graph/row.ts';
import { DiplographError, quote } from '../../errors.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { nameIn, readLanguage } from '../../model/language.ts';
import { parseCoordinates } from '../../model/coordinates.ts';
import { parseExternalId } from '../../model/external-id.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import type {
  Certainty,
  CooperationResolvers,
  DisputeResolvers,
  EntityResolvers,
  NamedResolvers,
  NameResolvers,
  NationResolvers,
  PlaceResolvers,
  PositionResolvers,
  TenureResolvers,
} from '../generated.ts';
import type { Row } from '../../graph/types.ts';

export const Named: NamedResolvers = {
  name: (row, { language = null }) => (language === null ? textOf(row, 'name') : nameOf(row, language)),
};

/**
 * Returns the name of a record in a language, on the day of its row.
 * @throws DiplographError BAD_USER_INPUT for an ill-formed tag.
 */
function nameOf(row: Row, tag: string): string {
  const language = readLanguage(tag);
  if (!language) {
    const message = `expected a BCP 47 language tag such as "kk" or "zh-Hant", found ${quote(tag)}; correct "language"`;
    throw new DiplographError('BAD_USER_INPUT', message);
  }
  const names = itemsOf(row, 'namesByLanguage').map((item) => ({
    text: textOf(item, 'key'),
    language: optionalText(item, 'language'),
    script: optionalText(item, 'script'),
    since: optionalText(item, 'since'),
    until: optionalText(item, 'until'),
  }));
  return nameIn(language, textOf(row, 'name'), names, row.asOf ?? row.snapshot.day);
}

export const Entity: EntityResolvers = {
  names: (row) => itemsOf(row, 'names'),
  externalIds: (row) => textsOf(row, 'externalIds').flatMap((text) => parseExternalId(text) ?? []),
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, row),
  citation: (row, _, { publicUrl }) => cite(row, textOf(row, 'name'), publicUrl),
};

export const Name: NameResolvers = { text: (item) => textOf(item, 'key') };

export const Place: PlaceResolvers = {
  coordinates: (row) => parseCoordinates(textOf(row, 'coordinates')) ?? null,
};

export const Nation: NationResolvers = {
  groups: (row, _, __, info) =>
    wholeBelow(row, NESTED_LISTS.Nation.groups, `a nation in at most ${String(MAX_PAGE)} groups`, info),
  cooperation: (row) => itemsOf(row, 'cooperation'),
};

export const Cooperation: CooperationResolvers = {
  party: (item, _, __, info) => requiredReference(item, 'key', info),
  claims: claimsOf('cooperation', { isSaid: true }),
};

export const Tenure: TenureResolvers = {
  seenOn: (row) => textsOf(row, 'seenOn').flatMap((day) => parseImpreciseDate(day) ?? []),
  certainty: certaintyOf,
  lastSeen: (row) => dayOf(row, 'certainTo'),
};

/** Returns the certainty that an office was held on the day of the viewpoint; null without a day. */
function certaintyOf(row: Row): Certainty | null {
  const { asOf } = row;
  if (typeof asOf !== 'string') return null;
  const isCertain = textOf(row, 'certainFrom') <= asOf && asOf <= textOf(row, 'certainTo');
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}

export const Dispute: DisputeResolvers = { positions: (row) => textItemsOf(row, 'positions') };

export const Position: PositionResolvers = {
  statement: (item) => textOf(item, 'key'),
  claims: claimsOf('positions', { isSaid: true }),
};
