import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawCard, writable } from '../../../src/web/card/draw.ts';
import { HUES, NO_HUE } from '../../../src/web/lib/hues.ts';
import type { CardContent } from '../../../src/web/card/content.ts';

const CONTENT: CardContent = {
  ...{ kind: 'Summit', title: 'A summit', facts: ['6 Nov 2025', 'Astana'], text: 'A sentence.' },
  ...{ sources: '3 claims from 2 sources', hue: NO_HUE, accent: null, picture: null },
  ...{ dataset: 'A dataset', version: 'Version 1.0.0, CC-BY-4.0' },
};

/** Returns all texts of a card in their order. */
function textsOf(element: unknown): readonly string[] {
  if (typeof element === 'string') return [element];
  if (Array.isArray(element)) return element.flatMap(textsOf);
  const { props } = element as { props: { children?: unknown } };
  return props.children === undefined ? [] : textsOf(props.children);
}

describe('a card', () => {
  it('has kind, title, facts, sentence, dataset and sources', () => {
    expect(textsOf(drawCard(CONTENT, 'a-summit'))).toEqual([
      ...['Summit', 'Diplograph', 'A summit', '6 Nov 2025 · Astana', 'A sentence.', 'A dataset'],
      '3 claims from 2 sources · Version 1.0.0, CC-BY-4.0',
    ]);
  });

  it('leaves out signs that its fonts lack, and shows the id if no sign of the title is left', () => {
    expect(writable('Қасым-Жомарт Тоқаев, Łódź – “C5+1”')).toBe('Қасым-Жомарт Тоқаев, Łódź – “C5+1”');
    expect(writable('Astana 阿斯塔纳 アスタナ')).toBe('Astana');
    expect(textsOf(drawCard({ ...CONTENT, title: '阿斯塔纳' }, 'astana'))).toContain('astana');
  });

  it('has the colours of the style sheet', () => {
    const css = readFileSync(new URL('../../../src/web/styles/base.css', import.meta.url), 'utf8');
    const found = [...css.matchAll(/\.hue-(\d+) \{\s*--base: (#[0-9a-f]{6})/g)].map(([, , hex]) => hex);
    expect(found.length).toBeGreaterThan(10);
    expect(HUES).toEqual(found);
    expect(css).toContain(`.hue-none {\n  --base: ${NO_HUE};`);
  });
});
