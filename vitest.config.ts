import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') },
  },
  ssr: {
    resolve: { conditions: ['react-server', 'node', 'module'], externalConditions: ['react-server', 'node'] },
  },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.next/**', '.data/**', 'e2e/**'],
    globalSetup: './vitest.global.ts',
    setupFiles: './vitest.setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    server: { deps: { inline: ['server-only', 'uuid'] } },
  },
})
