import { ClaimList } from './claims.tsx';
import { hrefWith, go, useAddress } from '../../lib/address.ts';
import { writeNumber } from '../../lib/locale.ts';
import { PROPERTY_WORDS } from '../../properties.ts';
import type { ComponentChildren } from 'preact';

/**
 * What a fact rests on: the claims of some properties of the record, those that name the record as the object of a property, or the
 * editors; a computed one says from what.
 */
export type Basis =
  { readonly properties: readonly string[] } | { readonly objectOf: string } | { readonly note: string };

/** One fact of a record: its name in the address, its label, its winning value, and what it rests on. */
export type Fact = {
  readonly property: string;
  readonly label: string;
  readonly value: ComponentChildren;
  readonly basis: Basis;
};

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
      {shown.map(({ property, label, value, basis }) => (
        <FactRow
          key={property}
          id={id}
          property={property}
          label={label}
          basis={basis}
          isContested={'properties' in basis && basis.properties.some((each) => contested.includes(each))}
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
  basis,
  isContested,
  isOpen,
  children,
}: {
  readonly id: string;
  readonly property: string;
  readonly label: string;
  readonly basis: Basis;
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
            {isContested ? 'All sides' : 'note' in basis ? 'Origin' : 'Sources'}
            <span class="hidden"> of “{label}”</span>
          </button>
        </div>
        <div id={panel}>{isOpen && <BasisList id={id} basis={basis} />}</div>
      </dd>
    </div>
  );
}

/** The claims on which a fact rests, or a sentence that says on what else. */
function BasisList({ id, basis }: { readonly id: string; readonly basis: Basis }) {
  if ('note' in basis) return <p class="soft">{basis.note}</p>;
  const where =
    'objectOf' in basis
      ? { object: { eq: id }, property: { in: wordsOf(basis.objectOf) } }
      : { subject: { eq: id }, property: { in: basis.properties.flatMap(wordsOf) } };
  return <ClaimList where={where} />;
}

/** Returns the words of a property and of its parts; none for what no claim states. */
const wordsOf = (property: string) =>
  Object.entries(PROPERTY_WORDS).flatMap(([name, word]) =>
    name === property || name.startsWith(`${property}.`) ? [word] : [],
  );

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
