/** Takes out of a query what NextAuth would put into a `Location` as it is: foreign addresses, odd words. */
export function dropUnsafe({ searchParams, origin }: URL): void {
  const wish = searchParams.get('callbackUrl')
  if (wish !== null && !isInside(wish, origin)) searchParams.delete('callbackUrl')
  if (!/^\w{0,40}$/.test(searchParams.get('error') ?? '')) searchParams.delete('error')
}

export function isInside(url: string, base: string): boolean {
  if (!/^(?:\/|https?:)/.test(url) || !URL.canParse(url, base)) return false
  return new URL(url, base).origin === new URL(base).origin
}
