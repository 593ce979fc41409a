import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { deleteReview, editReview, restoreReview, writeReview } from './commands'
import { getReview, listMyReviews, listReviews } from './queries'
import { getRating } from './rating-queries'
import { courseRatingView, type ReviewView, reviewPage, reviewView, voteView } from './schema'
import { unvoteReview, voteForReview } from './vote-commands'

const etag = (review: ReviewView) => review.version

export const reviewsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/courses/{courseId}/reviews',
    summary: 'Reviews of a course, newest or most helpful first',
    run: listReviews,
    output: reviewPage,
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/v1/courses/{courseId}/reviews',
    summary: 'Review a course as somebody taught it in one semester',
    run: writeReview,
    output: reviewView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag,
    location: ({ id }) => `/api/v1/reviews/${id}`,
  }),
  rating: endpoint({
    method: 'GET',
    path: '/api/v1/courses/{courseId}/rating',
    summary: 'What all reviews of a course say together, and of each professor',
    run: getRating,
    output: courseRatingView,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/reviews/{reviewId}',
    summary: 'One review',
    run: getReview,
    output: reviewView,
    etag,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/v1/reviews/{reviewId}',
    summary: 'Change one’s own review; its helpful votes stay',
    run: editReview,
    output: reviewView,
    headers: { mayMatch: 'version' },
    etag,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/reviews/{reviewId}',
    summary: 'Delete one’s own review',
    run: deleteReview,
    output: z.void(),
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/v1/reviews/{reviewId}/restore',
    summary: 'Undo a delete within ten minutes',
    run: restoreReview,
    output: reviewView,
    etag,
    errors: [409],
  }),
  vote: endpoint({
    method: 'PUT',
    path: '/api/v1/reviews/{reviewId}/vote',
    summary: 'Find a review helpful',
    run: voteForReview,
    output: voteView,
  }),
  unvote: endpoint({
    method: 'DELETE',
    path: '/api/v1/reviews/{reviewId}/vote',
    summary: 'Take that back',
    run: unvoteReview,
    output: voteView,
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/v1/me/reviews',
    summary: 'One’s own reviews',
    run: listMyReviews,
    output: reviewPage,
  }),
}
