import format from 'icu-minify/format';
import type { ComponentChildren } from 'preact';
import type { FormatValues } from 'icu-minify/format';
import { LANGUAGE_NAMES } from '../compiled/types.ts';
import type { CompiledLanguage, Language, Messages, Tag } from '../compiled/types.ts';

export { LANGUAGE_NAMES };
export type { Language, Tag };

type Key = keyof Messages;
type Values<Name extends Key> = Messages[Name] extends null ? [] : [Messages[Name]];
/** The messages without tags, which are plain texts. */
type TextKey = { [Name in Key]: Tag extends ValueOf<Messages[Name]> ? never : Name }[Key];
type ValueOf<Values> = Values extends null ? never : Values[keyof Values];

type Part = () => Promise<{ readonly LANGUAGE: CompiledLanguage }>;

/** The messages without arguments. */
export type PlainKey = { [Name in Key]: Messages[Name] extends null ? Name : never }[Key];

/** Loads the messages of each language: those of the first view, and those of the others. */
const LOADERS: Readonly<Record<Language, readonly [first: Part, more: Part]>> = {
  en: [() => import('../compiled/en.ts'), () => import('../compiled/en-more.ts')],
  ru: [() => import('../compiled/ru.ts'), () => import('../compiled/ru-more.ts')],
  kk: [() => import('../compiled/kk.ts'), () => import('../compiled/kk-more.ts')],
  zh: [() => import('../compiled/zh.ts'), () => import('../compiled/zh-more.ts')],
  ko: [() => import('../compiled/ko.ts'), () => import('../compiled/ko-more.ts')],
};

const loaded = new Map<Language, CompiledLanguage>();
let language: Language = 'en';
let numbers = new Intl.NumberFormat('en');
let plurals = new Intl.PluralRules('en');

/** Loads the messages of a language that a view needs; '' is the first view. */
export async function loadMessages(of: Language, view: string): Promise<void> {
  const [first, more] = LOADERS[of];
  const parts = await Promise.all(view === '' ? [first()] : [first(), more()]);
  const messages = [loaded.get(of), ...parts.map((part) => part.LANGUAGE)].reduce<
    CompiledLanguage['messages']
  >((all, part) => ({ ...all, ...part?.messages }), {});
  loaded.set(of, { reviewed: parts[0].LANGUAGE.reviewed, messages });
}

/** Sets the language of the messages; its tag may have a region, which changes the numbers. */
export function setMessages(to: Language, tag: string): void {
  language = to;
  numbers = new Intl.NumberFormat(numbersOf(tag));
  plurals = new Intl.PluralRules(to);
}

/** Returns true if somebody who speaks the language has read its messages. */
export const isReviewed = (): boolean => loaded.get(language)?.reviewed === true;

/** Returns a message in the language of the page, with its values. @throws Error before the message is loaded. */
export const t = <Name extends TextKey>(key: Name, ...values: Values<Name>): string =>
  textOf(write(key, values[0]));

/** Returns a message with parts that are drawn, each by the function of its tag. */
export const rich = <Name extends Key>(key: Name, ...values: Values<Name>): ComponentChildren =>
  write(key, values[0]);

/** Returns a message of a theme by a name that is known at run time only; undefined without such a message. */
export function named(theme: string, name: string): string | undefined {
  const key = `${theme}.${name}`;
  return isKey(key) ? textOf(write(key, undefined)) : undefined;
}

const textOf = (written: ComponentChildren): string => (typeof written === 'string' ? written : '');

const isKey = (key: string): key is Key => Object.hasOwn(loaded.get(language)?.messages ?? {}, key);

function write(key: Key, values: unknown): ComponentChildren {
  const message = loaded.get(language)?.messages[key];
  if (message === undefined)
    throw new Error(`expected the message ${key} in ${language}, found that it is not loaded`);
  return format<ComponentChildren>(message, language, values as FormatValues<ComponentChildren>, {
    formatters,
  });
}

/** The language whose numbers a language writes. Browsers know no numbers of Kazakh, which are those of Russian. */
export const numbersOf = (tag: string): string => (tag.split('-')[0] === 'kk' ? 'ru' : tag);

/** The formats of the parts of messages. No message holds a date: its words are a value. */
const formatters = {
  getNumberFormat: () => numbers,
  getPluralRules: () => plurals,
  getDateTimeFormat: (tag?: Intl.LocalesArgument) => new Intl.DateTimeFormat(tag),
};
