import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPost } from '@/lib/testing/thread'
import { getPost } from './queries'
import { likePost, scrapPost, unlikePost, unscrapPost } from './reaction-commands'

const { university, minji, jun } = await newCast()

describe('공감 and 스크랩', () => {
  test('count each person once, also when 32 press at once, twice each', async () => {
    const post = await newPost(minji)
    const people = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
    await Promise.all(
      [...people, ...people].flatMap((person) => [
        likePost(person, { postId: post.id }),
        scrapPost(person, { postId: post.id }),
      ]),
    )

    expect(await getPost(minji, { postId: post.id })).toMatchObject({ likeCount: 32, scrapCount: 32 })
    expect(await db.postLike.count({ where: { postId: post.id } })).toBe(32)
    expect(await db.scrap.count({ where: { postId: post.id } })).toBe(32)
  })

  test('can be taken back', async () => {
    const post = await newPost(minji)
    await likePost(jun, { postId: post.id })
    await scrapPost(jun, { postId: post.id })
    expect((await getPost(jun, { postId: post.id })).viewer).toEqual({
      mine: false,
      liked: true,
      scrapped: true,
    })

    expect(await unlikePost(jun, { postId: post.id })).toEqual({ likeCount: 0 })
    expect(await unscrapPost(jun, { postId: post.id })).toEqual({ scrapCount: 0 })
    expect(await unlikePost(jun, { postId: post.id })).toEqual({ likeCount: 0 })
  })

  test('are not for one’s own', async () => {
    const post = await newPost(minji)

    await expect(likePost(minji, { postId: post.id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(scrapPost(minji, { postId: post.id })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
