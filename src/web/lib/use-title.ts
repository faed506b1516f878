import { useEffect } from 'preact/hooks';

/** Names the view in the title of the document. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Diplograph`;
  }, [title]);
}
