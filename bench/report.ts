import { availableParallelism, cpus, totalmem } from 'node:os'
import { sizes } from './fill/rows'
import { type Figure, reaches } from './workload'

/** bench/RESULTS.md: ratios first. */
export function report(figures: Figure[]): string {
  const asked = figures.filter(({ atLeast, atMost }) => (atLeast ?? atMost) !== undefined)
  const reached = asked.filter(reaches)

  return `# What the bench found

Written by \`npm run bench\`: a production build, ${count(sizes.posts)} posts, ${count(sizes.comments)} comments and ${count(sizes.users)} users, measured in turns with the references in \`bench/references\`, medians of the turns. ${reached.length} of ${asked.length} figures reach what is asked of them.

| measured | ratio | bar | |
|---|---|---|---|
${figures.map((figure) => `| ${figure.what} | ${ratioOf(figure)} | ${barOf(figure)} | ${verdictOf(figure)} |`).join('\n')}

## What the ratios were made of

These figures say something about one machine at one moment (${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, clients, servers and database together on it, ${process.env.WEB_CONCURRENCY} server process${process.env.WEB_CONCURRENCY === '1' ? '' : 'es'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}) and mean nothing on another.

| measured | on that machine |
|---|---|
${figures.map(({ what, absolute }) => `| ${what} | ${absolute} |`).join('\n')}
`
}

/** The same for the terminal. */
export function rowsOf(figures: Figure[]): string[] {
  return figures.map(
    (figure) =>
      `${[ratioOf(figure).padStart(12), barOf(figure).padEnd(8), verdictOf(figure).padEnd(7)].join('  ')}  ${figure.what}\n${' '.repeat(35)}${figure.absolute}`,
  )
}

function ratioOf({ ratio, text }: Figure): string {
  return text ?? ratio.toFixed(2)
}

function barOf({ atLeast, atMost, text }: Figure): string {
  if (text !== undefined) return ''
  if (atLeast !== undefined) return `≥ ${atLeast}`
  return atMost === undefined ? '' : `≤ ${atMost}`
}

function verdictOf(figure: Figure): string {
  if (figure.atLeast === undefined && figure.atMost === undefined) return ''
  return reaches(figure) ? 'reached' : 'missed'
}

function count(number: number): string {
  return number.toLocaleString('en')
}
