const longest = 160
/** Keeps a # and its word on one line: browsers break between # and Hangul. */
const joiner = '\u2060'

/** The beginning of a text as one line, cut between words. */
export function preview(text: string, length = longest): string {
  const line = text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/#(?=\p{L})/gu, `#${joiner}`)
    .trim()
  if (line.length <= length) return line

  const letters = [...line.slice(0, 2 * length + 2)]
  if (letters.length <= length) return line

  const cut = letters.slice(0, length).join('')
  const space = cut.lastIndexOf(' ')

  return `${space > length / 2 ? cut.slice(0, space) : cut}…`
}

/** What a post is called in a list: its title, or the beginning of its words where a board has no titles. */
export function postName({ title, content }: { title: string | null; content: string }): string {
  return title ?? preview(content, 60)
}
