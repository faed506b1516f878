import { iso31661 } from 'iso-3166';
import { DiplographError } from '../errors.ts';
import { idFrom } from './new-record.ts';
import { orList, quoteValue } from './wording.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

/** The keys of a nation that its code gives. */
type NationRecord = Readonly<Record<'id' | 'name' | 'code' | 'code3', string>>;

/** The states and territories of ISO 3166-1, by both codes and by their names, in lower case. */
const STATES = new Map(
  iso31661.flatMap((state) =>
    [state.alpha2, state.alpha3, state.name, nameOf(state)].map(
      (text) => [text.toLowerCase(), state] as const,
    ),
  ),
);

/** Returns the record of a nation with its usual English name, by its code or name; undefined for one that ISO 3166-1 does not have. */
export function findNation(text: string): NationRecord | undefined {
  const state = STATES.get(text.trim().toLowerCase());
  if (!state) return undefined;
  const name = nameOf(state);
  return { id: idFrom(name), name, code: state.alpha2, code3: state.alpha3 };
}

/**
 * Returns the record of a nation by its code.
 * @throws DiplographError BAD_USER_INPUT for a code that ISO 3166-1 does not have.
 */
export function nationRecord(code: string): NationRecord {
  const found = /^[a-z]{2,3}$/i.test(code.trim()) ? findNation(code) : undefined;
  if (!found) throw unknownCode(code);
  return found;
}

/** Other signs and remarks, as in "Myanmar (Burma)", would be a part of the id. */
function nameOf({ alpha2, name }: { readonly alpha2: string; readonly name: string }): string {
  return (NAMES.of(alpha2) ?? name).replace(/ \(.*\)$/, '').replaceAll(' & ', ' and ');
}

function unknownCode(code: string): DiplographError {
  const near = iso31661.filter(({ name }) => name.toLowerCase().startsWith(code.trim().toLowerCase()));
  const hint =
    code.trim() !== '' && near.length > 0
      ? ` (did you mean ${orList(near.slice(0, 3).map(({ alpha2, name }) => `${alpha2}, ${name}`))}?)`
      : '';
  return new DiplographError(
    'BAD_USER_INPUT',
    `expected codes of ISO 3166-1 such as JP or JPN, found ${quoteValue(code)}${hint}; correct it`,
  );
}
