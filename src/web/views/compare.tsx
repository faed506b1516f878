import { CompareDays } from './compare/days.tsx';
import { ComparePowers } from './compare/powers.tsx';
import { hrefTo, useAddress } from '../lib/address.ts';
import { t } from '../lib/messages.ts';

/** Two powers side by side, or the formats of a group from two viewpoints. */
export function CompareView() {
  const { params } = useAddress();
  const isOfDays = params.has('thenAsOf') || params.has('thenKnownAt');
  return (
    <>
      <nav class="choices" aria-label={t('compare.what')}>
        <a class="choice" href={hrefTo('compare')} aria-current={isOfDays ? undefined : 'true'}>
          {t('compare.powers')}
        </a>
        <a
          class="choice"
          href={hrefTo('compare', { thenAsOf: EARLIER, thenKnownAt: EARLIER })}
          aria-current={isOfDays ? 'true' : undefined}
        >
          {t('compare.viewpoints')}
        </a>
      </nav>
      {isOfDays ? <CompareDays /> : <ComparePowers />}
    </>
  );
}

/** The first viewpoint that a reader compares with the present one. */
const EARLIER = '2020-01-01';
