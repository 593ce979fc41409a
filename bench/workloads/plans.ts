import { compare } from '../load'
import { planFor } from '../plans'
import { against, type Workload } from '../workload'

const subject = 'timetable of seven classes'

/** One reader's plan of seven classes: what is opened every morning, against the smallest of their kind. */
export const plans: Workload = {
  name: 'plans',
  run: async ({ moram, next, cookies, bearers, viewer }) => {
    const plan = await planFor(viewer)
    const page = (path: string) => ({ url: `${moram}/timetables/${path}`, headers: cookies.slice(0, 1) })
    const json = (path: string) => ({
      url: `${moram}/api/v1/timetables${path}`,
      headers: bearers.slice(0, 1),
    })
    const pages = await compare({
      plan: page(plan),
      changes: page(`${plan}/changes`),
      enrolment: page(`${plan}/enrol`),
      next: { url: `${next}/`, headers: [{}] },
    })
    const lists = await compare({
      'all plans': json(''),
      plan: json(`/${plan}`),
      changes: json(`/${plan}/changes`),
      enrolment: json(`/${plan}/enrolment`),
      next: { url: `${next}/list`, headers: [{}] },
    })

    return [
      ...against(pages, subject, 'page ÷ smallest Next page'),
      ...against(lists, subject, 'JSON ÷ smallest Next route handler'),
    ]
  },
}
