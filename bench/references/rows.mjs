import pg from 'pg'

/** The same twenty rows that the product lists, read with nothing but the driver. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })

const text = `
  SELECT p.id, p.title, p.body, p.anonymous, p.question, p."likeCount", p."commentCount", p."createdAt",
         b.slug AS board, u.nickname
  FROM "Post" p
  JOIN "Board" b ON b.id = p."boardId"
  LEFT JOIN "User" u ON u.id = p."authorId"
  WHERE p."boardId" = $1 AND p."deletedAt" IS NULL
  ORDER BY p.id DESC LIMIT 20`

export async function readRows() {
  const { rows } = await pool.query({ name: 'rows', text, values: [process.env.BENCH_BOARD] })

  return rows
}
