/** A link of a document to another form of its content. */
export type AlternateLink = { readonly href: string; readonly type: string; readonly title: string };

/** The parts of a document that the service writes into the document of the page. */
export type DocumentParts = {
  readonly title: string;
  readonly description: string;
  /** The tag of the language of the words. */
  readonly lang: string;
  /** The address of the page without its clocks, in the language that its address names. */
  readonly canonical: string;
  /** The addresses of the page in each language by tag, and as `x-default` in the language of the reader. */
  readonly languages: Readonly<Record<string, string>>;
  /** The address of the service, without a slash at the end. */
  readonly publicUrl: string;
  readonly alternates: readonly AlternateLink[];
  /** The address of the card, and its content as text; null for the card of the service. */
  readonly card: { readonly address: string; readonly alt: string } | null;
  /** The content as linked data in the terms of schema.org. */
  readonly linked: object | null;
  readonly body: string;
  /** The state for the scripts of the page. */
  readonly state: object;
  /** The folder of all addresses, relative to the document. */
  readonly base: string;
  /** True if the dataset has colours of its own: the document then has their style sheet. */
  readonly hasColours: boolean;
};

/** Writes the content of a page, its title and its links into the empty document of the page. */
export function writeDocument(empty: string, parts: DocumentParts): string {
  const { title, description, body, state, base } = parts;
  const name = title === '' ? 'Diplograph' : `${title} · Diplograph`;
  // A function as the replacement keeps the signs of a text that `replace` would read.
  return empty
    .replace('<html lang="en">', `<html lang="${parts.lang}">`)
    .replace(FONT, (link, font: string) => (fontsOf(parts.lang).includes(font) ? link : ''))
    .replace(/ (href|src)="\.\//g, (_, attribute: string) => ` ${attribute}="${base}`)
    .replace(/<meta\s+name="description"[^>]*>/, () => meta('name', 'description', description))
    .replace(IMAGE, (_, path: string) => imageOf(parts.card ?? ownCard(`${parts.publicUrl}/${path}`)))
    .replace(/<title>[^<]*<\/title>/, () =>
      [`<title>${escapeHtml(name)}</title>`, ...headOf(parts)].join('\n    '),
    )
    .replace(/<noscript[^]*?<\/noscript\s*>/, '')
    .replace('<div id="page"></div>', () => `<div id="page">${body}</div>\n    ${stateBlock(state)}`);
}

/** A link to a font of the page: its family and the script of its letters. */
const FONT = /<link rel="preload" as="font"[^>]*\/((?:inter|source-serif-4)-[a-z]+)[^>]*>\s*/g;

/** Returns the fonts that a page in a language shows at first. Kazakh has the font of the system, since no file has all of its letters. */
function fontsOf(lang: string): readonly string[] {
  if (lang === 'en') return ['inter-latin', 'source-serif-4-latin'];
  if (lang === 'ru') return ['inter-latin', 'inter-cyrillic'];
  return lang === 'kk' ? [] : ['inter-latin'];
}

function headOf(parts: DocumentParts): string[] {
  const { title, description, canonical, languages, alternates, linked, base, hasColours } = parts;
  return [
    ...(hasColours ? [`<link rel="stylesheet" href="${base}dataset.css" />`] : []),
    `<link rel="canonical" href="${escapeHtml(canonical)}" />`,
    ...Object.entries(languages).map(
      ([tag, href]) => `<link rel="alternate" hreflang="${tag}" href="${escapeHtml(href)}" />`,
    ),
    ...alternates.map(
      ({ href, type, title: text }) =>
        `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="${escapeHtml(text)}" />`,
    ),
    meta('property', 'og:site_name', 'Diplograph'),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', title === '' ? 'Diplograph' : title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', canonical),
    meta('name', 'twitter:card', 'summary_large_image'),
    ...(linked === null ? [] : [dataBlock('application/ld+json', linked)]),
  ];
}

/** The card of the service, which the build puts among its assets. Readers of cards take whole addresses alone. */
const IMAGE = /<meta property="og:image" content="\.\/([^"]*)" ?\/?>/;

const ownCard = (address: string) => ({ address, alt: 'Diplograph: every fact a claim with a source' });

const imageOf = ({ address, alt }: NonNullable<DocumentParts['card']>): string =>
  [
    meta('property', 'og:image', address),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', '1200'),
    meta('property', 'og:image:height', '630'),
    meta('property', 'og:image:alt', alt),
  ].join('\n    ');

const meta = (kind: 'name' | 'property', name: string, content: string): string =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}" />`;

/** Returns a script element that holds data. No text in it can end the element. */
const dataBlock = (type: string, data: object, attributes = ''): string =>
  `<script type="${type}"${attributes}>${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

const stateBlock = (state: object): string => dataBlock('application/json', state, ' id="state"');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns a text as HTML writes it, also in an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
