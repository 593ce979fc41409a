import { tierOf } from './rooms'

/** Words that name no concept. */
const empty = /(?:^|-)(?:utils?|helpers?|common|misc|managers?|services?)$|^index$/
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*$/
const nextFiles = /^(?:manifest|robots|sitemap|route)$/
const rooms = /^lib\/(?:core|db|auth|seal|http|testing|architecture)\//
const sources = /\.(?:tsx?|mjs|js|css)$/
const data = /\.(?:txt|json|csv)$/

/** Closed vocabulary: what a file may be called, by the folder it lies in. */
export function checkName(path: string): string[] {
  const folders = path.split('/')
  const file = folders.pop() ?? ''
  const [name = ''] = file.split('.')
  const says: string[] = []
  for (const word of [...folders, name]) if (empty.test(word)) says.push(`“${word}” names no concept`)
  if (sources.test(file) && !kebab.test(file)) says.push('file names are kebab-case')
  if (path.startsWith('app/') && /\.(?:ts|mjs|js)$/.test(file) && !nextFiles.test(name)) {
    says.push('app holds pages and their parts: what is not .tsx must have a meaning to Next')
  }
  if (path.startsWith('lib/') && folders.length > 1 && !rooms.test(path)) says.push(...checkDomainFile(path))
  if (path.startsWith('components/')) says.push(...checkComponentFolder(path))

  return says
}

function checkDomainFile(path: string): string[] {
  const [, domain = '', ...rest] = path.split('/')
  const [file = ''] = rest
  if (tierOf(domain) < 0) return [`lib/${domain} is neither a known domain nor a room: give it a tier`]
  if (rest.length > 1) return ['a domain is one flat folder']
  if (data.test(file) || file.endsWith('.ts')) return []

  return ['a domain holds .ts files and plain data']
}

function checkComponentFolder(path: string): string[] {
  const [, folder = '', ...rest] = path.split('/')
  if (rest.length === 0) return ['components lie in ui, shell or the folder of a domain']
  if (folder === 'ui' || folder === 'shell' || tierOf(folder) >= 0) return []

  return [`components/${folder} names no domain`]
}
