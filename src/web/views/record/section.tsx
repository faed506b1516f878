import { writeNumber } from '../../lib/locale.ts';
import type { ComponentChildren } from 'preact';

/** A part of a page under its own title, with the number of things in it. */
export function Section({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part">
      <h2>
        {title}
        {count !== undefined && <span class="count"> {writeNumber(count)}</span>}
      </h2>
      {children}
    </section>
  );
}

type PlainFactsProps = {
  readonly label: string;
  readonly rows: readonly (readonly [label: string, value: ComponentChildren])[];
};

/** Facts without sources, by label; null values are left out. */
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
