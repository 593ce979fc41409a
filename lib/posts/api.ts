import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { deletePost, editPost, replacePost, restorePost, writePost } from './commands'
import { getPost, listMyPosts, listMyScraps, listPosts } from './queries'
import { likePost, scrapPost, unlikePost, unscrapPost } from './reaction-commands'
import { likeView, type PostView, postPage, postView, scrapView } from './schema'

const etag = (post: PostView) => post.version

export const postsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/v1/posts',
    summary: 'Posts, newest first',
    run: listPosts,
    output: postPage,
    errors: [404],
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/v1/posts',
    summary: 'Write a post',
    run: writePost,
    output: postView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag,
    location: (post) => `/api/v1/posts/${post.id}`,
    errors: [404],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/v1/posts/{postId}',
    summary: 'One post',
    run: getPost,
    output: postView,
    etag,
  }),
  replace: endpoint({
    method: 'PUT',
    path: '/api/v1/posts/{postId}',
    summary: 'Replace title and content of one’s own post',
    run: replacePost,
    output: postView,
    headers: { ifMatch: 'version' },
    etag,
    errors: [409],
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/v1/posts/{postId}',
    summary: 'Change title or content of one’s own post',
    run: editPost,
    output: postView,
    headers: { ifMatch: 'version' },
    etag,
    errors: [409],
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/api/v1/posts/{postId}',
    summary: 'Delete one’s own post',
    run: deletePost,
    output: z.void(),
    errors: [409],
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/v1/posts/{postId}/restore',
    summary: 'Undo a delete within ten minutes',
    run: restorePost,
    output: postView,
    etag,
  }),
  like: endpoint({
    method: 'PUT',
    path: '/api/v1/posts/{postId}/like',
    summary: 'Give a 공감',
    run: likePost,
    output: likeView,
  }),
  unlike: endpoint({
    method: 'DELETE',
    path: '/api/v1/posts/{postId}/like',
    summary: 'Take a 공감 back',
    run: unlikePost,
    output: likeView,
  }),
  scrap: endpoint({
    method: 'PUT',
    path: '/api/v1/posts/{postId}/scrap',
    summary: 'Keep a post as 스크랩',
    run: scrapPost,
    output: scrapView,
  }),
  unscrap: endpoint({
    method: 'DELETE',
    path: '/api/v1/posts/{postId}/scrap',
    summary: 'Let a 스크랩 go',
    run: unscrapPost,
    output: scrapView,
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/v1/me/posts',
    summary: 'One’s own posts, the anonymous ones as well',
    run: listMyPosts,
    output: postPage,
  }),
  scraps: endpoint({
    method: 'GET',
    path: '/api/v1/me/scraps',
    summary: 'Posts kept as 스크랩, the last kept first',
    run: listMyScraps,
    output: postPage,
  }),
}
