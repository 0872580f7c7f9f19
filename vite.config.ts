import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { serviceWorker } from './scripts/service-worker.ts';
import { unusedKernClasses } from './scripts/unused-kern.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** One entry; the server writes the HTML and reads the manifest (`src/kernel/pages/assets.ts`). */
export default defineConfig({
  root,
  base: '/assets/',
  publicDir: false,
  plugins: [react(), serviceWorker(root)],
  css: { transformer: 'lightningcss', lightningcss: { unusedSymbols: unusedKernClasses(root) } },
  build: {
    assetsDir: '',
    manifest: 'manifest.json',
    modulePreload: false,
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // The map's library, loaded by the map page alone (docs/decisions/0007-map.md).
    chunkSizeWarningLimit: 1200,
    rollupOptions: { input: 'web/shell/main.tsx' },
  },
});
