import { compare } from '../load'
import { courseFor } from '../reviews'
import { perSecond, type Workload } from '../workload'

/** A course of which a thousand have written: its page and its lists, against the smallest of their kind. */
export const reviews: Workload = {
  name: 'reviews',
  run: async ({ moram, next, cookies, bearers }) => {
    const course = await courseFor()
    const page = (rest = '') => ({ url: `${moram}/courses/${course}${rest}`, headers: cookies })
    const json = (rest: string) => ({ url: `${moram}/api/v1/courses/${course}/${rest}`, headers: bearers })
    const pages = await compare({
      course: page(),
      helpful: page('?sort=helpful'),
      next: { url: `${next}/`, headers: [{}] },
    })
    const lists = await compare({
      reviews: json('reviews'),
      rating: json('rating'),
      next: { url: `${next}/list`, headers: [{}] },
    })
    const [onPages, onLists] = [perSecond(pages), perSecond(lists)]

    return [
      {
        what: 'course page, 20 of 1,000 reviews ÷ smallest Next page',
        ratio: pages.course / pages.next,
        absolute: onPages,
      },
      {
        what: 'the same, most helpful first ÷ smallest Next page',
        ratio: pages.helpful / pages.next,
        absolute: onPages,
      },
      {
        what: 'JSON list of 20 reviews ÷ smallest Next route handler',
        ratio: lists.reviews / lists.next,
        absolute: onLists,
      },
      {
        what: 'JSON rating of a course ÷ smallest Next route handler',
        ratio: lists.rating / lists.next,
        absolute: onLists,
      },
    ]
  },
}
