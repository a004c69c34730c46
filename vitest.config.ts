import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/api/postgres-setup.ts'],
    // Real servers, databases and a browser start in some files: generous limits, never a measure of speed.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
