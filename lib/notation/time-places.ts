/** Places of one row. `mark` is what separates them: slashes pair with times, commas are often a mere list. */
export type Places = { rooms: string[]; mark: '/' | ',' }

const nowhere = /^(?:미정|미지정|미배정|해당 ?없음|없음|추후 ?(?:공지|지정)|별도 ?공지|[-.*]+)$/

/** Cuts at slashes outside of brackets, else at commas; an empty place keeps its position as ''. */
export function placesIn(text: string): Places {
  const slashed = cutAt(text, '/;|\n')
  const mark = slashed.length > 1 ? '/' : ','
  const rooms = (mark === '/' ? slashed : cutAt(text, ',')).map(roomName)
  return { rooms: rooms.some(Boolean) ? rooms : [], mark }
}

function cutAt(text: string, marks: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '(' || letter === '[') depth += 1
    else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1)
    else if (depth === 0 && marks.includes(letter)) {
      pieces.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...pieces, text.slice(from)]
}

function roomName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ')
  return nowhere.test(name) ? '' : name
}
