import { compare } from '../load'
import { perSecond, type Workload } from '../workload'

/** Signed in, HTML, against the smallest dynamic Next page with the same twenty rows. */
export const pages: Workload = {
  name: 'pages',
  run: async ({ moram, next, bare, cookies, longPost }) => {
    const rates = await compare({
      board: { url: `${moram}/boards/free`, headers: cookies },
      next: { url: `${next}/`, headers: [{}] },
      post: { url: `${moram}/posts/${longPost}`, headers: cookies },
      bare: { url: `${bare}/`, headers: [{}] },
    })
    const absolute = perSecond(rates)

    return [
      {
        what: 'board page, 20 posts ÷ smallest Next page',
        ratio: rates.board / rates.next,
        atLeast: 0.6,
        absolute,
      },
      {
        what: 'post page, 100 comments ÷ smallest Next page',
        ratio: rates.post / rates.next,
        atLeast: 0.5,
        absolute,
      },
      { what: 'board page ÷ bare node:http + pg page', ratio: rates.board / rates.bare, absolute },
    ]
  },
}
