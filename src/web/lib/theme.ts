import { useEffect, useState } from 'preact/hooks';

/** The theme of the page. */
type Theme = 'light' | 'dark';

const KEY = 'diplograph-theme';
const systemTheme = (): Theme => (systemDark().matches ? 'dark' : 'light');
const systemDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** Returns the reader's choice of a theme, otherwise the theme of the system. */
const themeNow = (): Theme => saved() ?? systemTheme();

/** Returns the theme, and a function that chooses one. The theme is light until the browser has drawn the page. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, set] = useState<Theme>('light');
  useEffect(() => {
    set(themeNow());
  }, []);
  const choose = (next: Theme) => {
    chooseTheme(next);
    set(next);
  };
  return [theme, choose];
}

/** Shows the theme. Follows the system until the reader chooses one. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = themeNow();
  systemDark().addEventListener('change', () => (document.documentElement.dataset['theme'] = themeNow()));
}

/** Chooses a theme. The theme of the system is not stored. */
function chooseTheme(theme: Theme): void {
  const isOwn = theme !== systemTheme();
  try {
    if (isOwn) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // A browser without storage shows the theme until the reader leaves the page.
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

/** The partners with fixed colours. Others get a colour by their id, so that it is the same in every view. */
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

/**
 * Returns the classes that set the colour of a partner as `--hue`; a grey without a partner. A dataset gives a partner another colour by
 * the class with its id.
 */
export function hueOf(partner: string | null | undefined): string {
  if (partner === null || partner === undefined) return 'hue hue-none';
  const own = partner.includes(' ') ? '' : ` of-${partner}`;
  return `hue hue-${hueIndex(partner)}${own}`;
}

/** Returns the number of the colour of a partner. */
export function hueIndex(partner: string): number {
  const index = FIXED.indexOf(partner);
  return index >= 0 ? index : FIXED.length + (hash(partner) % SPARE);
}

/** Returns the class of the colour of the partners of a format: several have one of their own. */
export const hueOfAll = (partners: readonly { readonly id: string }[] = []): string =>
  hueOf(partners.length === 0 ? null : partners.map(({ id }) => id).join(' '));

const hash = (text: string): number =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
