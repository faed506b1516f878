import { fact, link, links, texts, when } from './fact-parts.tsx';
import { LANGUAGE } from '../../lib/language.ts';
import { LEVELS, plainWord, STATUSES } from '../../lib/words.ts';
import { PartnerLink, RecordLink } from '../../parts/links.tsx';
import { writeDate, writeDay } from '../../lib/dates.ts';
import type { EventPartsFragment } from '../../operations.ts';
import type { Fact } from './facts.tsx';

/** The facts of an event. */
export function eventFacts(event: EventPartsFragment): readonly Fact[] {
  const { format, place, country, level, mode, previousDates, statusHistory } = event;
  const earlier = statusHistory.slice(0, -1);
  return [
    fact('date', 'Date', when(event.date) ?? 'not fixed, or not known'),
    fact(
      'previousDates',
      'Before it was moved',
      texts(previousDates.map((date) => writeDate(date, LANGUAGE))),
    ),
    fact(
      'status',
      'Status',
      event.status && (
        <>
          {STATUSES[event.status]}
          {earlier.length > 0 && (
            <span class="soft">
              {' '}
              (before:{' '}
              {earlier
                .map(
                  ({ status, since }) =>
                    `${STATUSES[status].toLowerCase()}, known since ${writeDay(since, LANGUAGE)}`,
                )
                .join('; ')}
              )
            </span>
          )}
        </>
      ),
    ),
    fact(
      'format',
      'Format',
      format && (
        <>
          <RecordLink to={format} />
          {format.partner && (
            <>
              , with <PartnerLink partner={format.partner} />
            </>
          )}
        </>
      ),
    ),
    fact('ordinal', 'Number in its series', ordinalOf(event)),
    fact('level', 'Level', level && LEVELS[level]),
    fact('mode', 'Mode', mode && plainWord(mode)),
    fact(
      'place',
      'Place',
      place ? (
        <>
          <RecordLink to={place} />
          {country && <>, {link(country)}</>}
        </>
      ) : (
        link(country)
      ),
    ),
    fact('hosts', 'Hosts', links(event.hosts)),
    fact('theme', 'Theme', event.theme),
    fact('occasion', 'Occasion', event.occasion),
    fact('aims', 'Aims', texts(event.aims)),
    fact('expectations', 'Expectations', texts(event.expectations)),
    fact('outcomes', 'Outcomes', texts(event.outcomes)),
    fact('replacedBy', 'Replaced by', link(event.replacedBy)),
  ];
}

function ordinalOf({ ordinal, ordinalLabel }: EventPartsFragment): string | null {
  if (ordinal === null) return ordinalLabel;
  return `${ordinal.toLocaleString(LANGUAGE)}${ordinalLabel === null ? '' : `, “${ordinalLabel}”`}`;
}
