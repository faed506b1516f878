import { acyclic, references, selfReference, sources } from './rules/references.ts';
import { byCutOff, datesInOrder, documentNearEvent, insideItsTime } from './rules/dates.ts';
import {
  duplicateClaim,
  partsOfDenied,
  partnerOutside,
  partyTwice,
  severalPreferred,
} from './rules/claims.ts';
import { duplicateCode, duplicateId, idIsFileName, reservedId, minimumCounts } from './rules/ids.ts';
import { heldTooEarly, ordinalsRise, overdueEvents, statusInTime } from './rules/events.ts';
import { missingEditions, numberingComplete } from './rules/numbering.ts';
import { officeThen, oneHolder } from './rules/offices.ts';
import { releases, unreleased } from './rules/releases.ts';
import type { Rule } from './seed.ts';

/** All rules between the values of a dataset, beyond the shapes of its files. */
export const RULES: readonly Rule[] = [
  idIsFileName,
  duplicateId,
  reservedId,
  duplicateCode,
  references,
  sources,
  datesInOrder,
  byCutOff,
  selfReference,
  acyclic,
  partyTwice,
  partsOfDenied,
  duplicateClaim,
  severalPreferred,
  heldTooEarly,
  statusInTime,
  ordinalsRise,
  numberingComplete,
  missingEditions,
  officeThen,
  insideItsTime,
  oneHolder,
  partnerOutside,
  documentNearEvent,
  minimumCounts,
  releases,
];

/** The rules that return notices about a valid dataset. */
export const NOTICES: readonly Rule[] = [overdueEvents, unreleased];
