import { compare } from '../load'
import { perSecond, type Workload } from '../workload'

/** Twenty posts over the API, with a bearer token. */
export const jsonList: Workload = {
  name: 'json-list',
  run: async ({ moram, next, bare, bearers }) => {
    const rates = await compare({
      moram: { url: `${moram}/api/v1/posts?board=free`, headers: bearers },
      next: { url: `${next}/list`, headers: [{}] },
      bare: { url: `${bare}/list`, headers: [{}] },
    })
    const absolute = perSecond(rates)

    return [
      {
        what: 'JSON list, bearer ÷ smallest Next route handler',
        ratio: rates.moram / rates.next,
        atLeast: 0.6,
        absolute,
      },
      { what: 'JSON list, bearer ÷ bare node:http + pg', ratio: rates.moram / rates.bare, absolute },
    ]
  },
}
