import { compareTexts } from './functions.ts';

const NUMBER = String.raw`(?:0|[1-9]\d{0,8})`;
const IDENTIFIER = String.raw`(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)`;

/** A semantic version without build metadata, e.g. `1.2.0` or `1.2.0-rc.1`; its pre-release has at most 60 characters. */
export const VERSION_PATTERN = new RegExp(
  String.raw`^${NUMBER}\.${NUMBER}\.${NUMBER}(?:-(?=.{1,60}$)${IDENTIFIER}(?:\.${IDENTIFIER})*)?$`,
);

/** Returns a negative number if the first version precedes the second in semantic versioning, 0 for equal ones, else a positive number. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  return compareLists(one.numbers, other.numbers) || comparePreReleases(one.preRelease, other.preRelease);
}

type Identifiers = readonly string[];

function partsOf(version: string): { readonly numbers: Identifiers; readonly preRelease: Identifiers } {
  const [, numbers = '', preRelease] = /^([^-]*)(?:-(.*))?$/.exec(version) ?? [];
  return { numbers: numbers.split('.'), preRelease: preRelease === undefined ? [] : preRelease.split('.') };
}

/** A version without a pre-release follows all its pre-releases. */
function comparePreReleases(a: Identifiers, b: Identifiers): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  return compareLists(a, b);
}

function compareLists(a: Identifiers, b: Identifiers): number {
  const found = a.map((identifier, i) => compareIdentifiers(identifier, b[i])).find((order) => order !== 0);
  return found ?? a.length - b.length;
}

/** Numbers precede words, and rise as numbers. */
function compareIdentifiers(a: string, b: string | undefined): number {
  if (b === undefined) return 1;
  const [isNumber, isOtherNumber] = [a, b].map((text) => /^\d+$/.test(text));
  if (isNumber && isOtherNumber) return a.length - b.length || compareTexts(a, b);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return compareTexts(a, b);
}
