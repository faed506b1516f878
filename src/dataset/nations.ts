import { iso31661 } from 'iso-3166';
import { DiplographError } from '../errors.ts';
import { idFrom } from './new-record.ts';
import { orList, quoteValue } from './wording.ts';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

/** The keys of a nation that its code gives. */
type NationRecord = Readonly<Record<'id' | 'name' | 'code' | 'code3', string>>;

/** The states and territories of ISO 3166-1, by both codes. */
const BY_CODE = new Map(
  iso31661.flatMap((state) => [state.alpha2, state.alpha3].map((code) => [code, state])),
);

/**
 * Returns the record of a nation with its usual English name.
 * @throws DiplographError BAD_USER_INPUT for a code that ISO 3166-1 does not have.
 */
export function nationRecord(code: string): NationRecord {
  const state = BY_CODE.get(code.trim().toUpperCase());
  if (!state) throw unknownCode(code);
  const { alpha2, alpha3 } = state;
  // Other signs and remarks, as in "Myanmar (Burma)", would be a part of the id.
  const name = (NAMES.of(alpha2) ?? state.name).replace(/ \(.*\)$/, '').replaceAll(' & ', ' and ');
  return { id: idFrom(name), name, code: alpha2, code3: alpha3 };
}

function unknownCode(code: string): DiplographError {
  const near = iso31661.filter(({ name }) => name.toLowerCase().startsWith(code.trim().toLowerCase()));
  const hint =
    code.trim() !== '' && near.length > 0
      ? ` (did you mean ${orList(near.slice(0, 3).map(({ alpha2, name }) => `${alpha2}, ${name}`))}?)`
      : '';
  return new DiplographError(
    'BAD_USER_INPUT',
    `expected codes of ISO 3166-1 such as KZ or KAZ, found ${quoteValue(code)}${hint}; correct it`,
  );
}
