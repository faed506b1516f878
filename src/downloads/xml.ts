/** Rendered XML. A plain text in its place is escaped. */
export type Xml = { readonly xml: string };

/** Attributes by name. Attributes without a value are omitted. */
type Attributes = Readonly<Record<string, string | number | null>>;
type Content = Xml | string | null;

/** The XML declaration of a file. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Returns an element with its attributes and its content. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Xml {
  const inner = content.map(render).join('');
  return { xml: `<${opening(name, attributes)}${inner === '' ? '/>' : `>${inner}</${name}>`}` };
}

/** Returns the start tag with the first content of an element, and its end tag. Further content goes between. */
export const openElement = (
  name: string,
  attributes: Attributes,
  ...content: readonly Content[]
): readonly [before: string, after: string] => [
  `<${opening(name, attributes)}>${content.map(render).join('')}\n`,
  `</${name}>\n`,
];

const opening = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).flatMap(([key, value]) => attribute(key, value))].join(' ');

const attribute = (key: string, value: string | number | null): readonly string[] =>
  value === null ? [] : [`${key}="${escape(String(value)).replace(/[\t\n]/g, reference)}"`];

const render = (content: Content): string =>
  content === null ? '' : typeof content === 'string' ? escape(content) : content.xml;

/** Escapes a text, including carriage returns: a parser turns them into line breaks, or into spaces in attributes. */
const escape = (text: string): string => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\r]/g, reference);

const reference = (mark: string): string => `&#${String(mark.codePointAt(0))};`;

/** Characters that XML 1.0 forbids, also as references; `Cs` is half of a surrogate pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/**
 * Yields pieces between a head and a tail. The head comes with the first piece: a failure to read that piece becomes an error
 * response and not a broken file.
 */
export async function* withEnvelope(
  before: string,
  pieces: AsyncIterable<string>,
  after: string,
): AsyncGenerator<string> {
  let head = before;
  for await (const piece of pieces) {
    yield head + piece;
    head = '';
  }
  yield head + after;
}
