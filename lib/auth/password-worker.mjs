import { getPriority, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import bcrypt from 'bcryptjs'

/** @typedef {{ id: number, prehash: string, hash: string | null }} Job */

const cost = 10

// Pages go first where there is not a core for everybody. On Linux a thread speaks for itself, elsewhere for its process.
if (process.platform === 'linux') setPriority(Math.min(getPriority() + 10, 19))

parentPort?.on('message', (/** @type {Job} */ { id, prehash, hash }) => {
  const answer = hash === null ? bcrypt.hashSync(prehash, cost) : bcrypt.compareSync(prehash, hash)
  parentPort?.postMessage({ id, answer })
})
