const keys: readonly { press: readonly string[]; does: string; where?: string }[] = [
  { press: ['g', 'h'], does: '홈으로 가기' },
  { press: ['g', 'b'], does: '게시판으로 가기' },
  { press: ['g', 't'], does: '시간표로 가기' },
  { press: ['g', 'c'], does: '강의로 가기' },
  { press: ['j'], does: '다음 줄로', where: '목록에서' },
  { press: ['k'], does: '이전 줄로', where: '목록에서' },
  { press: ['n'], does: '글쓰기', where: '게시판에서' },
  { press: ['l'], does: '공감', where: '글에서' },
  { press: ['?'], does: '단축키 보기' },
]

/** What each key does, and where, if not everywhere. */
export function ShortcutKeys() {
  return (
    <dl className="text-14">
      {keys.map(({ press, does, where }) => (
        <div key={does} className="flex items-center justify-between border-b border-line py-2">
          <dt>
            {does}
            {where && <span className="ml-2 text-12 text-ink-3">{where}</span>}
          </dt>
          <dd className="flex gap-1">
            {press.map((key) => (
              <kbd
                key={key}
                className="grid h-6 min-w-6 place-items-center rounded-block bg-sunken px-1.5 font-sans text-13 font-600 text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)]"
              >
                {key}
              </kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
