import { createRequire } from 'node:module'
import { defineConfig } from 'prisma/config'

// `prisma generate` never runs the schema engine, yet its CLI insists on downloading one. Any existing
// file satisfies it. Migrations do not go through this CLI at all: see docs/decisions.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= createRequire(import.meta.url).resolve('prisma/package.json')

export default defineConfig({ schema: 'prisma/schema' })
