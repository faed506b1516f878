import { pictureHeight, drawPicture } from './pictures.ts';
import { box, INK, LINE, PAPER, SOFT, text } from './elements.ts';
import type { CardContent } from './content.ts';
import type { CardElement } from './elements.ts';

/** The signs that the fonts of the cards have: Latin, Cyrillic, punctuation, arrows and currencies. */
const OTHER_SIGNS =
  /[^\u0020-\u024f\u02bb-\u02dd\u0300-\u036f\u0400-\u052f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf\u2116\u2122\u2190-\u2193\u2212]/g;

/** Returns a text without the signs that no font of the cards has; the second text if nothing is left. */
export function writable(words: string, otherwise = ''): string {
  const left = words.replace(OTHER_SIGNS, '').replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(left) ? left : otherwise;
}

/** Draws a card of 1200 by 630 pixels: kind, title, facts, a picture or a sentence, and the dataset. */
export function drawCard(content: CardContent, id: string): CardElement {
  const { kind, facts, picture, sources, dataset, version, hue, accent } = content;
  const title = writable(content.title, id);
  const height = picture === null ? 0 : pictureHeight(picture);
  const isLong = title.length >= 50;
  const sentence = height > (isLong ? 0 : 150) ? '' : writable(content.text);
  return box(
    {
      ...{ flexDirection: 'column', boxSizing: 'border-box', width: 1200, height: 630 },
      ...{ padding: '40px 64px 26px', background: PAPER, color: INK, borderTop: `14px solid ${hue}` },
    },
    box(
      { justifyContent: 'space-between', fontSize: 28, color: SOFT },
      text(kind, {}),
      text('Diplograph', { fontWeight: 600, color: INK }),
    ),
    text(title, {
      ...{ fontSize: sizeOf(title, height === 0 ? 64 : 56), fontWeight: 600, lineHeight: 1.15 },
      ...{ marginTop: 20, lineClamp: height === 0 ? 4 : height > 150 ? 2 : 3 },
    }),
    ...(facts.length === 0
      ? []
      : [text(writable(shortened(facts)), { fontSize: 28, marginTop: 14, lineClamp: 2, color: SOFT })]),
    ...(sentence === ''
      ? []
      : [
          text(sentence, {
            fontSize: height === 0 ? 30 : 26,
            lineHeight: 1.4,
            marginTop: 18,
            lineClamp: height === 0 && !isLong ? 4 : 2,
          }),
        ]),
    box({ flexGrow: 1 }),
    ...(picture === null ? [] : [drawPicture(picture, hue, accent)]),
    box(
      {
        ...{ justifyContent: 'space-between', borderTop: `2px solid ${LINE}` },
        ...{ marginTop: 20, paddingTop: 14, fontSize: 22, color: SOFT },
      },
      text(writable(dataset, 'Diplograph'), { lineClamp: 2, width: 400, fontSize: 18 }),
      text([sources, version].filter((part) => part !== '').join(' · '), {
        color: INK,
        whiteSpace: 'nowrap',
      }),
    ),
  );
}

/** Returns a size of letters at which a title takes three lines at most. */
const sizeOf = (title: string, most: number): number =>
  title.length < 50 ? most : title.length < 90 ? most - 10 : most - 18;

/** The maximum number of characters of the facts: two lines. */
const MOST = 150;

/** Returns the facts that fit into two lines. */
function shortened(facts: readonly string[]): string {
  const words = facts.reduce((line, fact) => (line === '' ? fact : `${line} · ${fact}`), '');
  return words.length <= MOST ? words : `${words.slice(0, MOST).replace(/[\s,;:(·–-]+\S*$/, '')} …`;
}
