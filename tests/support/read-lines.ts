import { readLines } from '../../src/dataset/lines.ts';
import type { LineDataset } from '../../src/dataset/lines.ts';

/** Returns the right dataset in a file of lines. */
export async function readRight(path: string): Promise<LineDataset> {
  const reading = await readLines(path);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues[0]));
  return reading.dataset;
}
