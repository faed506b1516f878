import { go, hrefWith, useAddress } from '../lib/address.ts';
import { LANGUAGE } from '../lib/language.ts';
import { today } from '../lib/today.ts';
import { useState } from 'preact/hooks';
import { writeDay } from '../lib/dates.ts';

const CLOCKS = [
  {
    name: 'asOf',
    label: 'As of',
    help: 'What held in the world on this day: offices, members, formats.',
  },
  { name: 'knownAt', label: 'Known at', help: 'Only sources that were known by this day count.' },
] as const;

/** The two clocks: from which day the world is seen, and which sources count. The address holds both. */
export function Clocks() {
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
