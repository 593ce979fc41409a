/** Who the workloads sign in as: the first so many users that fill.ts makes. */
export const readers = 64
export const password = 'moram-bench-1234'

export function loginIdOf(index: number): string {
  return `bench${String(index).padStart(4, '0')}`
}

/** Stands on the table of universities when the last step is done. */
export const filled = 'filled for the bench, with a catalogue'
