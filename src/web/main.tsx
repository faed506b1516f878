import { useAddress } from './lib/address.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FooterLinks } from './parts/footer-links.tsx';
import { Header } from './parts/header.tsx';
import { Loading } from './parts/states.tsx';
import { ViewBoundary } from './parts/view-boundary.tsx';
import { About, useAbout } from './lib/about.ts';
import { ABOUT } from './operations.ts';
import { LANGUAGE, nameLanguage, writeDay } from './lib/locale.ts';
import { isReviewed, rich, t } from './lib/messages.ts';
import { RecordText } from './parts/record-text.tsx';
import { useHead } from './lib/head.ts';
import { useQuery } from './lib/client.ts';
import { useView } from './views.ts';

/** The whole page: header, the view of the address, footer. */
export function App() {
  const address = useAddress();
  const { view } = address;
  useHead(address);
  const about = useQuery(ABOUT, { language: nameLanguage() });
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    // A new view begins at its top, also for a screen reader.
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [view]);
  return (
    <About.Provider value={about}>
      <a class="skip" href="#main">
        {t('page.skip')}
      </a>
      <Header view={view} />
      <main id="main" class="view" tabIndex={-1} ref={main}>
        <ViewBoundary key={view}>
          <View view={view} />
        </ViewBoundary>
      </main>
      <Footer />
    </About.Provider>
  );
}

function View({ view }: { readonly view: string }) {
  const Shown = useView(view);
  return Shown ? <Shown key={view} id={view} /> : <Loading />;
}

/** The footer of every view: the version of the record, its citation, and links to the data. */
function Footer() {
  const { answer } = useAbout();
  const dataset = answer?.dataset;
  return (
    <footer class="top">
      <div class="foot">
        <FooterLinks />
        <p>
          {t('page.footer')}
          {dataset && ` ${t('page.readUntil', { day: writeDay(dataset.cutOff, LANGUAGE) })}`}
        </p>
        {dataset && (
          <p>
            <RecordText>{dataset.citation}</RecordText>{' '}
            {rich('page.version', {
              version: dataset.version,
              revision: dataset.revision,
              licence: dataset.licence,
              code: (words) => <code>{words}</code>,
            })}
          </p>
        )}
        {!isReviewed() && <p>{t('page.unreviewed')}</p>}
      </div>
    </footer>
  );
}
