import 'server-only'
import { deviceName } from '@/lib/auth/device-name'
import { openFor } from '@/lib/auth/identity'
import { endSessions, openBrowserSession } from '@/lib/auth/session-rows'
import { issueTokenPair, rotateTokens, type TokenPair } from '@/lib/auth/tokens'
import type { Guest } from '@/lib/auth/viewer'
import { notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { endSessionInput, nothingInput, refreshInput, signInInput } from './schema'

type SignedIn = {
  /** What the session cookie seals. */
  sid: string
  /** What the device cookie holds from now on. */
  device: string
}

export const signIn = operation<typeof signInInput, SignedIn, Guest>(signInInput, async (guest, claim) => {
  const { opened, device } = await openFor(guest, claim, (tx, userId) =>
    openBrowserSession(tx, { userId, label: deviceName(guest.agent), now: new Date() }),
  )
  return { sid: opened, device }
})

export const issueTokens = operation<typeof signInInput, TokenPair, Guest>(
  signInInput,
  async (guest, claim) => {
    const { opened } = await openFor(guest, claim, (tx, userId) =>
      issueTokenPair(tx, { userId, label: deviceName(guest.agent), now: new Date() }),
    )
    return opened
  },
)

export const refreshTokens = operation<typeof refreshInput, TokenPair, Guest>(
  refreshInput,
  async (_guest, { refreshToken }) => rotateTokens(refreshToken, new Date()),
)

/** Ends the session or token family that speaks. */
export const signOut = operation(
  nothingInput,
  async (viewer) => {
    await endSessions(db, viewer.id, { only: viewer.sessionId })
  },
  { unverified: true },
)

export const endSession = operation(
  endSessionInput,
  async (viewer, { id }) => {
    const ended = await endSessions(db, viewer.id, { only: id })
    if (ended === 0) throw notFound('이미 끝났거나 없는 로그인이에요.')
  },
  { unverified: true },
)

export const endOtherSessions = operation(
  nothingInput,
  async (viewer) => {
    await endSessions(db, viewer.id, { except: viewer.sessionId })
  },
  { unverified: true },
)
