import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { narrowFont } from './scripts/prepare/narrow-font.mjs';

const SERVICE = process.env['DIPLOGRAPH_URL'] ?? 'http://127.0.0.1:4000';

const INTER = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** Adds links to the fonts to the document, so that they are there at the first paint: letters that change move what is below. */
const preloadFonts: Plugin = {
  name: 'preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((name) => name.endsWith('.woff2'))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
          injectTo: 'head' as const,
        })),
  },
};

/** The page. All its addresses are one level deep, so relative ones hold wherever the service is mounted. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  base: './',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  plugins: [preloadFonts],
  // The module for the service holds all of its packages, since the service has none of the page.
  ssr: { noExternal: true },
  resolve: { alias: { [INTER]: await narrowFont(fileURLToPath(new URL('.', import.meta.url))) } },
  server: { proxy: { '/graphql': SERVICE } },
});
