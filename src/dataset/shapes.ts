import { FOLDER_NAMES, FOLDERS } from './folders.ts';
import { infoShape, recordShape } from './shape-records.ts';
import type { z } from 'zod';
import type { Folder } from './folders.ts';

/** The shape of the files of each folder, and of `dataset.yaml`: what validation accepts and editors complete. */
export const SHAPES: Readonly<Record<Folder | 'dataset', z.ZodType>> = {
  ...(Object.fromEntries(FOLDER_NAMES.map((folder) => [folder, recordShape(FOLDERS[folder])])) as Record<
    Folder,
    z.ZodType
  >),
  dataset: infoShape(),
};
