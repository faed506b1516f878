import { Footer } from './parts/footer.tsx';
import { FormatsView } from './views/formats.tsx';
import { Header } from './parts/header.tsx';
import { NetworkView } from './views/network.tsx';
import { RecordView } from './views/record.tsx';
import { SearchView } from './views/search.tsx';
import { TimelineView } from './views/timeline.tsx';
import { useAddress } from './lib/address.ts';
import { useEffect, useRef } from 'preact/hooks';

/** The whole page: header, the view of the address, footer. */
export function App() {
  const { view } = useAddress();
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    // A reader of another view begins at its top, also with a screen reader.
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
        <View view={view} />
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
    case 'search':
      return <SearchView />;
    default:
      return <RecordView key={view} id={view} />;
  }
}
