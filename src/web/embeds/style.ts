import css from './embed.css?inline';
import map from '../styles/map.css?inline';
import { HUES, NO_HUE } from '../lib/hues.ts';

const hue = (name: number | string, hex: string): string => `.hue-${String(name)}{--base:${hex}}`;

/** The style of an embed as a text: its document loads no other file. */
export const embedStyle = [css, map, hue('none', NO_HUE), ...HUES.map((hex, i) => hue(i, hex))].join('');
