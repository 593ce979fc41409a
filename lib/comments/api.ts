import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { deleteComment, restoreComment, writeComment } from './commands'
import { listComments, listMyComments } from './queries'
import { likeComment, unlikeComment } from './reaction-commands'
import { commentLikeView, commentPage, commentView } from './schema'

export const commentsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/posts/{postId}/comments',
    summary: 'The thread in reading order, replies under what they answer',
    run: listComments,
    output: commentPage,
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/v1/posts/{postId}/comments',
    summary: 'Write a comment or a reply',
    run: writeComment,
    output: commentView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    location: (comment) => `/api/v1/posts/${comment.postId}/comments`,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/comments/{commentId}',
    summary: 'Delete one’s own comment',
    run: deleteComment,
    output: z.void(),
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/v1/comments/{commentId}/restore',
    summary: 'Undo a delete within ten minutes',
    run: restoreComment,
    output: commentView,
  }),
  like: endpoint({
    method: 'PUT',
    path: '/api/v1/comments/{commentId}/like',
    summary: 'Give a 공감',
    run: likeComment,
    output: commentLikeView,
  }),
  unlike: endpoint({
    method: 'DELETE',
    path: '/api/v1/comments/{commentId}/like',
    summary: 'Take a 공감 back',
    run: unlikeComment,
    output: commentLikeView,
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/v1/me/comments',
    summary: 'One’s own comments, the anonymous ones as well',
    run: listMyComments,
    output: commentPage,
  }),
}
