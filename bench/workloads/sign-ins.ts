import { load, median, wake } from '../load'
import { loginIdOf, password } from '../readers'
import type { Workload } from '../workload'

const rounds = 3
const steady = { connections: 4, seconds: 12, rate: 20 }

/** The slowest page in a hundred for those who read while eight others sign in without pause. */
export const signIns: Workload = {
  name: 'sign-ins',
  run: async ({ moram, cookies }) => {
    const board = { url: `${moram}/boards/free`, headers: cookies }
    const calm: number[] = []
    const busy: number[] = []
    await wake(board)
    await load(board, steady)
    let signedIn = 0
    for (let round = 0; round < rounds; round++) {
      calm.push((await load(board, steady)).p99)
      const crowd = signInWithoutPause(moram)
      busy.push((await load(board, steady)).p99)
      signedIn += await crowd.stop()
    }
    const [without, during] = [median(calm), median(busy)]

    return [
      {
        what: 'board page, p99 while 8 sign in ÷ without',
        ratio: during / without,
        atMost: 2,
        absolute: `${during.toFixed(0)} ms against ${without.toFixed(0)} ms at ${steady.rate} pages a second; ${signedIn} sign-ins`,
      },
    ]
  },
}

function signInWithoutPause(moram: string) {
  let isOver = false
  const person = async (index: number) => {
    let count = 0
    while (!isOver) {
      const answer = await fetch(`${moram}/api/v1/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ university: 'moram', loginId: loginIdOf(20 + index), password }),
      })
      if (!answer.ok) throw new Error(`a sign-in was refused: ${answer.status} ${await answer.text()}`)
      count++
    }
    return count
  }
  const people = Promise.all(Array.from({ length: 8 }, (_, index) => person(index)))

  return {
    stop: async () => {
      isOver = true
      return (await people).reduce((sum, count) => sum + count, 0)
    },
  }
}
