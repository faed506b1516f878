import { nodeRow } from './row.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NodeRow } from './row.ts';

/** A row for each release of a dataset, in order. */
export const releaseRows = ({ releases = [] }: Dataset): readonly NodeRow[] =>
  releases.map((release, i) => {
    const place = String(i).padStart(6, '0');
    const byDate = `${release.releasedOn}|${release.releasedOn}|${place}`;
    const id = `release/${release.version}`;
    return nodeRow('ReleaseRow', { ...release, type: 'Release', id, byName: place, byDate });
  });
