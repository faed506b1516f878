import { useRef } from 'preact/hooks';
import { t } from '../../lib/messages.ts';
import { AddressForm } from '../../parts/address-form.tsx';
import { hrefWith } from '../../lib/address.ts';
import type { TimelineSelection } from '../timeline/use-timeline.ts';

/** Chooses the first and the last year; without `years`, among those that it had, and the chosen ones. The form works without scripts. */
export function YearsForm({
  years,
  selection: { from, to },
}: {
  readonly years: readonly { readonly year: number | null }[] | null;
  readonly selection: TimelineSelection;
}) {
  const last = useRef(years);
  last.current = years ?? last.current;
  const found = last.current?.flatMap(({ year }) => year ?? []) ?? [];
  const chosen = [from, to].flatMap((day) => (day === null ? [] : Number(day.slice(0, 4))));
  const known = [...new Set([...found, ...(years ? [] : chosen)])].sort((a, b) => a - b);
  return (
    <AddressForm view="map" label={t('map.years')} fields={['from', 'to']}>
      <YearSelect label={t('timeline.from')} name="from" day="-01-01" years={known} now={from} />
      <YearSelect label={t('timeline.to')} name="to" day="-12-31" years={known} now={to} />
      <button class="button show" type="submit">
        {t('clock.show')}
      </button>
      {known.slice(-3).map((year) => (
        <a
          key={year}
          class="choice"
          href={hrefWith({ from: `${year}-01-01`, to: `${year}-12-31` })}
          aria-current={from === `${year}-01-01` && to === `${year}-12-31` ? 'true' : undefined}
        >
          {year}
        </a>
      ))}
      <a
        class="choice"
        href={hrefWith({ from: null, to: null })}
        aria-current={from === null && to === null ? 'true' : undefined}
      >
        {t('timeline.allYears')}
      </a>
    </AddressForm>
  );
}

function YearSelect({
  label,
  name,
  day,
  years,
  now,
}: {
  readonly label: string;
  readonly name: string;
  readonly day: string;
  readonly years: readonly number[];
  readonly now: string | null;
}) {
  return (
    <label>
      {label}
      <select name={name} key={now}>
        <option value="">{t('map.anyYear')}</option>
        {years.map((year) => (
          <option key={year} value={`${year}${day}`} selected={now?.startsWith(String(year)) === true}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}
