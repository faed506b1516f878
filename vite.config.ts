import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { narrowFont } from './scripts/prepare/narrow-font.mjs';

const SERVICE = process.env['DIPLOGRAPH_URL'] ?? 'http://127.0.0.1:4000';

const INTER = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

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
  // The module for the service holds all of its packages, since the service has none of the page.
  ssr: { noExternal: true },
  resolve: { alias: { [INTER]: await narrowFont(fileURLToPath(new URL('.', import.meta.url))) } },
  server: { proxy: { '/graphql': SERVICE } },
});
