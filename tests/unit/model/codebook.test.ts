import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ID_SCHEMES, parseExternalId } from '../../../src/model/external-id.ts';
import { propertiesOf } from '../../../src/model/properties.ts';
import { STATUSES } from '../../../src/model/vocabulary.ts';
import { TYPES } from '../../../src/model/property.ts';
import type { Property } from '../../../src/model/property.ts';

const TEXT = readFileSync(new URL('../../../docs/codebook.md', import.meta.url), 'utf8');
const COMMON = ['names', 'externalIds', 'summary'];

type Meaning = readonly [name: string, doc: string];

/** Returns a property with its qualifiers and parts, as the codebook names them. */
function meaningsOf(name: string, { doc, qualifiers = {}, parts = {} }: Property): readonly Meaning[] {
  return [
    [name, doc],
    ...Object.entries(qualifiers).map(([key, rule]): Meaning => [`${name} · ${key}`, rule.doc]),
    ...Object.entries(parts).flatMap(([key, part]) => meaningsOf(`${name} · ${key}`, part)),
  ];
}

/** Returns the first two columns of the table under a heading. */
function tableUnder(heading: string): readonly Meaning[] {
  const section = TEXT.split(`\n### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((line) => {
    const [name = '', doc = ''] = line
      .slice(2)
      .split(' | ')
      .map((cell) => cell.trim());
    return [name.replaceAll('`', ''), doc];
  });
}

describe('the codebook', () => {
  it.each(TYPES)('has all properties of %s with their meaning', (type) => {
    const own = Object.entries(propertiesOf(type)).filter(([name]) => !COMMON.includes(name));
    expect(own.length).toBeGreaterThan(0);
    expect(tableUnder(type)).toEqual(own.flatMap(([name, property]) => meaningsOf(name, property)));
  });

  it('has the common properties of most types', () => {
    const shared = Object.entries(propertiesOf('Place'))
      .filter(([name]) => COMMON.includes(name))
      .flatMap(([name, property]) => meaningsOf(name, property));
    expect(tableUnder('All but tenures, disputes, coverage and sources')).toEqual(shared);
  });

  it('has a row for each system of ids, with an id that it accepts', () => {
    const section = TEXT.split('\n## Codes of other data\n')[1]?.split(/\n##/)[0] ?? '';
    const rows = [...section.matchAll(/^\| `([a-z0-9-]+)` +\| (.+?) +\|.*\| `(.+?)` +\|$/gm)];
    expect(rows.map(([, scheme, doc]) => [scheme, doc])).toEqual(
      Object.entries(ID_SCHEMES).map(([scheme, { doc }]) => [scheme, doc]),
    );
    expect(rows.map(([, scheme, , example]) => [scheme, parseExternalId(example ?? '')?.scheme])).toEqual(
      rows.map(([, scheme]) => [scheme, scheme]),
    );
  });

  it('has a row for each status', () => {
    const section = TEXT.split('\n### Status\n')[1]?.split(/\n##/)[0] ?? '';
    const words = [...section.matchAll(/^\| ([A-Z]+) /gm)].map(([, word]) => word);
    expect(words).toEqual(STATUSES);
  });
});
