import 'server-only'
import { newStudent, newUniversity } from './campus'

/** Two students of a university that nobody else uses. */
export async function newCast() {
  const university = await newUniversity()
  const [minji, jun] = await Promise.all([newStudent(university), newStudent(university)])

  return { university, minji, jun }
}
