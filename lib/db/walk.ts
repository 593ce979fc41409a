import 'server-only'

/** Every row after one id, in order of id: `read` answers the next few, none at the end. */
export async function* walk<Row extends { id: string }>(
  from: string,
  read: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let after = from
  for (;;) {
    const rows = await read(after)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
