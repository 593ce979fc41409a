/** The colour that a group has in every result. */
export function Swatch({ colour }: { colour: number }) {
  return (
    <i
      aria-hidden="true"
      className="size-3 flex-none rounded-cell"
      style={{
        background: `var(--c${colour}-bg)`,
        boxShadow: `inset 3px 0 0 var(--c${colour}-edge)`,
      }}
    />
  )
}
