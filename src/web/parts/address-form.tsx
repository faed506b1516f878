import { BASE, go, hrefWith, useAddress } from '../lib/address.ts';
import type { ComponentChildren } from 'preact';

/** A form whose fields are parameters of a view. The other parameters of the address stay. It works without scripts. */
export function AddressForm({
  view,
  label,
  fields,
  children,
}: {
  readonly view: string;
  readonly label: string;
  /** The names of the parameters that the form sets. */
  readonly fields: readonly string[];
  readonly children: ComponentChildren;
}) {
  const { params } = useAddress();
  return (
    <form
      class="range"
      action={`${BASE}${view}`}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        go(hrefWith(Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>));
      }}
    >
      {children}
      {[...params]
        .filter(([name]) => !fields.includes(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
    </form>
  );
}
