import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The playground. Its document is at `/graphql`, so relative addresses hold wherever the service is mounted. */
export default defineConfig({
  root: fileURLToPath(new URL('src/playground', import.meta.url)),
  base: './',
  publicDir: false,
  build: {
    outDir: fileURLToPath(new URL('dist/playground', import.meta.url)),
    assetsDir: 'playground-assets',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 6000,
  },
  worker: { format: 'es' },
});
