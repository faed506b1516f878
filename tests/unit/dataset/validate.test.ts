import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { DiplographError } from '../../../src/errors.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { edited, writeSeed } from '../../support/seed.ts';
import { issuesOf } from './issues.ts';

const EVENT = 'events/summit.yaml';

describe('readDataset', () => {
  it('reports the problems of all files together, sorted by file and position', () => {
    const lines = issuesOf({
      ...edited(EVENT, 'date: "2025-12-20"\nplace: tokyo', 'date: 2025\nplase: tokyo'),
      'nations/china.yaml': 'id: china\n\tname: China\n',
      'places/almaty.yaml': 'id: almaty\nname: Almaty\ncountry: kazakstan\n',
      'dataset.yaml': null,
    });
    expect(lines.map((line) => line.split('  ').slice(0, 2).join(' '))).toEqual([
      'dataset.yaml:1:1 missing-file',
      'events/summit.yaml:10:7 date-as-number',
      'events/summit.yaml:11:1 unknown-key',
      'nations/china.yaml:2:1 tab',
      'places/almaty.yaml:3:10 unknown-reference',
    ]);
  });

  it('trusts the id of a broken file, so that one mistake makes one issue', () => {
    expect(issuesOf(edited('nations/japan.yaml', 'name: Japan', 'name: "Japan'))).toHaveLength(1);
  });

  it('reports an alias bomb in few issues', () => {
    const letters = 'abcdefghi'.split('');
    const bomb = letters.map((letter, i) => {
      const inner = Array(9).fill(i === 0 ? 'x' : `*${letters[i - 1] ?? ''}`);
      return `${letter}: &${letter} [${inner.join(', ')}]`;
    });
    const lines = issuesOf({ 'events/bomb.yaml': `${bomb.join('\n')}\n` });
    expect(lines).toHaveLength(20);
    expect(lines.at(-1)).toMatch(/ {2}yaml-feature {2}.* \(and \d+ more issues in this file\)$/);
  });

  it('removes control characters from messages', () => {
    const lines = issuesOf(edited(EVENT, 'kind: SUMMIT', 'kind: "\\e[31mred\\u202e"'));
    expect(lines[0]).toContain('found "\\u{1b}[31mred\\u{202e}"');
  });

  it('throws a clear error for a missing folder', () => {
    const dir = join(newFolder('diplograph-'), 'nowhere');
    const failure = expect(() => readDataset(dir));
    failure.toThrow(DiplographError);
    failure.toThrow(
      /^expected a folder with a dataset .* found none at ".*nowhere"; name the folder of a dataset$/,
    );
  });

  it('returns the records and claims sorted by id, and the description', () => {
    const reading = readDataset(writeSeed());
    if ('issues' in reading) throw new Error('expected no issues');
    const { info, records, claims } = reading.dataset;
    expect(info).toEqual({
      name: 'small',
      title: 'A small dataset',
      version: '1.0.0',
      releasedOn: '2026-02-01',
      cutOff: '2026-01-31',
      licence: 'CC-BY-4.0',
      citation: 'A small dataset, version 1.0.0',
    });
    expect(records.map(({ id }) => id)).toEqual(records.map(({ id }) => id).sort());
    expect(claims.map(({ id }) => id)).toEqual([...new Set(claims.map(({ id }) => id))].sort());
    expect(records.find(({ id }) => id === 'tokyo')).toEqual({
      id: 'tokyo',
      type: 'Place',
      name: 'Tokyo',
      editorial: { country: 'japan', formerIds: [] },
    });
    expect(records.find(({ type }) => type === 'Tenure')?.name).toBe('Kassym-Jomart Tokayev, President');
    expect(records.find(({ id }) => id === 'plan')).toMatchObject({
      name: 'Leaders to meet',
      editorial: { kind: 'NEWS', url: 'https://example.org/plan', published: '2025-11-01' },
    });
  });

  it('checks a thousand records in seconds', { timeout: 60_000 }, () => {
    const event = edited(EVENT, '', '')[EVENT] ?? '';
    const events = Array.from({ length: 1000 }, (_, i) => [
      `events/e-${i}.yaml`,
      event.replace('id: summit', `id: e-${i}`),
    ]);
    const dir = writeSeed(Object.fromEntries(events) as Record<string, string>);
    const start = performance.now();
    expect(readDataset(dir)).toHaveProperty('dataset');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
