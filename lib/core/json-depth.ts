/** How deep lists and objects lie in each other, told without building them. */
export function jsonDepth(json: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at]
    if (letter === '"') at = endOfString(json, at)
    else if (letter === '{' || letter === '[') {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (letter === '}' || letter === ']') depth -= 1
  }
  return deepest
}

function endOfString(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1
    else if (json[at] === '"') return at
  }
  return json.length
}
