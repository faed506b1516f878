import { useState } from 'preact/hooks';
import { BASE, hrefTo, go, hrefWith, useAddress } from '../lib/address.ts';
import { SearchBox } from './search-box.tsx';
import { chooseTheme, themeNow } from '../lib/theme.ts';
import { LANGUAGE, today, writeDay } from '../lib/locale.ts';

const VIEWS = [
  { view: '', label: 'Formats' },
  { view: 'timeline', label: 'Timeline' },
  { view: 'network', label: 'Network' },
] as const;

/** The header of every view: the name, the navigation, the search, the clocks, the theme. */
export function Header({ view }: { readonly view: string }) {
  return (
    <header class="top">
      <div class="bar">
        <a class="mark" href={hrefTo('')} aria-label="Diplograph, first page">
          <Mark />
          Diplograph
        </a>
        <nav class="nav" aria-label="Views">
          <ul>
            {VIEWS.map((each) => (
              <li key={each.view}>
                <a href={hrefTo(each.view)} aria-current={view === each.view ? 'page' : undefined}>
                  {each.label}
                </a>
              </li>
            ))}
            <li>
              <a href={`${BASE}graphql`}>Playground</a>
            </li>
          </ul>
        </nav>
        <div class="tools">
          <SearchBox label="Search" />
          <Clocks />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

function ThemeButton() {
  const [theme, set] = useState(themeNow());
  const next = theme === 'dark' ? 'light' : 'dark';
  const choose = () => {
    chooseTheme(next);
    set(next);
  };
  return (
    <button class="button icon" type="button" onClick={choose} aria-label={`Use the ${next} theme`}>
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

const CLOCKS = [
  {
    name: 'asOf',
    label: 'As of',
    help: 'What held in the world on this day: offices, members, formats.',
  },
  { name: 'knownAt', label: 'Known at', help: 'Only sources that were known by this day count.' },
] as const;

/** The two clocks: the day of the facts, and the last day of the sources. The address holds both. */
function Clocks() {
  const { params } = useAddress();
  const set = CLOCKS.filter(({ name }) => params.has(name));
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="clocks">
      <button
        class={`button ${set.length > 0 ? 'is-set' : ''}`}
        type="button"
        aria-expanded={isOpen}
        aria-controls="clocks"
        onClick={() => setOpen(!isOpen)}
      >
        <ClockIcon />
        {set.length === 0
          ? 'Now'
          : set
              .map(({ name, label }) => `${label} ${writeDay(params.get(name) ?? '', LANGUAGE)}`)
              .join(' · ')}
        <span class="hidden">: the two clocks</span>
      </button>
      <div id="clocks" class="panel" hidden={!isOpen}>
        {CLOCKS.map(({ name, label, help }) => (
          <label key={name}>
            <span>{label}</span>
            <input
              type="date"
              value={params.get(name) ?? ''}
              max={name === 'knownAt' ? today() : undefined}
              onChange={({ currentTarget }) => {
                go(hrefWith({ [name]: currentTarget.value }));
              }}
            />
            <small>{help}</small>
          </label>
        ))}
        <button
          class="button"
          type="button"
          disabled={set.length === 0}
          onClick={() => {
            go(hrefWith({ asOf: null, knownAt: null }));
          }}
        >
          Back to now
        </button>
      </div>
    </div>
  );
}

function ClockIcon() {
  return (
    <svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M10 5.5V10l3 2" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
