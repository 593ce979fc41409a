import { clsx } from 'clsx'
import 'linkify-plugin-hashtag'
import Linkify from 'linkify-react'
import type { IntermediateRepresentation } from 'linkifyjs'

/** Plain text as a person wrote it: lines kept, addresses as links, #hashtags set apart. */
export function Words({ text, className }: { text: string; className?: string }) {
  return (
    <div className={clsx('words', className)}>
      <Linkify options={options}>{text}</Linkify>
    </div>
  )
}

/** Whether there is nothing in it that becomes a link or a tag. */
export function isPlain(text: string): boolean {
  return !/#|www\.|:\/\//i.test(text)
}

const options = {
  defaultProtocol: 'https',
  target: '_blank',
  rel: 'nofollow noopener ugc',
  validate: { email: false, url: (value: string) => /^(https?:\/\/|www\.)/iu.test(value) },
  render: { hashtag: hashtag },
}

function hashtag({ content }: IntermediateRepresentation) {
  return (
    <b key={content} className="inline-block max-w-full font-550 text-primary">
      {content}
    </b>
  )
}
