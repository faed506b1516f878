import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ChildProcess } from 'node:child_process';

/** The files of the fonts of cards. A later family has the signs that the earlier ones lack. */
export type CardFonts = {
  readonly files: readonly { readonly family: string; readonly weight: 400 | 600; readonly path: string }[];
};

/** A card as elements, on its way to the process that paints it. */
export type UnpaintedCard = { readonly card: object };

/** A painted card, or the message of a failure. */
export type PaintedCard = { readonly png: Uint8Array } | { readonly message: string };

/** Paints cards in a process of its own, one at a time: a card takes the processor for tens of milliseconds, the first one for hundreds. */
export type CardPainter = {
  /**
   * Returns a card as a PNG of 1200 by 630 pixels.
   * @throws the reason of the signal when it aborts before the turn of the card; Error for a card that cannot be painted.
   */
  paint(card: object, signal: AbortSignal): Promise<Uint8Array>;
  /** Ends the process. */
  close(): void;
};

/** The time without a card after which the process ends and frees its memory, in milliseconds. */
const IDLE_MS = 60_000;

/** The maximum time for one card, in milliseconds. The process ends after it. */
const PAINT_MS = 15_000;

/** The maximum size of the heap of the process in megabytes. */
const HEAP_MB = 256;

/** Creates a painter. It starts its process with the first card, and ends it when no card has come for a minute. */
export function createCardPainter(fonts: CardFonts): CardPainter {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = (): void => {
    clearTimeout(idle);
    child?.kill();
    child = undefined;
  };
  const begin = (): ChildProcess => {
    const begun = start(fonts);
    begun.once('exit', () => {
      if (child === begun) child = undefined;
    });
    return begun;
  };
  const paintNow = async (card: object): Promise<Uint8Array> => {
    clearTimeout(idle);
    child ??= begin();
    try {
      return await answerOf(child, { card });
    } catch (error) {
      end();
      throw error;
    } finally {
      idle = setTimeout(end, IDLE_MS).unref();
    }
  };
  return {
    paint(card, signal) {
      const painted = last.then(() => {
        signal.throwIfAborted();
        return paintNow(card);
      });
      last = painted.catch(() => undefined);
      return painted;
    },
    close: end,
  };
}

function start(fonts: CardFonts): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const file = new URL(`./paint-card${isSource ? '.ts' : '.js'}`, import.meta.url);
  const child = fork(fileURLToPath(file), [JSON.stringify(fonts)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Sources that are not compiled need a loader.
    execArgv: [`--max-old-space-size=${String(HEAP_MB)}`, ...(isSource ? ['--import', 'tsx'] : [])],
  });
  // A service that ends does not wait for it. The process ends when the channel closes.
  child.unref();
  child.channel?.unref();
  // A failure between two cards is found by the next one.
  child.on('error', () => undefined);
  return child;
}

/** Sends a card to the process and returns the painted one. */
function answerOf(child: ChildProcess, unpainted: UnpaintedCard): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      stop();
      reject(error);
    };
    const onMessage = (painted: PaintedCard): void => {
      stop();
      if ('png' in painted) resolve(painted.png);
      else reject(new Error(`expected a card that can be painted, found ${painted.message}`));
    };
    const onExit = (code: number | null): void => {
      fail(new Error(`expected a painted card, found the end of its process with code ${String(code)}`));
    };
    const late = setTimeout(() => {
      fail(new Error(`expected a card within ${String(PAINT_MS)} ms, found none`));
    }, PAINT_MS);
    const stop = (): void => {
      clearTimeout(late);
      child.off('message', onMessage).off('error', fail).off('exit', onExit);
      child.channel?.unref();
    };
    child.on('message', onMessage).on('error', fail).on('exit', onExit);
    child.channel?.ref();
    child.send(unpainted);
  });
}
