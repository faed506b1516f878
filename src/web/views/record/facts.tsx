import { ClaimList } from './claims.tsx';
import { hrefWith, go, useAddress } from '../../lib/address.ts';
import { writeNumber } from '../../lib/locale.ts';
import type { ComponentChildren } from 'preact';

/** One fact of a record: its property, its label, and its winning value. */
export type Fact = { readonly property: string; readonly label: string; readonly value: ComponentChildren };

/** The facts of a record as a list. Each opens its claims, and the address holds the open one. */
export function Facts({
  id,
  facts,
  contested,
}: {
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly contested: readonly string[];
}) {
  const { params } = useAddress();
  const open = params.get('facts');
  const shown = facts.filter(({ value }) => value !== null);
  if (shown.length === 0) return null;
  return (
    <dl class="facts" aria-label="Facts">
      {shown.map(({ property, label, value }) => (
        <FactRow
          key={property}
          id={id}
          property={property}
          label={label}
          isContested={contested.includes(property)}
          isOpen={open === property}
        >
          {value}
        </FactRow>
      ))}
    </dl>
  );
}

function FactRow({
  id,
  property,
  label,
  isContested,
  isOpen,
  children,
}: {
  readonly id: string;
  readonly property: string;
  readonly label: string;
  readonly isContested: boolean;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}) {
  const panel = `claims-${property}`;
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        <div class="value">
          <div>
            {children}
            {isContested && <span class="flag">contested</span>}
          </div>
          <button
            class="more"
            type="button"
            aria-expanded={isOpen}
            aria-controls={panel}
            onClick={() => {
              go(hrefWith({ facts: isOpen ? null : property }), { replace: true });
            }}
          >
            {isContested ? 'All sides' : 'Sources'}
            <span class="hidden"> of “{label}”</span>
          </button>
        </div>
        <div id={panel}>{isOpen && <ClaimList where={claimsOf(id, property)} />}</div>
      </dd>
    </div>
  );
}

const claimsOf = (id: string, property: string) => ({
  subject: { eq: id },
  or: [{ property: { eq: property } }, { property: { startsWith: `${property}.` } }],
});

/** A part of a page with its own title and the number of its things. */
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
