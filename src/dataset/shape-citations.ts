import { coded } from './shape-issues.ts';
import { quote } from './wording.ts';
import type { z } from 'zod';

/** Refuses a list of citations that names one source twice: each fact and source is one claim. */
export function duplicateCitations(
  citations: readonly unknown[],
  context: z.core.$RefinementCtx<unknown[]>,
): void {
  const seen = new Set<string>();
  citations.forEach((citation, i) => {
    const source = sourceOf(citation);
    if (seen.has(source)) {
      const message = `the source ${quote(source)} is cited already; name both spots in one citation ("${source} ¶3, ¶4")`;
      context.addIssue({ code: 'custom', path: [i], message: coded('duplicate-citation', message) });
    }
    if (source !== '') seen.add(source);
  });
}

function sourceOf(citation: unknown): string {
  if (typeof citation === 'string') return citation.split(' ', 1)[0] ?? '';
  const source: unknown =
    typeof citation === 'object' && citation && 'source' in citation ? citation.source : '';
  return typeof source === 'string' ? source : '';
}
