import { acyclic } from './rules/acyclic.ts';
import { byCutOff } from './rules/by-cut-off.ts';
import { datesInOrder } from './rules/dates-in-order.ts';
import { documentNearEvent } from './rules/document-near-event.ts';
import { duplicateClaim } from './rules/duplicate-claim.ts';
import { duplicateCode } from './rules/duplicate-code.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { idIsFileName } from './rules/file-name.ts';
import { heldTooEarly } from './rules/held-too-early.ts';
import { insideItsTime } from './rules/inside-its-time.ts';
import { minimumCounts } from './rules/minimum-counts.ts';
import { officeThen } from './rules/office-then.ts';
import { oneHolder } from './rules/one-holder.ts';
import { ordinalsRise } from './rules/ordinals-rise.ts';
import { partsOfDenied } from './rules/parts-of-denied.ts';
import { partnerOutside } from './rules/partner-outside.ts';
import { partyTwice } from './rules/party-twice.ts';
import { references } from './rules/references.ts';
import { releases, unreleased } from './rules/releases.ts';
import { reservedId } from './rules/reserved-id.ts';
import { selfReference } from './rules/self-reference.ts';
import { severalPreferred } from './rules/several-preferred.ts';
import { sources } from './rules/sources.ts';
import { overdueEvents, statusInTime } from './rules/status-in-time.ts';
import type { Rule } from './seed.ts';

/** All rules that hold between the values of a dataset, beyond the shapes of its files. */
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
  officeThen,
  insideItsTime,
  oneHolder,
  partnerOutside,
  documentNearEvent,
  minimumCounts,
  releases,
];

/** What is worth knowing of a dataset that is right. */
export const NOTICES: readonly Rule[] = [overdueEvents, unreleased];
