import type { ComponentChildren } from 'preact';

type PlainFactsProps = {
  readonly label: string;
  readonly rows: readonly (readonly [label: string, value: ComponentChildren])[];
};

/** What is told without sources of its own, by label; what is not known (null) is left out. */
export const PlainFacts = ({ label, rows }: PlainFactsProps) => (
  <dl class="facts" aria-label={label}>
    {rows.map(
      ([name, value]) =>
        value !== null && (
          <div class="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
    )}
  </dl>
);
