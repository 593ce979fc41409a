import 'server-only'
import { editBoard, pinBoard } from '@/lib/boards/commands'
import { deleteComment } from '@/lib/comments/commands'
import { likeComment } from '@/lib/comments/reaction-commands'
import { db } from '@/lib/db/client'
import { deletePost, editPost } from '@/lib/posts/commands'
import { likePost, scrapPost } from '@/lib/posts/reaction-commands'
import { deleteReview, editReview } from '@/lib/reviews/commands'
import { voteForNote, voteForReview } from '@/lib/reviews/vote-commands'
import { bindPending } from '@/lib/seal/binder'
import { recoverBooks } from '@/lib/seal/recovery'
import { makeTimetable } from '@/lib/timetables/commands'
import { addEntry } from '@/lib/timetables/entry-commands'
import { newBoard } from '../campus'
import { newSubject } from '../review'
import { gather } from './people'
import type { Steady } from './steady'
import { of, type Story, teller, tryTo } from './teller'

/**
 * A campus on which minji and jun write openly and anonymously. `turned` changes them behind 익명, in every
 * thread but one: who can put two threads together sees a difference as well.
 */
export async function tellStory(clock: Steady, { turned }: { turned: boolean }): Promise<Story> {
  await recoverBooks(db, [])
  const people = await gather()
  const { minji, jun, sori, mod } = people
  const home = minji.viewer.university
  const [x, y] = turned ? [jun, minji] : [minji, jun]
  const { story, step, post, comment, review, examNote, report } = teller(clock, people)

  await newBoard(home, { slug: 'free', questions: true, hotEligible: true })
  await newBoard(home, { slug: 'hush', titled: false, anonymity: 'always', secret: true })
  await newBoard(home, { slug: 'club', ownerId: minji.viewer.id })

  await post('walk', x, '밤 산책 코스')
  await comment('walk.1', y, '호수 한 바퀴요')
  await comment('walk.2', minji, '저는 뒷산이요', { named: true })
  await comment('walk.3', jun, '저도 뒷산이요', { named: true })
  await comment('walk.4', sori, '길이 어두워요', { named: true })
  await comment('walk.5', x, '가로등이 있어요', { under: 'walk.4' })
  await comment('walk.6', sori, '그럼 갈게요')
  await comment('walk.7', y, '같이 가요', { under: 'walk.6' })
  await comment('walk.8', sori, '몇 시예요?', { under: 'walk.1' })
  await comment('walk.9', y, '지울 말이에요')
  await comment('walk.10', sori, '왜요?', { under: 'walk.9' })

  await post('rain', minji, '비 오는 날 학식')
  await comment('rain.1', jun, '국수가 좋아요')
  await comment('rain.2', sori, '우산 챙기세요', { named: true })
  await comment('rain.3', minji, '챙겼어요', { under: 'rain.2' })

  await post('exam', x, '중간고사 범위', { question: true })
  await comment('exam.1', minji, '3장까지래요', { named: true })
  await step(() =>
    tryTo(editPost(x.viewer, { postId: of(story.posts, 'exam'), version: '*', content: '고쳤어요' })),
  )

  await post('room', minji, '빈 강의실', { question: true, named: true })
  await comment('room.1', x, '본관 3층이요')
  await step(() =>
    tryTo(editPost(minji.viewer, { postId: of(story.posts, 'room'), version: '*', content: '찾았어요' })),
  )

  await step(() => bindPending(db))

  await post('whisper', y, '비밀이에요', { board: 'hush' })
  await comment('whisper.1', x, '쉿')
  await comment('whisper.2', y, '쉿쉿')
  await comment('whisper.3', sori, '무슨 일이에요?')
  await step(() =>
    editPost(y.viewer, { postId: of(story.posts, 'whisper'), version: '*', content: '비밀이었어요' }),
  )

  await post('bike', minji, '자전거 나눔', { named: true })
  await comment('bike.1', x, '아직 있나요?')
  await comment('bike.2', y, '저도요')
  await comment('bike.3', sori, '저도 관심 있어요')
  await comment('bike.4', minji, '있어요', { named: true, under: 'bike.3' })

  await post('cat', sori, '도서관 고양이', { named: true })
  await comment('cat.1', x, '이름이 뭐예요?')
  await comment('cat.2', y, '모람이요')
  await comment('cat.3', y, '모람이래요', { under: 'cat.1' })
  await comment('cat.4', minji, '귀여워요', { named: true })

  await post('moon', sori, '오늘 달')
  await comment('moon.1', x, '둥글어요')
  await comment('moon.2', y, '밝아요')
  await comment('moon.3', sori, '그렇죠?', { under: 'moon.1' })

  await post('notice', y, '모임 안내', { board: 'club' })
  await step(() => editBoard(minji.viewer, { slug: 'club', notice: of(story.posts, 'notice') }))
  await post('gone', y, '지울 글')

  for (const { viewer } of [y, sori, mod])
    await step(() => likePost(viewer, { postId: of(story.posts, 'walk') }))
  await step(() => likePost(x.viewer, { postId: of(story.posts, 'whisper') }))
  await step(() => likeComment(x.viewer, { commentId: of(story.comments, 'walk.1') }))
  await step(() => likeComment(y.viewer, { commentId: of(story.comments, 'walk.5') }))
  for (const { viewer } of [y, sori]) await step(() => scrapPost(viewer, { postId: of(story.posts, 'walk') }))
  await step(() => scrapPost(sori.viewer, { postId: of(story.posts, 'whisper') }))
  await step(() => pinBoard(sori.viewer, { slug: 'free' }))

  for (const name of ['algo', 'logic']) {
    const { courseId, offering, sectionId } = await newSubject(sori.viewer, '2025-1')
    story.courses[name] = { courseId, offering, sectionId }
  }
  for (const { viewer } of [minji, jun, sori, mod, people.admin]) {
    const { id: timetableId } = await step(() =>
      makeTimetable(viewer, { semester: '2025-1', name: '지난 학기' }),
    )
    const sectionId = story.courses.algo?.sectionId ?? ''
    await step(() => addEntry(viewer, { timetableId, sectionId }))
  }
  await review('algo.x', x, { stars: 5 })
  await review('algo.y', y, { stars: 2 })
  await review('algo.sori', sori)
  await review('logic.minji', minji)
  await review('logic.y', jun, { stars: 5 })
  await examNote('algo.x', x)
  await examNote('algo.y', y)
  await examNote('logic.x', minji)
  await step(() => voteForNote(y.viewer, { noteId: of(story.notes, 'algo.x') }))
  await step(() => editReview(y.viewer, { reviewId: of(story.reviews, 'algo.y'), grading: 'strict' }))
  for (const { viewer } of [x, mod]) {
    await step(() => voteForReview(viewer, { reviewId: of(story.reviews, 'algo.y') }))
  }
  await step(() => voteForReview(y.viewer, { reviewId: of(story.reviews, 'algo.sori') }))
  await report('x on sori', x, { kind: 'review', itemId: of(story.reviews, 'algo.sori') })
  await report('y on x', y, { kind: 'examNote', itemId: of(story.notes, 'algo.x') })
  await report('sori on y', sori, { kind: 'review', itemId: of(story.reviews, 'algo.y') })

  clock.pass(20)
  await deleteComment(y.viewer, { commentId: of(story.comments, 'walk.9') })
  await deleteReview(x.viewer, { reviewId: of(story.reviews, 'algo.x') })
  await deletePost(y.viewer, { postId: of(story.posts, 'gone') })
  return story
}
