import { HttpError } from './http/http-error.ts';

/** The maximum depth of brackets in documents and JSON. Recursion over deeper brackets would exhaust the stack. */
export const MOST_NESTED = 200;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Refuses JSON with brackets that are nested too deep, before parsing. Accepts any bytes.
 * @throws HttpError 400 with the limit and the remedy.
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

/** Returns the error for brackets that are nested too deep. */
export const tooNested = (): HttpError =>
  new HttpError(
    `expected brackets nested at most ${String(MOST_NESTED)} deep, found deeper ones; send flatter values and selections`,
    { status: 400, code: 'LIMIT_EXCEEDED' },
  );
