import { compare, type Target } from '../load'
import { perSecond, type Workload } from '../workload'

/** One reader at a time, so that what is compared is the time of an answer. */
const alone = { connections: 1, seconds: 4 }

/** The page after row 90,000 against the first one. */
export const deepLists: Workload = {
  name: 'deep-lists',
  run: async ({ moram, cookies, bearers, deepCursor, deepBoardCursor }) => {
    const figure = async (what: string, first: Target, deep: Target) => {
      const rates = await compare({ first, deep }, alone)
      return { what, ratio: rates.first / rates.deep, atMost: 1.2, absolute: perSecond(rates) }
    }
    const board = `${moram}/boards/free`
    const posts = `${moram}/api/v1/posts`

    return [
      await figure(
        'board page, time at row 90,000 ÷ at row 0',
        { url: board, headers: cookies },
        { url: `${board}?cursor=${deepBoardCursor}`, headers: cookies },
      ),
      await figure(
        'JSON list of all boards, the same',
        { url: posts, headers: bearers },
        { url: `${posts}?cursor=${deepCursor}`, headers: bearers },
      ),
      await figure(
        'JSON list of one board, the same',
        { url: `${posts}?board=free`, headers: bearers },
        { url: `${posts}?board=free&cursor=${deepBoardCursor}`, headers: bearers },
      ),
    ]
  },
}
