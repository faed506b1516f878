import {
  BASE,
  go,
  hrefTo,
  hrefWith,
  keptState,
  useAddress,
  useVariables,
  useViewpoint,
} from '../lib/address.ts';
import { DownloadSection } from '../parts/download.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { RecordLink } from '../parts/links.tsx';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { wordLabel } from '../lib/labels.ts';
import { languageOf } from '../lib/locale.ts';
import { rich, t } from '../lib/messages.ts';
import type { ComponentChildren } from 'preact';
import type { Operation } from '../operations.ts';
import type { RecordRef } from '../lib/labels.ts';
import type { PlainKey } from '../lib/messages.ts';

type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly endCursor: string | null;
};

type ListAnswer<Item> = {
  readonly graph: {
    readonly list: {
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
      readonly nodes: readonly Item[];
    };
  };
};

/** The page of a list, and the condition on its records. */
type ListVariables<Where> = {
  readonly where?: Where | null | undefined;
  readonly after?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly knownAt?: string | null | undefined;
  readonly language?: string | null | undefined;
};

type ListKey = Extract<PlainKey, `list.${string}`>;

/** A filter of a list by one of some words of the vocabulary; `name` is its parameter in the address. */
type WordFilter<Where, Word extends string> = {
  readonly name: string;
  readonly label: ListKey;
  readonly words: readonly Word[];
  readonly toWhere: (word: Word) => Where;
  /** True for a filter that the files of the records do not have. */
  readonly isOfPage?: boolean;
};

type ListViewProps<Item extends RecordRef, Where extends object, Word extends string> = {
  readonly view: string;
  readonly title: `page.${'people' | 'places' | 'policies' | 'documents' | 'sources' | 'disputes' | 'coverage'}`;
  readonly lead: ListKey;
  readonly operation: Operation<ListAnswer<Item>, ListVariables<Where>>;
  /** The name of the table of these records. */
  readonly file: string;
  /** The field that the filter by text compares. */
  readonly textField?: 'name' | 'title';
  readonly choice?: WordFilter<Where, Word>;
  /** Returns the heading of a record; without it the list has no headings. */
  readonly groupOf?: (item: Item) => string;
  /** Draws the text after the name of a record. */
  readonly draw: (item: Item) => ComponentChildren;
};

/** All records of a type, in pages by address, with filters that work without scripts, and their table as a file. */
export function ListView<Item extends RecordRef, Where extends object, Word extends string>(
  props: ListViewProps<Item, Where, Word>,
) {
  const { title, lead, operation, file, textField = 'name', choice, groupOf, draw } = props;
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const text = params.get('q')?.trim() ?? '';
  const word = choice?.words.find((each) => each === params.get(choice.name));
  const where = {
    ...(text === '' ? {} : { [textField]: { contains: text } }),
    ...(choice && word ? choice.toWhere(word) : {}),
  } as Where;
  const variables = { where, after: params.get('after'), ...useVariables() };
  const { answer, failure, isLoading, retry } = useQuery(operation, variables);
  useTitle(t(title));
  const selection = choice && word && choice.isOfPage !== true ? { [choice.name]: word } : {};
  return (
    <article class="record">
      <div class="lead">
        <h1>{t(title)}</h1>
        <p>{t(lead)}</p>
      </div>
      <ListFilters key={params.toString()} {...props} text={text} word={word} />
      {failure ? (
        <Failed failure={failure} retry={retry} />
      ) : !answer ? (
        <Loading />
      ) : (
        <div class={isLoading ? 'entries-page stale' : 'entries-page'}>
          <p class="soft" role="status">
            {t(text === '' && !word ? 'list.inAll' : 'list.found', { count: answer.graph.list.totalCount })}
          </p>
          {answer.graph.list.totalCount === 0 && <Empty>{t('list.nothing')}</Empty>}
          {groupsOf(answer.graph.list.nodes, groupOf).map(([heading, items]) => (
            <section key={heading} class="entries">
              {heading !== '' && <h2 lang={languageOf(heading)}>{heading}</h2>}
              <ul>
                {items.map((item) => (
                  <li key={item.id}>
                    <RecordLink to={item} />
                    {draw(item)}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <Pages {...answer.graph.list.pageInfo} />
        </div>
      )}
      <p>
        {rich('list.asTable', {
          file: () => <a href={tableAddress(file, { ...selection, ...viewpoint })}>{`${file}.csv`}</a>,
        })}
      </p>
      <DownloadSection operation={operation} variables={variables} />
    </article>
  );
}

/** The filters of a list, as a form that the browser can send itself. */
function ListFilters<Item extends RecordRef, Where extends object, Word extends string>({
  view,
  choice,
  text,
  word,
}: ListViewProps<Item, Where, Word> & { readonly text: string; readonly word: Word | undefined }) {
  return (
    <form
      class="list-filters"
      role="search"
      aria-label={t('list.filter')}
      action={`${BASE}${view}`}
      method="get"
      onSubmit={(event) => {
        event.preventDefault();
        const entries = new FormData(event.currentTarget).entries();
        const given = Object.fromEntries([...entries].filter(([, value]) => value !== ''));
        go(hrefTo(view, given as Record<string, string>));
      }}
    >
      <label>
        <span>{t('list.contains')}</span>
        <input type="text" name="q" defaultValue={text} autocomplete="off" />
      </label>
      {choice && (
        <label>
          <span>{t(choice.label)}</span>
          <select name={choice.name}>
            <option value="">{t('list.all')}</option>
            {choice.words.map((each) => (
              <option key={each} value={each} selected={each === word}>
                {wordLabel(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {keptState().map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class="button" type="submit">
        {t('list.apply')}
      </button>
      {(text !== '' || word) && (
        <a class="choice" href={hrefTo(view)}>
          {t('list.showAll')}
        </a>
      )}
    </form>
  );
}

function Pages({ hasNextPage, hasPreviousPage, endCursor }: PageInfo) {
  if (!hasPreviousPage && !hasNextPage) return null;
  return (
    <nav class="pages" aria-label={t('list.pages')}>
      {hasPreviousPage && (
        <a class="button" href={hrefWith({ after: null })}>
          {t('list.firstPage')}
        </a>
      )}
      {hasNextPage && (
        <a class="button" rel="next" href={hrefWith({ after: endCursor })}>
          {t('list.nextPage')}
        </a>
      )}
    </nav>
  );
}

/** Returns records by heading, in the order in which the headings first come; one group without a heading otherwise. */
function groupsOf<Item>(
  items: readonly Item[],
  groupOf: ((item: Item) => string) | undefined,
): readonly (readonly [string, readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const heading = groupOf?.(item) ?? '';
    groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  return [...groups];
}

/** Returns the address of a table. A source is the same as of each day, so that its table has no such parameter. */
function tableAddress(file: string, values: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null && !(file === 'sources' && name === 'asOf')) params.set(name, value);
  const query = params.toString();
  return `${BASE}${file}.csv${query === '' ? '' : `?${query}`}`;
}
