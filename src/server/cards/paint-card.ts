import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import type { CardFonts, PaintedCard, UnpaintedCard } from './card-painter.ts';

const SIZE = { width: 1200, height: 630 };
const { files } = JSON.parse(process.argv[2] ?? '') as CardFonts;
const fonts = files.map(({ family, weight, path }) => ({
  ...{ name: family, weight, style: 'normal' as const },
  data: readFileSync(path),
}));
const families = [...new Set(files.map(({ family }) => family))].join(', ');
const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
const ready = initWasm(readFileSync(wasm));

process.on('message', ({ card }: UnpaintedCard) => {
  void paint(card)
    .then(
      (png): PaintedCard => ({ png }),
      (error: unknown): PaintedCard => ({ message: String(error) }),
    )
    .then((painted) => process.send?.(painted));
});

/** Returns a card as a PNG. */
async function paint(card: object): Promise<Uint8Array> {
  await ready;
  const framed = { type: 'div', props: { style: { display: 'flex', fontFamily: families }, children: card } };
  const svg = await satori(framed as unknown as Parameters<typeof satori>[0], { ...SIZE, fonts });
  const drawing = new Resvg(svg);
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    // The memory of the module is not collected by itself.
    image.free();
    drawing.free();
  }
}
