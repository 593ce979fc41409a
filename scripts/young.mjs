/**
 * What a page is made of lives for a few milliseconds. With room for the pages that are being made at once (the
 * default is 16 MB a half) most of it is gone before anybody looks: a tenth to a sixth of a page's time.
 */
export const young = ['--max-semi-space-size=64']
