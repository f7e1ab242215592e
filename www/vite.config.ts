// Builds the page: `vite build` makes the static site, and `vite` serves the sources while they are being written.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const repository = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  // Relative addresses: the site can be put under any path of a host.
  base: './',
  appType: 'mpa',
  assetsInclude: ['**/*.wasm'],
  build: {
    outDir: `${repository}dist/site`,
    emptyOutDir: true,
    target: ['chrome80', 'safari15'],
    // Every file stays a file of its own, so that the page needs no `data:` source but for pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the page takes from others, with their licences.
    license: { fileName: 'licenses.md' },
    // Tells which files load at once and which on demand; the driver takes it away after weighing them.
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  worker: { format: 'iife' },
  server: {
    host: '127.0.0.1',
    // Plans and texts lie beside the page, not below it.
    fs: { allow: [repository] },
  },
  test: {
    include: ['src/**/*.test.ts'],
    passWithNoTests: false,
  },
});
