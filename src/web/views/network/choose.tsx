import { go, hrefTo } from '../../lib/address.ts';
import { SearchBox } from '../../parts/search-box.tsx';
import type { Link } from '../../lib/types.ts';

/** Chooses the record in the middle, and the one to which paths lead, if any. */
export function Choose({ of, to }: { readonly of: Link; readonly to: Link | null }) {
  return (
    <div class="fields" role="group" aria-label="What is shown">
      <SearchBox
        label="Around or from"
        value={of.name}
        onChoose={({ id }) => {
          go(hrefTo('network', { of: id, to: to?.id }));
        }}
      />
      <SearchBox
        label="Paths to"
        value={to?.name ?? ''}
        onChoose={({ id }) => {
          go(hrefTo('network', { of: of.id, to: id }));
        }}
      />
      {to && <a href={hrefTo('network', { of: of.id })}>Only around {of.name}</a>}
    </div>
  );
}
