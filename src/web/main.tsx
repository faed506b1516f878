import { useAddress } from './lib/address.ts';
import { useEffect, useRef } from 'preact/hooks';
import { FooterLinks } from './parts/footer-links.tsx';
import { Header } from './parts/header.tsx';
import { Loading } from './parts/states.tsx';
import { ViewBoundary } from './parts/view-boundary.tsx';
import { About, useAbout } from './lib/about.ts';
import { ABOUT } from './operations.ts';
import { LANGUAGE, writeDay } from './lib/locale.ts';
import { useCanonical } from './lib/head.ts';
import { useQuery } from './lib/client.ts';
import { useView } from './views.ts';

/** The whole page: header, the view of the address, footer. */
export function App() {
  const address = useAddress();
  const { view } = address;
  useCanonical(address);
  const about = useQuery(ABOUT, {});
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // A new view begins at its top, also for a screen reader.
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [view]);
  return (
    <About.Provider value={about}>
      <a class="skip" href="#main">
        Skip to the content
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
          Every fact here is a claim with a source. Where sources disagree, all sides are kept.
          {dataset && ` The sources were read until ${writeDay(dataset.cutOff, LANGUAGE)}.`}
        </p>
        {dataset && (
          <p>
            {dataset.citation} Version {dataset.version}, revision <code>{dataset.revision}</code>, licence{' '}
            {dataset.licence}.
          </p>
        )}
      </div>
    </footer>
  );
}
