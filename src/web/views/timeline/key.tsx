import { Shape } from './mark.tsx';
import { TIER_NAMES, TIERS } from '../../lib/words.ts';
import type { ComponentChildren } from 'preact';
import type { Outcome } from './lanes.ts';

const OUTCOME_LABELS: readonly (readonly [Outcome, string])[] = [
  ['held', 'held'],
  ['ahead', 'planned'],
  ['off', 'called off'],
];

/** What shape and fill of the marks mean. */
export function TimelineKey({ isBucketed }: { readonly isBucketed: boolean }) {
  if (isBucketed)
    return (
      <p class="key">
        So many events match that each bar stands for those of a period. Choose one to look closer.
      </p>
    );
  return (
    <ul class="key hue hue-none" aria-label="Key">
      {TIER_NAMES.map((tier) => (
        <li key={tier}>
          <Sample>
            <Shape tier={tier} outcome="held" x={8} y={8} />
          </Sample>
          {TIERS[tier].label.toLowerCase()}
        </li>
      ))}
      {OUTCOME_LABELS.map(([outcome, label]) => (
        <li key={outcome}>
          <Sample>
            <Shape tier="leaders" outcome={outcome} x={8} y={8} />
          </Sample>
          {label}
        </li>
      ))}
      <li>
        <svg class="sample long" width="34" height="16" aria-hidden="true">
          <g class="mark held">
            <rect class="span" x="1" y="5" width="32" height="6" rx="3" />
            <Shape tier="leaders" outcome="held" x={17} y={8} />
          </g>
        </svg>
        between two days
      </li>
    </ul>
  );
}

function Sample({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="sample" width="16" height="16" aria-hidden="true">
      {children}
    </svg>
  );
}
