import { sealSid } from '@/lib/auth/cookies'
import { db, pool } from '@/lib/db/client'
import { names } from '@/lib/testing/veil/people'
import { steady } from '@/lib/testing/veil/steady'
import { tellStory } from '@/lib/testing/veil/story'

/*
 * Fills a migrated database with the story of lib/testing/veil, from the moment that is given on, `turned` or not.
 * Says as JSON what can be asked for, and the cookie of everybody.
 */
const [start = '', side = ''] = process.argv.slice(2)
const clock = steady(Date.parse(start))
const { people, posts, comments, courses, reviews, notes, author } = await tellStory(clock, {
  turned: side === 'turned',
})
clock.end()

const cookies: Record<string, string> = {}
for (const name of names) cookies[name] = await sealSid(people[name].sid)
const authors = Object.fromEntries([...author].map(([id, { loginId }]) => [id, loginId]))
console.log(JSON.stringify({ posts, comments, courses, reviews, notes, authors, cookies }))

await db.$disconnect()
await pool.end()
process.exit(0)
