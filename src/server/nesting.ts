import { HttpError } from './http/http-error.ts';

/** How deep brackets may stand inside each other, in a document and in JSON; what walks deeper ones would run out of stack. */
export const MOST_NESTED = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Refuses JSON whose brackets stand too deep inside each other, before it is parsed. Any bytes may be given.
 * @throws HttpError 400, with the limit, what was sent, and what to do.
 */
export function checkNesting(json: Uint8Array): void {
  let nested = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) inText = !inText;
    else if (byte === BACKSLASH && inText) at += 1;
    else if (!inText && OPENING.has(byte)) nested += 1;
    else if (!inText && CLOSING.has(byte)) nested -= 1;
    if (nested > MOST_NESTED) throw tooNested();
  }
}

/** The refusal of brackets that stand too deep inside each other. */
export const tooNested = (): HttpError =>
  new HttpError(
    `expected brackets at most ${String(MOST_NESTED)} deep inside each other, found deeper ones; send flatter values and selections`,
    { status: 400, code: 'LIMIT_EXCEEDED' },
  );
