import { useErrorBoundary } from 'preact/hooks';
import { hrefTo } from '../lib/address.ts';
import { t } from '../lib/messages.ts';
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
      <h1>{t('state.broken')}</h1>
      <p>{t('state.brokenHelp')}</p>
      <p class="actions">
        <button class="button" type="button" onClick={reset}>
          {t('state.retry')}
        </button>
        <a href={hrefTo('')}>{t('state.goHome')}</a>
      </p>
    </div>
  );
}
