import { josa } from 'es-hangul'
import type { TimetableView } from './schema'

/** What somebody changed in a plan since it was read, one sentence each. */
export function changedElsewhere(before: TimetableView, after: TimetableView): string[] {
  const had = new Map(before.entries.map((entry) => [entry.id, entry]))
  const has = new Set(after.entries.map(({ id }) => id))
  const named = (title: string) => `‘${title}’`

  return [
    ...(before.name === after.name
      ? []
      : [`이름을 ${named(after.name)}${josa.pick(after.name, '으로/로')} 바꿨어요.`]),
    ...(before.visibility === after.visibility ? [] : ['누구에게 보이는지를 바꿨어요.']),
    ...after.entries.filter(({ id }) => !had.has(id)).map(({ title }) => `${named(title)} 수업을 담았어요.`),
    ...before.entries.filter(({ id }) => !has.has(id)).map(({ title }) => `${named(title)} 수업을 뺐어요.`),
    ...after.entries
      .filter((entry) => had.has(entry.id) && JSON.stringify(had.get(entry.id)) !== JSON.stringify(entry))
      .map(({ title }) => `${named(title)} 수업을 고쳤어요.`),
  ]
}
