import { textWidth } from './place-labels.ts';

/** The style properties that a saved picture copies from the page, so that it looks the same on its own. */
const KEPT = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order'],
];

/** The words of a saved picture: its title, and the source with the licence. */
export type PictureWords = { readonly title: string; readonly source: string };

/** A drawing that is in the document until it is removed. */
export type TemporaryDrawing = { readonly svg: Element | null; readonly remove: () => void };

/** Space around the parts of a saved picture, and the heights of lines, in pixels. */
const [GAP, TITLE_LINE, LINE] = [16, 26, 18];

/** Saves a drawing of the page as a file with title, key, source, licence and fonts. A PNG has twice the resolution of the screen. */
export async function savePicture(
  svg: Element | null,
  words: PictureWords,
  name: string,
  kind: 'svg' | 'png',
): Promise<void> {
  if (!(svg instanceof SVGSVGElement)) return;
  const { text, width, height } = framed(svg, words, await fontFaces());
  const blob = new Blob([text], { type: 'image/svg+xml' });
  save(kind === 'svg' ? blob : await painted(text, width, height), `${name}.${kind}`);
}

/** Returns a drawing with its words around it, as a text that needs no style of the page. */
function framed(svg: SVGSVGElement, { title, source }: PictureWords, fonts: string) {
  const { width, height } = svg.getBoundingClientRect();
  const { backgroundColor: paper, color: ink, fontFamily } = getComputedStyle(document.documentElement);
  const root = element('svg', { xmlns: SVG, 'font-family': fontFamily, fill: ink });
  const style = element('style', {});
  style.textContent = fonts;
  const inner = width - 2 * GAP;
  const measure = measureIn(fontFamily);
  let top = GAP;
  const write = (words: string, size: number, line: number, more: Readonly<Record<string, string>>): void => {
    const font = { size, weight: more['font-weight'] ?? '400' };
    for (const part of wrapped(words, inner, (text) => measure(text, font))) {
      top += line;
      const text = element('text', { x: GAP, y: top - line / 4, 'font-size': size, ...more });
      text.textContent = part;
      root.append(text);
    }
  };
  root.append(style, element('rect', { width: '100%', height: '100%', fill: paper }));
  write(title, 20, TITLE_LINE, { 'font-weight': '600' });
  top += GAP;
  const copy = styled(svg);
  for (const [name, value] of Object.entries({ x: 0, y: top, width, height }))
    copy.setAttribute(name, String(value));
  root.append(copy);
  top += height + GAP;
  top = drawKey(root, svg, { top, width, measure });
  write(source, 12, LINE, { 'fill-opacity': '0.75' });
  top += GAP;
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(top));
  return { text: new XMLSerializer().serializeToString(root), width, height: top };
}

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') made.setAttribute(key, String(value));
  return made;
}

/** Returns a copy of a drawing that has its styles as attributes, and no links. */
function styled(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    for (const name of KEPT) copies[i]?.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'tabindex', 'data-rove', 'style']) copies[i]?.removeAttribute(name);
  });
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  return copy;
}

/** Returns the width of a text in pixels, in a font of a size in pixels and a weight. */
type Measure = (text: string, font: { readonly size: number; readonly weight: string }) => number;

/** Returns the measure of texts in a family of fonts. It is true for any script, since the browser draws the picture with the same fonts. */
function measureIn(fontFamily: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, { size, weight }) => {
    if (!context) return textWidth(text, size);
    context.font = `${weight} ${String(size)}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

type KeyPlace = { readonly top: number; readonly width: number; readonly measure: Measure };

/** Draws the key of a picture below it: the samples of the page with their words. Returns the next free place. */
function drawKey(root: SVGElement, svg: SVGSVGElement, { top, width, measure }: KeyPlace): number {
  const items = [...(svg.closest('section, .network')?.parentElement?.querySelectorAll('ul.key > li') ?? [])];
  let [x, y] = [GAP, top];
  for (const item of items) {
    const words = item.textContent.trim();
    const sample = item.querySelector('svg');
    const size = sample?.getBoundingClientRect().width ?? 0;
    const needed = size + 6 + measure(words, { size: 12, weight: '400' }) + GAP;
    if (x > GAP && x + needed > width) [x, y] = [GAP, y + LINE + 4];
    if (sample) {
      const copy = styled(sample);
      copy.setAttribute('x', String(x));
      copy.setAttribute('y', String(y));
      root.append(copy);
    }
    const text = element('text', { x: x + size + 6, y: y + 13, 'font-size': 12 });
    text.textContent = words;
    root.append(text);
    x += needed;
  }
  return items.length === 0 ? top : y + LINE + GAP;
}

/** The places where a line may end: after spaces, Han letters and the parts of addresses, but not before closing punctuation. */
const BREAKS = /(?<=[\s/?&\p{Script=Han}，。、；：！？）》”])(?![\s，。、；：！？）》”])/u;

/** Returns a text as lines of at most a width. */
function wrapped(words: string, most: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const part of words.trim().split(BREAKS)) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last}${part}`.trimEnd()) <= most)
      lines[lines.length - 1] = `${last}${part}`;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

/** Returns the fonts that the page shows as rules with their content. */
async function fontFaces(): Promise<string> {
  const shown = new Set(
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map((each) => `${bare(each.family)} ${each.unicodeRange}`),
  );
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule);
  const written = faces.map(async ({ style, parentStyleSheet }) => {
    const [family, range] = [style.getPropertyValue('font-family'), style.getPropertyValue('unicode-range')];
    const [, address = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
    if (!shown.has(`${bare(family)} ${range === '' ? 'U+0-10FFFF' : range}`)) return '';
    const response = await fetch(new URL(address, parentStyleSheet?.href ?? location.href));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const weight = style.getPropertyValue('font-weight');
    return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${base64})}`;
  });
  return (await Promise.all(written)).join('');
}

const bare = (family: string): string => family.replaceAll('"', '');

async function painted(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('expected the browser to draw a PNG, found that it cannot; take the SVG'));
    });
  });
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
