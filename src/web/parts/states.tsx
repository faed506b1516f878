import type { ComponentChildren } from 'preact';
import type { Failure } from '../lib/ask.ts';

/** What is shown while the first answer is under way. */
export function Loading() {
  return (
    <p class="loading" role="status">
      Loading …
    </p>
  );
}

/** What is shown when there is nothing to show, and what to do. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="note">{children}</p>;
}

/** Why there is no answer. */
export function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  return (
    <div class="note warn" role="alert">
      <p>{failure.message}</p>
      {failure.canRetry && (
        <button class="button" type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
