import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// What the gateway answers and not the pages; `npm run dev` passes it on to a running platform.
const platform = process.env.PRAXIS_URL ?? 'http://localhost:8080';
const passedOn = ['/api', '/v3', '/oauth2', '/login', '/logout', '/identity', '/connect', '/docs', '/webjars'];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The gateway puts a fresh one in its place with each page.
  html: { cspNonce: 'PRAXIS_NONCE' },
  build: {
    outDir: process.env.PRAXIS_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
  },
  server: {
    proxy: Object.fromEntries(passedOn.map((path) => [path, { target: platform, changeOrigin: false }])),
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
