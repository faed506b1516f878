import { DiplographError, quote } from '../errors.ts';

/** The environment variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the text of a variable; undefined if it is missing or empty. */
export const given = (env: Environment, name: string): string | undefined =>
  env[name] === '' ? undefined : env[name];

/**
 * Returns the whole number of a variable.
 * @throws DiplographError CONFIG_INVALID for other characters than digits, and for a number out of range.
 */
export function readNumber(
  env: Environment,
  name: string,
  { fallback, least, most }: { readonly fallback: number; readonly least: number; readonly most: number },
): number {
  const text = given(env, name);
  if (text === undefined) return fallback;
  const number = /^\d{1,12}$/.test(text) ? Number(text) : -1;
  if (number < least || number > most)
    throw invalid(name, `a whole number from ${String(least)} to ${String(most)}`, quote(text));
  return number;
}

/**
 * Returns true if a variable is `on`, false for `off`.
 * @throws DiplographError CONFIG_INVALID for any other text.
 */
export function readSwitch(env: Environment, name: string, fallback: boolean): boolean {
  const text = given(env, name);
  if (text === undefined) return fallback;
  if (text !== 'on' && text !== 'off') throw invalid(name, '"on" or "off"', quote(text));
  return text === 'on';
}

/** Returns the error for an invalid value of a variable. */
export const invalid = (name: string, expected: string, found: string): DiplographError =>
  new DiplographError(
    'CONFIG_INVALID',
    `expected ${name} to be ${expected}, found ${found}; correct the environment variable ${name}, or unset it`,
  );
