import { ClaimList, ClaimSides } from './claims.tsx';
import { claimsOfProperties, sourceCount, wordsOf } from './use-evidence.ts';
import { hrefWith, go, useAddress } from '../../lib/address.ts';
import { t } from '../../lib/messages.ts';
import { writeNumber } from '../../lib/locale.ts';
import { RecordText } from '../../parts/record-text.tsx';
import type { ComponentChildren } from 'preact';
import type { Evidence } from './use-evidence.ts';
import type { FactClaimFragment } from '../../operations.ts';

/**
 * The basis of a fact: the claims of some properties of the record, the claims that name it as a member of a group, or a note for a
 * fact that is computed or given by the editors.
 */
export type Basis =
  | { readonly properties: readonly string[] }
  | { readonly memberships: true }
  | { readonly note: string };

/** One fact of a record: its name in the address, its label, its winning value, and its basis. */
export type Fact = {
  readonly property: string;
  readonly label: string;
  readonly value: ComponentChildren;
  readonly basis: Basis;
};

/** The facts of a record as a list. Each opens its claims, and the address holds the open ones. */
export function Facts({
  id,
  facts,
  contested,
  evidence,
}: {
  readonly id: string;
  readonly facts: readonly Fact[];
  readonly contested: readonly string[];
  readonly evidence: Evidence;
}) {
  const shown = facts.filter(({ value }) => value !== null);
  if (shown.length === 0) return null;
  return (
    <dl class="facts" aria-label={t('record.facts')}>
      {shown.map(({ property, label, value, basis }) => {
        const isContested =
          'properties' in basis && basis.properties.some((each) => contested.includes(each));
        return (
          <div key={property} id={`fact-${property}`} class="fact">
            <dt>{label}</dt>
            <dd>
              <div class="value">
                {value}
                {isContested && <span class="flag">{t('text.contested')}</span>}
              </div>
              {'note' in basis ? (
                <Disclosure name={property} label={t('record.origin')} of={label}>
                  <p class="soft small">{basis.note}</p>
                </Disclosure>
              ) : (
                <FactSources id={id} name={property} label={label} basis={basis} evidence={evidence} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The claims of a fact behind the number of their sources. */
function FactSources({
  id,
  name,
  label,
  basis,
  evidence,
}: {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly basis: Exclude<Basis, { readonly note: string }>;
  readonly evidence: Evidence;
}) {
  const claims =
    'memberships' in basis ? evidence.memberships : claimsOfProperties(evidence, basis.properties);
  // Loads the claims property by property for a record with very many claims.
  const isAsked = 'properties' in basis && !evidence.isComplete;
  return (
    <Disclosure name={name} label={sourcesLabel(claims)} of={label}>
      {isAsked ? (
        <ClaimList where={{ subject: { eq: id }, property: { in: basis.properties.flatMap(wordsOf) } }} />
      ) : claims.length === 0 ? (
        <p class="soft small">{t('record.noSource')}</p>
      ) : (
        <ClaimSides claims={claims} />
      )}
    </Disclosure>
  );
}

/** The claims of a part of a record behind the number of their sources; nothing without claims. */
export function SourcesOf({
  name,
  of,
  claims,
}: {
  readonly name: string;
  readonly of: string;
  readonly claims: readonly FactClaimFragment[];
}) {
  if (claims.length === 0) return null;
  return (
    <Disclosure name={name} label={sourcesLabel(claims)} of={of}>
      <ClaimSides claims={claims} />
    </Disclosure>
  );
}

function sourcesLabel(claims: readonly FactClaimFragment[]): string {
  const count = sourceCount(claims);
  return count === 0 ? t('record.sources') : t('count.sources', { count });
}

/** A part that the reader opens. The address holds the names of the open parts, so that a link shows the same. */
function Disclosure({
  name,
  label,
  of,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly of: string;
  readonly children: ComponentChildren;
}) {
  const open = useAddress().params.get('facts')?.split(',') ?? [];
  const isOpen = open.includes(name);
  return (
    <details
      class="sources"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === isOpen) return;
        const others = open.filter((each) => each !== name);
        const names = currentTarget.open ? [...others, name] : others;
        go(hrefWith({ facts: names.join(',') }), { replace: true });
      }}
    >
      <summary>
        {label}
        <span class="hidden"> {t('record.sourcesOf', { label: of })}</span>
      </summary>
      <div class="opened">{children}</div>
    </details>
  );
}

/** A part of a page with its own title and the number of its things. Its id is the same in each language. */
export function Section({
  title,
  id,
  count,
  children,
}: {
  readonly title: string;
  readonly id: string;
  readonly count?: number | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part" id={id}>
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
  <dl class="facts plain-facts" aria-label={label}>
    {rows.map(
      ([name, value]) =>
        value !== null && (
          <div class="fact" key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? <RecordText>{value}</RecordText> : value}</dd>
          </div>
        ),
    )}
  </dl>
);
