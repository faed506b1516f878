import { useErrorBoundary } from 'preact/hooks';
import { hrefTo } from '../lib/address.ts';
import type { ComponentChildren } from 'preact';

/** Shows a message, a retry and the way home where a view cannot be drawn. The rest of the page stays. */
export function ViewBoundary({ children }: { readonly children: ComponentChildren }) {
  const boundary: readonly [unknown, () => void] = useErrorBoundary((thrown: unknown) => {
    reportError(thrown);
  });
  const [error, reset] = boundary;
  if (error === undefined) return <>{children}</>;
  return (
    <div class="note warn" role="alert">
      <h1>This view could not be drawn</h1>
      <p>The page met an answer that it does not understand. The other views are not affected.</p>
      <p class="actions">
        <button class="button" type="button" onClick={reset}>
          Try again
        </button>
        <a href={hrefTo('')}>Go to the first page</a>
      </p>
    </div>
  );
}
