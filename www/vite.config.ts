// Builds the page: `vite build` makes the static site, and is what `vite` serves while the page is being written.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const repository = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  // Relative addresses: the site can be put under any path of a host.
  base: './',
  appType: 'mpa',
  build: {
    outDir: `${repository}dist/site`,
    emptyOutDir: true,
    target: ['chrome80', 'safari15'],
    // Every file stays a file of its own, so that the page needs no `data:` source but for pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
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
