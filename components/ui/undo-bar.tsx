type UndoBarProps = {
  /** What was done: "글을 지웠어요". */
  text: string
  /** The server action that takes it back; it gets `fields`. */
  action: (form: FormData) => void | Promise<void>
  fields: Record<string, string>
  label?: string | undefined
}

/** The toast of a page that was just redirected to: drawn by the server, its button a form, so it needs no JavaScript. */
export function UndoBar({ text, action, fields, label = '되돌리기' }: UndoBarProps) {
  return (
    <div role="status" className="toast-place">
      <form action={action} className="toast-bar">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <span>{text}</span>
        <button type="submit" className="toast-action">
          {label}
        </button>
      </form>
    </div>
  )
}
