import 'server-only'
import * as z from 'zod'
import { guestFrom, keepDevice } from '@/lib/auth/session'
import { DomainError } from '@/lib/core/errors'
import { endpoint } from '@/lib/http/endpoint'
import { register } from './commands'
import { changePassword, requestPasswordReset, resetPassword } from './password-commands'
import { updateMe } from './profile-commands'
import { checkAvailability, getMe, listSessions } from './queries'
import { availabilityView, codeSentView, meView, registeredView, sessionPage, tokenPairView } from './schema'
import { endOtherSessions, endSession, issueTokens, refreshTokens, signIn, signOut } from './session-commands'
import { confirmVerificationCode, sendVerificationCode } from './verification-commands'

export const usersApi = {
  register: endpoint({
    method: 'POST',
    path: '/api/v1/users',
    summary: 'Register; this says yes to terms and privacy',
    run: register,
    output: registeredView,
    status: 201,
    who: 'guest',
    headers: { idempotencyKey: 'idempotencyKey' },
    location: () => '/api/v1/me',
    errors: [409],
  }),
  availability: endpoint({
    method: 'GET',
    path: '/api/v1/users/availability',
    summary: 'Whether a login id or nickname is free',
    run: checkAvailability,
    output: availabilityView,
    who: 'guest',
  }),
}

export const tokensApi = {
  issue: endpoint({
    method: 'POST',
    path: '/api/v1/tokens',
    summary: 'Sign in: an access token for 30 minutes, a refresh token for 7 days',
    run: issueTokens,
    output: tokenPairView,
    who: 'guest',
    errors: [401],
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/api/v1/tokens/refresh',
    summary: 'Spend a refresh token for a new pair; spending one twice ends its family',
    run: refreshTokens,
    output: tokenPairView,
    who: 'guest',
    errors: [401],
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/api/v1/tokens',
    summary: 'Sign out: ends the session or token family that asks',
    run: signOut,
    output: z.void(),
  }),
}

export const meApi = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/me',
    summary: "One's own profile",
    run: getMe,
    output: meView,
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/v1/me',
    summary: 'Change the profile; the nickname at most every 30 days',
    run: updateMe,
    output: meView,
    errors: [409],
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/v1/me/password',
    summary: 'Change the password; ends all other sessions',
    run: changePassword,
    output: z.void(),
  }),
  listSessions: endpoint({
    method: 'GET',
    path: '/api/v1/me/sessions',
    summary: "One's sessions and token families",
    run: listSessions,
    output: sessionPage,
  }),
  endOtherSessions: endpoint({
    method: 'DELETE',
    path: '/api/v1/me/sessions',
    summary: 'End all sessions but the one that asks',
    run: endOtherSessions,
    output: z.void(),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/v1/me/sessions/{id}',
    summary: "End one of one's sessions",
    run: endSession,
    output: z.void(),
  }),
  sendCode: endpoint({
    method: 'POST',
    path: '/api/v1/me/verification',
    summary: 'Send a code of six digits to a school address; again after 60 s, valid for 10 minutes',
    run: sendVerificationCode,
    output: codeSentView,
    status: 202,
    errors: [409],
  }),
  confirmCode: endpoint({
    method: 'PUT',
    path: '/api/v1/me/verification',
    summary: 'Give the code; five tries',
    run: confirmVerificationCode,
    output: meView,
    errors: [409],
  }),
}

export const passwordResetsApi = {
  request: endpoint({
    method: 'POST',
    path: '/api/v1/password-resets',
    summary: 'Mail a link for a new password; the answer is the same whether the account exists or not',
    run: requestPasswordReset,
    output: z.void(),
    status: 202,
    who: 'guest',
  }),
  reset: endpoint({
    method: 'PUT',
    path: '/api/v1/password-resets/{token}',
    summary: 'Set a new password; the link works once within 30 minutes and ends every session',
    run: resetPassword,
    output: z.void(),
    who: 'guest',
  }),
}

/** What NextAuth asks: the session that the credentials open, or `null`. A message would end in an address. */
export async function openByCredentials(credentials: unknown, headers: Headers): Promise<string | null> {
  try {
    const { sid, device } = await signIn.untrusted(guestFrom(headers), credentials)
    await keepDevice(device)
    return sid
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
