import { parentPort } from 'node:worker_threads'
import bcrypt from 'bcryptjs'

/** @typedef {{ id: number, prehash: string, hash: string | null }} Job */

const cost = 10

parentPort?.on('message', (/** @type {Job} */ { id, prehash, hash }) => {
  const answer = hash === null ? bcrypt.hashSync(prehash, cost) : bcrypt.compareSync(prehash, hash)
  parentPort?.postMessage({ id, answer })
})
