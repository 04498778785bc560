import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Rooms that use the styles of another one. */
const USED_IN: Readonly<Record<string, readonly string[]>> = {
  reading: ['reading', 'answers'],
  quotes: ['quotes', 'compare', 'agreement'],
  compare: ['compare', 'agreement'],
};

/**
 * Keeps the styles of a room to that room: once loaded they stay, and two rooms may use one name for two things.
 * The page says which room is open, at its root, so that dialogs over the room are in it too.
 */
function stylesOfRooms(): Plugin {
  return {
    name: 'styles-of-rooms',
    enforce: 'pre',
    transform(code, id) {
      const room = /\/src\/rooms\/(\w+)\/[^?]*\.css$/.exec(id)?.[1];
      if (room === undefined) return null;
      const roots = (USED_IN[room] ?? [room]).map((name) => `html[data-room='${name}']`);
      return { code: `${roots.join(', ')} {\n${code}\n}`, map: null };
    },
  };
}

export default defineConfig({
  plugins: [react(), stylesOfRooms()],
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
