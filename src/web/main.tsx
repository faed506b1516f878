import { useAddress } from './lib/address.ts';
import { useEffect, useRef } from 'preact/hooks';
import { AboutView } from './views/about.tsx';
import { DownloadView } from './views/download.tsx';
import { FooterLinks } from './parts/footer-links.tsx';
import { FormatsView } from './views/formats.tsx';
import { Header } from './parts/header.tsx';
import { LimitsView } from './views/limits.tsx';
import { CoverageView, DisputesView, DocumentsView, PeopleView } from './views/lists.tsx';
import { PlacesView, PoliciesView, SourcesView } from './views/lists.tsx';
import { NetworkView } from './views/network.tsx';
import { RecordView } from './views/record.tsx';
import { SearchView } from './views/search.tsx';
import { TimelineView } from './views/timeline.tsx';
import { ViewBoundary } from './parts/view-boundary.tsx';
import { ABOUT } from './operations.ts';
import { LANGUAGE, writeDay } from './lib/locale.ts';
import { useQuery } from './lib/client.ts';

/** The whole page: header, the view of the address, footer. */
export function App() {
  const { view } = useAddress();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // A new view begins at its top, also for a screen reader.
    if (!isFirst.current) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [view]);
  return (
    <>
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
    </>
  );
}

function View({ view }: { readonly view: string }) {
  switch (view) {
    case '':
      return <FormatsView />;
    case 'network':
      return <NetworkView />;
    case 'timeline':
      return <TimelineView />;
    case 'limits':
      return <LimitsView />;
    case 'search':
      return <SearchView />;
    case 'disputes':
      return <DisputesView />;
    case 'coverage':
      return <CoverageView />;
    case 'sources':
      return <SourcesView />;
    case 'documents':
      return <DocumentsView />;
    case 'people':
      return <PeopleView />;
    case 'policies':
      return <PoliciesView />;
    case 'places':
      return <PlacesView />;
    case 'about':
      return <AboutView />;
    case 'download':
      return <DownloadView />;
    default:
      return <RecordView key={view} id={view} />;
  }
}

const NONE = {};

/** The footer of every view: the version of the record, its citation, and links to the data. */
function Footer() {
  const { answer } = useQuery(ABOUT, NONE);
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
