import { child, nodeText, plainValue } from './yaml-tree.ts';
import type { Dataset, DatasetInfo, DatasetRecord } from '../model/dataset.ts';
import type { Seed } from './seed.ts';
import type { SeedFile } from './read.ts';

/** Returns the dataset of a seed without issues. */
export function datasetOf({ files, records, claims }: Seed): Dataset {
  const plain = records.map(({ id, type, name, editorial }): DatasetRecord => ({
    id,
    type,
    name,
    editorial,
  }));
  const all = [...claims.values()].flat().map(({ claim }) => claim);
  return { info: infoOf(files.info), records: plain.sort(byId), claims: all.sort(byId) };
}

function infoOf({ root }: SeedFile): DatasetInfo {
  const text = (key: keyof DatasetInfo): string => nodeText(child(root, key)) ?? '';
  const optional = (key: 'author' | 'headline' | 'description') => {
    const value = nodeText(child(root, key));
    return value !== undefined && { [key]: value };
  };
  return {
    name: text('name'),
    title: text('title'),
    version: text('version'),
    releasedOn: text('releasedOn'),
    cutOff: text('cutOff'),
    licence: text('licence'),
    citation: text('citation'),
    ...optional('author'),
    ...optional('headline'),
    ...optional('description'),
    ...Object.fromEntries(
      ['groups', 'examples', 'colours', 'partnerColours', 'levels'].flatMap((key) => {
        const node = child(root, key);
        return node ? [[key, plainValue(node)]] : [];
      }),
    ),
  };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
