/** Light or dark. */
export type Theme = 'light' | 'dark';

const KEY = 'diplograph-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** The theme that the reader chose, or otherwise the one of the system. */
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
