import { Fragment } from 'preact';
import { LANGUAGE, writeAmount, writeDate } from '../../lib/locale.ts';
import { RecordLinks } from '../../parts/links.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { t } from '../../lib/messages.ts';
import { wordLabel } from '../../lib/labels.ts';
import type { ComponentChildren } from 'preact';
import type { EventPartsFragment } from '../../operations.ts';

type Outcome = EventPartsFragment['outcomes'][number];

/** Outcomes of an event, each with its kind, amount, parties, date and follow-up. */
export function Outcomes({ all }: { readonly all: readonly Outcome[] }) {
  const [first, ...others] = all;
  if (first && others.length === 0) return <OutcomeLine outcome={first} />;
  return (
    <ul class="texts">
      {all.map((outcome) => (
        <li key={outcome.text}>
          <OutcomeLine outcome={outcome} />
        </li>
      ))}
    </ul>
  );
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  const details = detailsOf(outcome);
  return (
    <>
      <RecordText>{outcome.text}</RecordText>
      {details.length > 0 && (
        <span class="soft">
          {' '}
          (
          {details.map((detail, i) => (
            <Fragment key={i}>
              {i > 0 && '; '}
              {detail}
            </Fragment>
          ))}
          )
        </span>
      )}
    </>
  );
}

function detailsOf(outcome: Outcome): readonly ComponentChildren[] {
  const { kind, bound, amount, currency, parties, due, followUp } = outcome;
  return [
    kind && wordLabel(kind),
    amount !== null &&
      currency !== null &&
      [bound && wordLabel(bound), writeAmount(amount, currency)].filter(Boolean).join(' '),
    parties.length > 0 && <RecordLinks to={parties.map(({ slug, ...party }) => ({ ...party, id: slug }))} />,
    due && t('record.due', { date: writeDate(due, LANGUAGE) }),
    followUp && wordLabel(followUp),
  ].filter(Boolean);
}
