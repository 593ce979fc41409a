import 'server-only'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { type Facets, listFacetsInput } from './schema'
import { catalogueMeant, catalogueOpenTo, type Reader, semesterNamed } from './semester-queries'
import type { SemesterRow } from './views'

type FacetRow = { filter: keyof Facets; value: string; count: number }

/** The values that a semester's filters can be set to, each with the number of its sections; in the order of their names. */
export const listFacets = operation<typeof listFacetsInput, Facets, Reader>(
  listFacetsInput,
  async (reader, { university, semester }) => {
    const open = await catalogueOpenTo(db, reader, university)
    const named = await semesterNamed(db, open, semester)
    return named ? facetsOf(db, named) : noFacets
  },
  { reach: (reader, raw) => catalogueMeant(db, reader, raw) },
)

export const noFacets: Facets = { departments: [], classifications: [], years: [], credits: [] }

/** By semester, as of a version of its catalogue: everybody who opens it asks for the same. */
const counted = new Map<string, { version: number; facets: Facets }>()

async function facetsOf(tx: Tx, { id, catalogueVersion: version }: SemesterRow): Promise<Facets> {
  const known = counted.get(id)
  if (known?.version === version) return known.facets

  const facets = toFacets(await read<FacetRow>(tx, selectFacets(id)))
  counted.set(id, { version, facets })
  return facets
}

function toFacets(rows: FacetRow[]): Facets {
  const of = (filter: keyof Facets) =>
    rows.filter((row) => row.filter === filter).map(({ value, count }) => ({ value, count }))

  return {
    departments: of('departments'),
    classifications: of('classifications'),
    years: of('years'),
    credits: of('credits').toSorted((one, other) => Number(one.value) - Number(other.value)),
  }
}

/** Sections that are alike in all of these are counted before their values are taken apart: some hundreds are left. */
function selectFacets(semesterId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT filter, value, sum(alike.count)::int AS count
    FROM (
      SELECT departments, classifications, years, "halfCredits", count(*) FROM "Section"
      WHERE "semesterId" = ${semesterId}::uuid AND "removedAt" IS NULL
      GROUP BY departments, classifications, years, "halfCredits"
    ) alike CROSS JOIN LATERAL (
      SELECT 'departments' AS filter, unnest(departments) AS value
      UNION ALL SELECT 'classifications', unnest(classifications)
      UNION ALL SELECT 'years', unnest(years)
      UNION ALL SELECT 'credits', ("halfCredits"::float8 / 2)::text WHERE "halfCredits" IS NOT NULL
    ) f
    GROUP BY filter, value ORDER BY value COLLATE "C"`
}
