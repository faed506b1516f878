/** An element of a card, in the form that satori draws. */
export type CardElement = {
  readonly type: 'div';
  readonly props: {
    readonly style: CardStyle;
    readonly children?: string | readonly CardElement[];
  };
};

type CardStyle = Readonly<Record<string, string | number>>;

/** The colours of cards: those of the page on a light ground. */
export const [PAPER, INK, SOFT, LINE, RULE] = [
  '#fdfdfb',
  '#1c2126',
  '#57616c',
  '#e2e0d9',
  '#8b929a',
] as const;

/** Returns a box around other elements. */
export const box = (style: CardStyle, ...children: readonly CardElement[]): CardElement => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Returns a text. `lineClamp` in its style is the maximum number of lines. */
export const text = (words: string, style: CardStyle): CardElement => ({
  type: 'div',
  props: { style: { display: 'block', ...style }, children: words },
});
