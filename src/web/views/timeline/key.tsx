import { OUTCOME_WORDS, STACK } from './outcomes.ts';
import { Shape } from './mark.tsx';
import { TIER_NAMES, TIERS } from '../../lib/words.ts';
import { writeNumber } from '../../lib/language.ts';
import type { ComponentChildren } from 'preact';

/** What shape and fill of the marks mean, or the parts of a bar and its full height. */
export function TimelineKey({ most }: { readonly most: number }) {
  if (most > 0) return <BarKey most={most} />;
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
      {STACK.map((outcome) => (
        <li key={outcome}>
          <Sample>
            <Shape tier="leaders" outcome={outcome} x={8} y={8} />
          </Sample>
          {OUTCOME_WORDS[outcome]}
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

function BarKey({ most }: { readonly most: number }) {
  return (
    <ul class="key hue hue-none" aria-label="Key">
      {STACK.map((outcome) => (
        <li key={outcome}>
          <Sample>
            <g class="stack">
              <rect class={outcome} x={1.5} y={1.5} width={13} height={13} />
            </g>
          </Sample>
          {OUTCOME_WORDS[outcome]}
        </li>
      ))}
      <li>
        The tallest bar stands for {writeNumber(most)} events, and all are drawn to the same scale. Choose one
        to look closer.
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
