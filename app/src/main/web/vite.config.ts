import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    outDir: '../../../target/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows fonts and styles from the server only, so nothing is inlined as data.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
  // The tests share no state, so one environment serves them all; making one costs more than the tests do.
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], pool: 'threads', isolate: false, testTimeout: 30_000 },
});
