import { acyclic, infoReferences, references, selfReference, sources } from './rules/references.ts';
import { byCutOff, datesInOrder, documentNearEvent, insideItsTime } from './rules/dates.ts';
import {
  duplicateClaim,
  partsOfDenied,
  partnerOnce,
  partnerOutside,
  partyTwice,
  severalPreferred,
  severalValues,
} from './rules/claims.ts';
import {
  duplicateCode,
  duplicateExternalId,
  duplicateId,
  idIsFileName,
  reservedId,
  minimumCounts,
} from './rules/ids.ts';
import { contrasts } from './rules/colours.ts';
import { heldTooEarly, ordinalsRise, overdueEvents, statusInTime } from './rules/events.ts';
import { joinedAgain } from './rules/memberships.ts';
import { numbering } from './rules/numbering.ts';
import { officeThen, oneHolder } from './rules/offices.ts';
import { amountWithCurrency } from './rules/outcomes.ts';
import { releases, unreleased } from './rules/releases.ts';
import type { Rule } from './seed.ts';

/** All rules between the values of a dataset, beyond the shapes of its files. */
export const RULES: readonly Rule[] = [
  idIsFileName,
  duplicateId,
  reservedId,
  duplicateCode,
  duplicateExternalId,
  references,
  infoReferences,
  contrasts,
  sources,
  datesInOrder,
  byCutOff,
  selfReference,
  acyclic,
  partyTwice,
  partsOfDenied,
  duplicateClaim,
  severalPreferred,
  severalValues,
  heldTooEarly,
  statusInTime,
  ordinalsRise,
  numbering,
  officeThen,
  insideItsTime,
  oneHolder,
  partnerOnce,
  partnerOutside,
  joinedAgain,
  documentNearEvent,
  amountWithCurrency,
  minimumCounts,
  releases,
];

/** The rules that return notices about a valid dataset. */
export const NOTICES: readonly Rule[] = [overdueEvents, unreleased];
