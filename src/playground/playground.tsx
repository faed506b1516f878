import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { AnswerView } from './parts/answer-view.tsx';
import { Editors } from './parts/editors.tsx';
import { Header } from './parts/header.tsx';
import { OpenTabs } from './parts/open-tabs.tsx';
import { Panels } from './parts/panels.tsx';
import { readLink } from './lib/link.ts';
import { useEditorTheme } from './lib/editor-theme.ts';
import { useLibrary } from './lib/library.ts';
import { variablesText } from './lib/page-data.ts';
import { useIdCompletion } from './lib/id-completion.ts';
import { useOpenOperation } from './lib/session.ts';

/** The page inside its stores. */
export function Playground() {
  useRunOnArrival();
  useLinksOnPage();
  useIdCompletion();
  useEditorTheme();
  return (
    <div className="graphiql-container playground">
      <Header />
      <Panels />
      <main className="session" id="session">
        <OpenTabs />
        <div className="session-columns">
          <Editors />
          <AnswerView />
        </div>
      </main>
    </div>
  );
}

/** Runs the open operation when the page is ready; without one, the first worked operation. */
function useRunOnArrival(): void {
  const { queryEditor, variableEditor, responseEditor, activeTabIndex, tabs } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor', 'activeTabIndex', 'tabs'),
  );
  const actions = useGraphiQLActions();
  const open = useOpenOperation();
  const [first] = useLibrary();
  const hasRun = useRef(false);
  useEffect(() => {
    if (hasRun.current || !queryEditor || !variableEditor || !responseEditor) return;
    hasRun.current = true;
    const tab = tabs[activeTabIndex];
    const isBlank = (tab?.query ?? '').trim() === '';
    // GraphiQL adds a blank tab where the last visit ended before all its texts were stored.
    if (isBlank) {
      const last = tabs.findLast(({ query }) => (query ?? '').trim() !== '');
      if (last) open({ query: last.query ?? '', variables: last.variables ?? '' });
      else if (first) open({ query: first.text, variables: variablesText(first) });
      if (last) actions.closeTab(activeTabIndex);
      return;
    }
    // The editors start with the last edited texts. The active tab may be another one.
    if (queryEditor.getValue() !== (tab?.query ?? '')) queryEditor.setValue(tab?.query ?? '');
    if (variableEditor.getValue() !== (tab?.variables ?? '')) variableEditor.setValue(tab?.variables ?? '');
    actions.run();
  }, [queryEditor, variableEditor, responseEditor, activeTabIndex, tabs, actions, open, first]);
}

/** Opens a link whose fragment alone differs from the present address. The browser loads no page for it. */
function useLinksOnPage(): void {
  const open = useOpenOperation();
  useEffect(() => {
    const follow = (): void => {
      const linked = readLink(location.href);
      if (linked) open(linked);
    };
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
    };
  }, [open]);
}
