import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { frozenPrototype } from './dev/frozen.ts';

const src = (folder: string) => fileURLToPath(new URL(`./src/${folder}`, import.meta.url));

// The page runs under a strict content security policy: nothing inlined, nothing remote, no eval.
export default defineConfig({
  plugins: [frozenPrototype(), svelte(), svelteTesting()],
  base: './',
  clearScreen: false,
  resolve: {
    alias: { $host: src('host/index.ts'), $kit: src('kit'), $app: src('app'), $contract: src('contract') },
  },
  server: {
    port: 1420,
    strictPort: true,
    fs: { allow: ['..'] },
    // The loopback host (`abdi serve`) or the fixtures of `dev/loopback.mjs`.
    proxy: {
      '/rpc': process.env['ABDI_HOST'] ?? 'http://127.0.0.1:1430',
      '/rpc_job': process.env['ABDI_HOST'] ?? 'http://127.0.0.1:1430',
    },
  },
  build: {
    target: ['es2022', 'safari16.4', 'chrome111'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
  },
});
