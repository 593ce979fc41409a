/** The mark: a bubble that holds the week, the middle cell filled. Size by `className`. */
export function Mark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`${className} flex-none`}>
      <path
        className="fill-primary"
        d="M9 2h14a8 8 0 0 1 8 8v8a8 8 0 0 1-8 8H14.6l-5.9 4.6A1.05 1.05 0 0 1 7 29.8V25.74A8 8 0 0 1 1 18v-8a8 8 0 0 1 8-8Z"
      />
      <path
        className="fill-on-primary"
        opacity=".42"
        d="M8 6h4v4H8zm6 0h4v4h-4zm6 0h4v4h-4zM8 12h4v4H8zm12 0h4v4h-4zM8 18h4v4H8zm6 0h4v4h-4zm6 0h4v4h-4z"
      />
      <rect className="fill-on-primary" x="13" y="11" width="6" height="6" rx="1.2" />
    </svg>
  )
}
