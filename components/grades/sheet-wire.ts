import type { RowInput, SheetView } from '@/lib/grades/schema'

export type Outcome =
  | { kind: 'done'; sheet: SheetView }
  /** Somebody else wrote first: the sheet as it stands now. */
  | { kind: 'stale'; current: SheetView }
  | { kind: 'refused'; message: string }

/** Writes a sheet whole, as it was last seen. */
export async function written(
  { semester, version }: Pick<SheetView, 'semester' | 'version'>,
  rows: readonly RowInput[],
): Promise<Outcome> {
  const response = await fetch(`/api/v1/me/grades/${semester}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify({ rows }),
  }).catch(() => null)
  if (!response) return { kind: 'refused', message: '연결이 끊겨서 저장하지 못했어요.' }
  if (response.status === 401) window.location.assign('/login')
  const answer = await response.json().catch(() => ({}))
  if (response.ok) return { kind: 'done', sheet: answer }
  if (response.status === 412) return { kind: 'stale', current: answer.current }

  return { kind: 'refused', message: answer.detail ?? '저장하지 못했어요. 잠시 뒤에 다시 해 주세요.' }
}
