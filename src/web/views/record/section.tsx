import { writeNumber } from '../../lib/language.ts';
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
