import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/**
 * Returns one JSON Schema for each folder of the seed, for completion in editors, and the settings of VS Code for them. All of
 * these editors support draft 7.
 *
 * @param {string} root the project's folder, with its sources compiled
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export async function seedSchemas(root) {
  const shapes = join(root, 'dist', 'dataset', 'shapes.js');
  const module = /** @type {{ SHAPES: Readonly<Record<string, z.ZodType>> }} */ (
    await import(pathToFileURL(shapes).href)
  );
  const schemas = Object.entries(module.SHAPES).map(([folder, shape]) => ({
    path: `seed/.schema/${folder}.json`,
    content: JSON.stringify(
      z.toJSONSchema(shape, { io: 'input', target: 'draft-7', unrepresentable: 'any' }),
    ),
  }));
  return [...schemas, vsCodeSettings(Object.keys(module.SHAPES))];
}

/** @param {readonly string[]} shapes */
function vsCodeSettings(shapes) {
  const files = (/** @type {string} */ shape) => (shape === 'dataset' ? 'dataset.yaml' : `${shape}/*.yaml`);
  const mapping = shapes.map((shape) => [`seed/.schema/${shape}.json`, `seed/${files(shape)}`]);
  return {
    path: '.vscode/settings.json',
    content: JSON.stringify({ 'yaml.schemas': Object.fromEntries(mapping) }),
  };
}
