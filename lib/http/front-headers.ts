import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { isOwnOrigin } from './front'

export type FrontSettings = {
  publicUrl: string
  isDev: boolean
  trustedProxies: BlockList
}

/** What a client may not tell the app: it belongs to a proxy, to the front, or to Next itself. */
const INTERNAL =
  /^(?:forwarded|x-forwarded-.*|x-real-ip|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-nextjs-data|x-prerender-.*|next-resume|content-security-policy(?:-report-only)?|x-request-id|x-address)$/

const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((name) => `${name}=()`)
  .join(', ')

/** Rewrites what the client says about itself, and answers the headers that every answer carries. */
export function dressRequest(
  headers: IncomingHttpHeaders,
  { remoteAddress, target }: { remoteAddress: string; target: string },
  { publicUrl, isDev, trustedProxies }: FrontSettings,
) {
  const isTrusted = isListed(trustedProxies, remoteAddress)
  const told = isTrusted ? headers : {}
  const address = isTrusted ? originOf(headers, remoteAddress, trustedProxies) : remoteAddress
  const requestId = wellFormedId(told['x-request-id']) ?? randomUUID()
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), { publicUrl, isDev })
  for (const name of Object.keys(headers)) if (INTERNAL.test(name)) delete headers[name]

  headers['x-forwarded-for'] = address
  headers['x-forwarded-proto'] = new URL(publicUrl).protocol.slice(0, -1)
  // Next compares the origin of an action with this.
  headers['x-forwarded-host'] = isOwnOrigin(headers, publicUrl) ? originHost(headers) : headers.host
  headers['x-request-id'] = requestId
  // A page that asks for a sign-in leads back to it afterwards.
  headers['x-address'] = target
  // Next reads the nonce from here and puts it on every script.
  headers['content-security-policy'] = policy

  return {
    requestId,
    answerHeaders: {
      ...answerHeaders(policy, requestId, publicUrl),
      ...(isSecret(target) ? secretHeaders : {}),
    },
  }
}

/** What one may see by its address alone: no search engine keeps it, and no other place learns the address. */
function isSecret(target: string): boolean {
  return /^\/(?:api\/v1\/)?(?:shared|feeds)\//.test(target)
}

const secretHeaders: Record<string, string> = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

function answerHeaders(policy: string, requestId: string, publicUrl: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Permissions-Policy': PERMISSIONS,
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': requestId,
    ...(publicUrl.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    }),
  }
}

function contentSecurityPolicy(nonce: string, { publicUrl, isDev }: { publicUrl: string; isDev: boolean }) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    // A worker follows no nonce: only what lies on our own address may be one.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(publicUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

function originHost({ origin, host }: IncomingHttpHeaders): string | undefined {
  return origin === undefined ? host : origin.replace(/^https?:\/\//, '')
}

/** The nearest address of the chain that is not a proxy of ours. */
function originOf(headers: IncomingHttpHeaders, remoteAddress: string, proxies: BlockList): string {
  const chain = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => isIP(part) > 0)

  return chain.findLast((address) => !isListed(proxies, address)) ?? chain[0] ?? remoteAddress
}

function wellFormedId(id: string | string[] | undefined): string | undefined {
  return typeof id === 'string' && /^[\w.:-]{8,128}$/.test(id) ? id : undefined
}

function isListed(list: BlockList, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  const family = isIP(plain)

  return family > 0 && list.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

/** `TRUST_PROXY`: addresses and networks such as `127.0.0.1, 10.0.0.0/8`, or `loopback`. */
export function trustedProxies(text: string): BlockList {
  const list = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    if (entry === 'loopback') {
      list.addSubnet('127.0.0.0', 8, 'ipv4')
      list.addAddress('::1', 'ipv6')
    } else {
      const [address = '', prefix] = entry.split('/')
      const family = isIP(address)
      if (family === 0) throw new Error(`TRUST_PROXY=${entry}: not an address, a network or "loopback"`)
      list.addSubnet(address, Number(prefix ?? (family === 4 ? 32 : 128)), family === 4 ? 'ipv4' : 'ipv6')
    }
  }

  return list
}
