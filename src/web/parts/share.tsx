import { BASE, EVENT_FILTERS, useAddress } from '../lib/address.ts';
import { nameLanguage } from '../lib/locale.ts';
import { t } from '../lib/messages.ts';
import { useEffect, useState } from 'preact/hooks';

/** The parameters of a view that its picture understands. */
const PASSED = [...EVENT_FILTERS, 'asOf', 'knownAt'];

/** A box with the code that shows the picture of a view on the page of another site. It needs the address of the service, so scripts show it. */
export function ShareBox({
  name,
  height,
}: {
  readonly name: 'matrix' | 'timeline' | 'map';
  readonly height: number;
}) {
  const { params } = useAddress();
  const [root, setRoot] = useState<string | null>(null);
  useEffect(() => {
    setRoot(new URL(BASE, location.href).href);
  }, []);
  if (root === null) return null;
  const state = [
    ...PASSED.map((each) => [each, params.get(each)] as const),
    // The picture has the language of the page, which a browser may have chosen.
    ['lang', nameLanguage()] as const,
  ];
  const own = new URLSearchParams(
    state.flatMap(([each, value]) => (value === null ? [] : [[each, value]])),
  ).toString();
  const source = `${root}embed/${name}${own === '' ? '' : `?${own.replaceAll('&', '&amp;')}`}`;
  const code = `<iframe src="${source}" width="100%" height="${height}" title="Diplograph" loading="lazy" style="border:0"></iframe>`;
  return (
    <details class="share">
      <summary>{t('download.share')}</summary>
      <p class="small soft">{t('download.shareHelp')}</p>
      <textarea
        class="code"
        aria-label={t('download.shareCode')}
        rows={3}
        readOnly
        value={code}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
      />
    </details>
  );
}
