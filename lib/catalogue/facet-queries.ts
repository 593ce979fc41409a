import 'server-only'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { type Facets, listFacetsInput } from './schema'
import { catalogueMeant, catalogueOpenTo, type Reader, semesterNamed } from './semester-queries'

type FacetRow = { filter: keyof Facets; value: string; count: number }

/** The values that a semester's filters can be set to, each with the number of its sections; in the order of their names. */
export const listFacets = operation<typeof listFacetsInput, Facets, Reader>(
  listFacetsInput,
  async (reader, { university, semester }) => {
    const open = await catalogueOpenTo(db, reader, university)
    const { id } = (await semesterNamed(db, open, semester)) ?? {}
    const rows = id ? await read<FacetRow>(db, selectFacets(id)) : []
    const of = (filter: keyof Facets) =>
      rows.filter((row) => row.filter === filter).map(({ value, count }) => ({ value, count }))

    return {
      departments: of('departments'),
      classifications: of('classifications'),
      years: of('years'),
      credits: of('credits').toSorted((one, other) => Number(one.value) - Number(other.value)),
    }
  },
  { reach: (reader, raw) => catalogueMeant(db, reader, raw) },
)

function selectFacets(semesterId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT filter, value, count(*)::int AS count
    FROM "Section" s CROSS JOIN LATERAL (
      SELECT 'departments' AS filter, unnest(s.departments) AS value
      UNION ALL SELECT 'classifications', unnest(s.classifications)
      UNION ALL SELECT 'years', unnest(s.years)
      UNION ALL SELECT 'credits', (s."halfCredits"::numeric / 2)::float8::text WHERE s."halfCredits" IS NOT NULL
    ) f
    WHERE s."semesterId" = ${semesterId}::uuid AND s."removedAt" IS NULL
    GROUP BY filter, value ORDER BY value COLLATE "C"`
}
