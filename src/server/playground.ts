import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ExampleOperation } from './settings.ts';

/** The playground page: its content, also compressed, a tag that changes with it, and what browsers may load for it. */
export type PlaygroundPage = {
  readonly html: string;
  readonly gzipped: Buffer;
  readonly etag: string;
  readonly policy: string;
};

/** Makes the playground page, whole: everything that it needs is in it, so that no request leaves the machine. */
export async function createPlayground(examples: readonly ExampleOperation[]): Promise<PlaygroundPage> {
  // Some 9 MB of text, read only when somebody opens the page.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'Diplograph playground',
    endpoint: '/graphql',
    defaultTabs: examples.map(({ text }) => ({ query: text })),
  });
  const html = withVariables(page);
  const gzipped = await promisify(gzip)(html);
  // Weak, since it stands for both forms.
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { html, gzipped, etag, policy: policyOf(html) };
}

const RENDER = 'YogaGraphiQL.renderYogaGraphiQL(';

/** The page takes the operation of a link by itself, but not its variables. */
function withVariables(page: string): string {
  const at = page.lastIndexOf(RENDER);
  if (at < 0)
    throw new Error(`expected a playground that is begun by ${RENDER}, found none; adapt withVariables`);
  const variables = "new URL(location.href).searchParams.get('variables') ?? undefined";
  const render = `((root, options) => ${RENDER}root, { ...options, variables: ${variables} }))(`;
  return page.slice(0, at) + render + page.slice(at + RENDER.length);
}

/** The scripts of the page by their hashes, and no others; its editor sets styles and makes workers of itself. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
