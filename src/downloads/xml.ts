/** XML that is written already; a text that stands where it may stand is escaped. */
export type Xml = { readonly xml: string };

/** Attributes by name; those without a value are left out. */
type Attributes = Readonly<Record<string, string | number | null>>;
type Content = Xml | string | null;

/** What stands before the first element of a file. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element with its attributes and its content. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Xml {
  const inner = content.map(written).join('');
  return { xml: `<${opening(name, attributes)}${inner === '' ? '/>' : `>${inner}</${name}>`}` };
}

/** An element whose further content is yet to come: what stands before that, and what after it. */
export const frame = (
  name: string,
  attributes: Attributes,
  ...content: readonly Content[]
): readonly [before: string, after: string] => [
  `<${opening(name, attributes)}>${content.map(written).join('')}\n`,
  `</${name}>\n`,
];

const opening = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).flatMap(([key, value]) => attribute(key, value))].join(' ');

const attribute = (key: string, value: string | number | null): readonly string[] =>
  value === null ? [] : [`${key}="${escape(String(value)).replace(/[\t\n]/g, reference)}"`];

const written = (content: Content): string =>
  content === null ? '' : typeof content === 'string' ? escape(content) : content.xml;

/** A reader turns bare carriage returns into line breaks, and those within an attribute into blanks. */
const escape = (text: string): string => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\r]/g, reference);

const reference = (mark: string): string => `&#${String(mark.codePointAt(0))};`;

/** What no XML 1.0 document may hold, not even by reference; `Cs` is half of a pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;
