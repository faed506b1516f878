import { hrefTo } from '../lib/address.ts';
import { hueOfAll } from '../lib/theme.ts';
import { languageOf } from '../lib/locale.ts';
import type { RecordRef } from '../lib/labels.ts';

/** A link to the page of a record. */
export function RecordLink({ to }: { readonly to: RecordRef }) {
  return (
    <a href={hrefTo(to.id)} lang={languageOf(to.name)}>
      {to.name}
    </a>
  );
}

/** Links to several records in a row. */
export function RecordLinks({ to }: { readonly to: readonly RecordRef[] }) {
  return (
    <>
      {to.map((each, i) => (
        <span key={each.id}>
          {i > 0 && ', '}
          <RecordLink to={each} />
        </span>
      ))}
    </>
  );
}

/** Links to the partners of a format, preceded by their colour. */
export function PartnerLinks({ partners }: { readonly partners: readonly RecordRef[] }) {
  return (
    <span class={hueOfAll(partners)}>
      <span class="swatch" />
      <RecordLinks to={partners} />
    </span>
  );
}

/** A link to an address outside of the record. */
export const AddressLink = ({ to }: { readonly to: string }) => (
  <a class="address" href={to} rel="noreferrer external">
    {to}
  </a>
);

/** A link by a word to an address outside of the record; the label names the target. */
export const OutsideLink = ({
  to,
  label,
  text,
}: {
  readonly to: string;
  readonly label: string;
  readonly text: string;
}) => (
  <a href={to} rel="noreferrer external" aria-label={label}>
    {text}
  </a>
);
