import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/**
 * One JSON Schema for each folder of the seed, as the files that editors read for completion.
 *
 * @param {string} root the project's folder, with its sources compiled
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export async function seedSchemas(root) {
  const shapes = join(root, 'dist', 'dataset', 'shapes.js');
  const module = /** @type {{ SHAPES: Readonly<Record<string, z.ZodType>> }} */ (
    await import(pathToFileURL(shapes).href)
  );
  return Object.entries(module.SHAPES).map(([folder, shape]) => ({
    path: `seed/.schema/${folder}.json`,
    content: JSON.stringify(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })),
  }));
}
