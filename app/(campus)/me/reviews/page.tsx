import type { Metadata } from 'next'
import { OwnOpinions } from '@/components/reviews/own-opinions'
import { ReviewList } from '@/components/reviews/review-list'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { listMyReviews } from '@/lib/reviews/queries'

export const metadata: Metadata = { title: '내가 쓴 강의평' }

export default async function MyReviewsPage({ searchParams }: PageProps<'/me/reviews'>) {
  const { cursor } = await searchParams
  const viewer = await show(requireViewer())
  const { items, nextCursor } = await show(listMyReviews.untrusted(viewer, { cursor }))

  return (
    <OwnOpinions here="/me/reviews" count={items.length} nextCursor={nextCursor} deep={cursor !== undefined}>
      <ReviewList reviews={items} withCourse withProfessor />
    </OwnOpinions>
  )
}
