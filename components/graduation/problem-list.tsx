import { Icon } from '@/components/ui/icon'
import type { Problem } from '@/lib/graduation/pack-text'

type ProblemListProps = {
  problems: readonly Problem[]
  /** Leads to a line of the text. */
  goTo: (line: number) => void
}

/** What is to be mended in a text, line by line; or that nothing is. */
export function ProblemList({ problems, goTo }: ProblemListProps) {
  return (
    <div role="status" className="pt-3">
      {problems.length === 0 ? (
        <p className="flex items-center gap-1.5 text-14 text-primary">
          <Icon name="check" firm className="size-4" />
          고칠 곳이 없어요.
        </p>
      ) : (
        <>
          <h2 className="flex items-center gap-1.5 text-14 font-650 text-danger">
            <Icon name="alert" firm className="size-4" />
            고칠 곳 {problems.length}
          </h2>
          <ul className="mt-1">
            {problems.map(({ line, message }) => (
              <li
                key={`${line} ${message}`}
                className="flex items-baseline gap-2.5 border-b border-line py-2 text-14"
              >
                <button
                  type="button"
                  onClick={() => goTo(line)}
                  className="scripted relative flex-none rounded-tag text-13 font-600 text-primary tabular-nums after:absolute after:-inset-2 hover:underline"
                >
                  {line}째 줄
                </button>
                <span className="unscripted flex-none text-13 font-600 text-ink-2 tabular-nums">
                  {line}째 줄
                </span>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
