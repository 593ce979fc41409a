/** A block of text that a program reads. It scrolls by itself, also by keyboard. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-12 font-600 text-ink-3">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-ctl bg-sunken p-3 text-12 text-ink-2"
      >
        <code>{children}</code>
      </pre>
    </figure>
  )
}
