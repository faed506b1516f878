/** Light or dark. */
type Theme = 'light' | 'dark';

const KEY = 'diplograph-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** Returns the theme that the reader chose, or otherwise the one of the system. */
export const themeNow = (): Theme => saved() ?? (system.matches ? 'dark' : 'light');

/** Shows the theme, and follows the system while the reader has chosen none. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = themeNow();
  system.addEventListener('change', () => (document.documentElement.dataset['theme'] = themeNow()));
}

/** Chooses a theme; the system's own is no choice to be kept. */
export function chooseTheme(theme: Theme): void {
  const isOwn = theme !== (system.matches ? 'dark' : 'light');
  try {
    if (isOwn) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing shows the theme until the page is left.
  }
  document.documentElement.dataset['theme'] = theme;
}

function saved(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : undefined;
  } catch {
    return undefined;
  }
}

/** The partners whose colours are fixed; others take one by their id, so that each has the same colour in every view. */
const FIXED = [
  'united-states',
  'china',
  'european-union',
  'japan',
  'republic-of-korea',
  'india',
  'russia',
  'gulf-cooperation-council',
  'germany',
  'italy',
  'united-kingdom',
];

const SPARE = 4;

/** Returns the class that gives an element the colour of a partner, as `--hue`; without a partner, a grey. */
export function hueOf(partner: string | null | undefined): string {
  if (partner === null || partner === undefined) return 'hue hue-none';
  const index = FIXED.indexOf(partner);
  return `hue hue-${index >= 0 ? index : FIXED.length + (hash(partner) % SPARE)}`;
}

const hash = (text: string): number =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
