import pg from 'pg'

/** A seed without any transaction: killed in the middle, it leaves its middle behind. */
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query('CREATE TABLE campus (id int PRIMARY KEY)')
for (let id = 1; id <= 100; id += 1) {
  await client.query('INSERT INTO campus VALUES ($1)', [id])
  await new Promise((resolve) => setTimeout(resolve, 5))
}
await client.end()
