import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { GraphiQLProvider, Tooltip } from '@graphiql/react';
import { HistoryStore } from '@graphiql/plugin-history';
import { useMemo } from 'react';
import { BUILD_PANEL } from './panels/build.tsx';
import { fetcher } from './lib/client.ts';
import { createStorage } from './lib/storage.ts';
import { EDITOR_THEME } from './lib/editor-theme.ts';
import { FIND_PANEL } from './panels/find.tsx';
import { HISTORY_PANEL } from './panels/history.tsx';
import { LibraryProvider } from './lib/library.ts';
import { Playground } from './playground.tsx';
import { QUESTIONS_PANEL } from './panels/questions.tsx';
import { readLink } from './lib/link.ts';
import { variablesText } from './lib/page-data.ts';
import type { PageData } from './lib/page-data.ts';

const PLUGINS = [QUESTIONS_PANEL, BUILD_PANEL, FIND_PANEL, DOC_EXPLORER_PLUGIN, HISTORY_PANEL];

/** The playground: the operation of the link in the address, or the tabs of the last visit, or the first worked operation. */
export function App({ data }: { readonly data: PageData }) {
  const { library, hasSchema } = data;
  const storage = useMemo(createStorage, []);
  const linked = useMemo(() => readLink(location.href), []);
  const [first] = library;
  const tabs = first ? [{ query: first.text, variables: variablesText(first) }] : [{ query: '' }];
  return (
    <LibraryProvider value={library}>
      <GraphiQLProvider
        fetcher={fetcher}
        storage={storage}
        editorTheme={EDITOR_THEME}
        plugins={PLUGINS}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        visiblePlugin={QUESTIONS_PANEL}
        defaultTabs={linked ? [linked] : tabs}
        {...(linked ? { initialQuery: linked.query, initialVariables: linked.variables } : {})}
        {...(hasSchema ? {} : { schema: null })}
      >
        <HistoryStore>
          <DocExplorerStore>
            <Tooltip.Provider>
              <Playground />
            </Tooltip.Provider>
          </DocExplorerStore>
        </HistoryStore>
      </GraphiQLProvider>
    </LibraryProvider>
  );
}
