import { BASE, hrefTo } from '../lib/address.ts';
import { Clocks } from './clocks.tsx';
import { Languages } from './languages.tsx';
import { SearchBox } from './search-box.tsx';
import { t } from '../lib/messages.ts';
import { useTheme } from '../lib/theme.ts';

const VIEWS = [
  { view: '', label: 'page.formats' },
  { view: 'timeline', label: 'page.timeline' },
  { view: 'map', label: 'page.map' },
  { view: 'network', label: 'page.network' },
] as const;

/** The header of every view: the name, the navigation, the search, the clocks, the language, the theme. */
export function Header({ view }: { readonly view: string }) {
  return (
    <header class="top">
      <div class="bar">
        <a class="mark" href={hrefTo('')} aria-label={t('page.first')}>
          <Mark />
          Diplograph
        </a>
        <nav class="nav" aria-label={t('page.views')}>
          <ul>
            {VIEWS.map((each) => (
              <li key={each.view}>
                <a href={hrefTo(each.view)} aria-current={view === each.view ? 'page' : undefined}>
                  {t(each.label)}
                </a>
              </li>
            ))}
            <li>
              <a href={`${BASE}graphql`}>{t('page.playground')}</a>
            </li>
          </ul>
        </nav>
        <div class="tools">
          <SearchBox label={t('page.search')} />
          <Clocks />
          <Languages />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

function ThemeButton() {
  const [theme, choose] = useTheme();
  const next = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      class="button icon"
      type="button"
      onClick={() => choose(next)}
      aria-label={t(next === 'dark' ? 'page.useDark' : 'page.useLight')}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M8 9 24 16M8 23 24 16M8 9v14" fill="none" stroke="currentColor" stroke-width="2" />
      <circle cx="8" cy="9" r="4.5" fill="#c65d21" />
      <circle cx="8" cy="23" r="4.5" fill="#148a70" />
      <circle cx="24" cy="16" r="5.5" fill="#3f7fc0" />
    </svg>
  );
}
