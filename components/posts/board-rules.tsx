/** What a board asks of its writers, above the title: one line each. */
export function BoardRules({ name, rules }: { name: string; rules: string }) {
  const lines = rules.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return null

  return (
    <section className="mt-3 mb-1.5 border-l-3 border-wash-2 py-px pl-3.5 text-13/[1.6] text-ink-2 wide:mt-5">
      <h2 className="font-650 text-ink">{name}의 약속</h2>
      <ul className="mt-0.5">
        {lines.map((line) => (
          <li
            key={line}
            className="relative pl-3 before:absolute before:top-[.68em] before:left-0 before:size-1 before:rounded-[1px] before:bg-primary"
          >
            {line}
          </li>
        ))}
      </ul>
    </section>
  )
}
