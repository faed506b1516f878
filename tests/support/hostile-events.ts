import { generate, SMALL } from './generate.ts';
import { isFull } from './runs.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/** Names that break careless writers: formulas, quotes, line breaks, right-to-left, emoji. */
const HOSTILE = [
  '=HYPERLINK("https://example.org","x")',
  '+1; "quoted", and\r\na second line',
  "'-already with an apostrophe",
  '@sum(A1)\nnext',
  'קריה \u202eabc\u202c مدينة',
  '🇰🇿 summit 😀, <b>&amp;</b>',
  '</script><!-- ]]> --> {0} \\n %s',
] as const;

/** Properties of which the later ones of many generated events keep a claim each. */
const KEPT = ['date', 'status', 'format'];

/** How many generated events keep all of their claims. */
const FULL = 200;

/** More than three pages of a scan. */
const EVENTS = isFull ? 5000 : 1600;

/**
 * Generated events, the first of which have hostile names. Most keep one claim for a property, so that they are
 * ingested in seconds and not in minutes.
 */
export function manyEvents(): Dataset {
  const dataset = generate(11, {
    ...SMALL,
    Nation: 20,
    Event: EVENTS,
    Person: 40,
    Tenure: 40,
    Place: 20,
    Source: 60,
  });
  const events = dataset.records.filter(({ type }) => type === 'Event').map(({ id }) => id);
  const thin = new Set(events.slice(FULL));
  const seen = new Set<string>();
  const claims = dataset.claims.filter(({ subject, property }) => {
    if (!thin.has(subject)) return true;
    const key = `${subject}|${property}`;
    return KEPT.includes(property) && !seen.has(key) && seen.add(key);
  });
  let next = 0;
  const records = dataset.records.map((record) =>
    record.type === 'Event' && next < HOSTILE.length ? { ...record, name: HOSTILE[next++] ?? '' } : record,
  );
  return { ...dataset, records, claims };
}
