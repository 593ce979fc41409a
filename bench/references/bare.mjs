import { serve } from './processes.mjs'
import { readRows } from './rows.mjs'

/** What twenty rows cost without any framework: a page at `/`, JSON at `/list`. */
await serve(async () => async (request, response) => {
  const rows = await readRows()
  if (request.url === '/list') {
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ items: rows, nextCursor: null }))
    return
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html lang="ko"><body><ul>${rows.map(item).join('')}</ul></body></html>`)
})

/** @param {Record<string, any>} row */
function item({ id, title, body, nickname, createdAt, likeCount, commentCount }) {
  const who = escaped(nickname ?? '익명')
  return `<li><a href="/posts/${id}">${escaped(title)}</a><p>${escaped(body)}</p><span>${who} ${createdAt.toISOString()} ${likeCount} ${commentCount}</span></li>`
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
