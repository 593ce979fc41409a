/** The first stop of the Tab key: past the navigation, to `#main`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="absolute -top-14 left-2 z-30 rounded-ctl bg-sheet px-3.5 py-2.5 focus:top-2 focus:shadow-float"
    >
      본문으로 건너뛰기
    </a>
  )
}
