import { dataOf } from './tool.ts';
import { ABOUT } from './tool-operations.ts';

import type { AskApi } from '../operations/operation.ts';
import type { WorkedOperation } from '../operations/library.ts';

/** The content of `llms.txt` that the dataset does not have. */
export type LlmsParts = {
  /** The public address of the service without a trailing slash; '' if unknown. Addresses begin with it. */
  readonly publicUrl: string;
  /** The paths that the service answers. */
  readonly paths: readonly string[];
  /** The files of the service, with one sentence each. */
  readonly files: readonly { readonly name: string; readonly doc: string }[];
  readonly library: readonly WorkedOperation[];
};

type About = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly releasedOn: string;
  readonly cutOff: string;
  readonly revision: string;
  readonly licence: string;
  readonly citation: string;
  readonly counts: readonly { readonly type: string; readonly count: number }[];
};

/** The interfaces of the service: a path, a title, and one sentence. Those that the service does not answer are left out. */
const INTERFACES = [
  [
    '/graphql',
    'GraphQL',
    'Answers POST of `{ "query": …, "variables": … }`, and shows browsers a playground.',
  ],
  [
    '/mcp',
    'Model Context Protocol',
    'Streamable HTTP without sessions; its tools answer with claims and sources.',
  ],
  ['/schema.graphql', 'Schema', 'The types and fields of the GraphQL API, each described.'],
  ['/openapi.json', 'OpenAPI', 'The routes of the files with their parameters.'],
  ['/sitemap.xml', 'Sitemap', 'The addresses of all records.'],
] as const;

/**
 * Returns the text of `llms.txt`: a description of the dataset, its addresses, and its citation.
 * @throws ToolError with the message of the API without a dataset.
 */
export async function llmsText(
  { publicUrl, paths, files, library }: LlmsParts,
  ask: AskApi,
): Promise<string> {
  const { dataset } = dataOf(await ask({ query: ABOUT, variables: {} })) as { readonly dataset: About };
  const link = (path: string, title: string, says: string): string =>
    `- [${title}](${publicUrl}${path}): ${says}`;
  const interfaces = INTERFACES.filter(([path]) => paths.includes(path));
  const counts = dataset.counts.map(({ type, count }) => `${type} ${String(count)}`).join(', ');
  const listed = files.filter(({ name }) => paths.includes(`/${name}`));
  const sections = [
    `# ${dataset.title}`,
    `> ${dataset.citation}`,
    [
      'Every fact is a claim with a source. Sources may disagree: a claim says whether it wins, and a dispute has all positions.',
      `Version ${dataset.version} of ${dataset.releasedOn}, revision ${dataset.revision}. Sources were read up to ${dataset.cutOff}.`,
      `Records by type: ${counts}.`,
    ].join('\n'),
    section(
      'Ask',
      interfaces.map(([path, title, says]) => link(path, title, says)),
    ),
    section('Records', [
      `- \`${publicUrl}/<id>\`: the page of a record or a claim.`,
      `- \`${publicUrl}/<id>.json\`: its fields and its claims; \`${publicUrl}/<id>.jsonld\`: the same as linked data.`,
    ]),
    section('How to cite', [
      `- The dataset: ${dataset.citation}`,
      `- A claim: \`${publicUrl}/<claim id>\`, with the title and the address of its source.`,
      '- Name the version of the dataset, and say when sources disagree.',
      '- An empty answer is no evidence: `coverage` says what was looked for, until when, and what is missing.',
      `- Licence of the data: ${dataset.licence}.`,
    ]),
    section(
      'Questions',
      library.map(({ title, description }) => `- ${title}: ${description}`),
    ),
    section(
      'Files',
      listed.map(({ name, doc }) => link(`/${name}`, name, doc)),
    ),
  ];
  return `${sections.filter((each) => each !== '').join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
