import { hrefWith } from '../lib/address.ts';

/** One of several ways to see a view: its value in the address, null for the one without. */
export type Choice = { readonly value: string | null; readonly label: string };

/** A row of links of which one is the present state of the view. */
export function Choices({
  label,
  name,
  now,
  choices,
}: {
  readonly label: string;
  readonly name: string;
  readonly now: string | null;
  readonly choices: readonly Choice[];
}) {
  return (
    <nav class="choices" aria-label={label}>
      <span class="label" aria-hidden="true">
        {label}
      </span>
      {choices.map(({ value, label: text }) => (
        <a
          key={value}
          class="choice"
          href={hrefWith({ [name]: value })}
          aria-current={value === now ? 'true' : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
