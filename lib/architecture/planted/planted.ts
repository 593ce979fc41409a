/** One breach in one file: exactly one complaint, with these words in it. */
export type Planted = { breach: string; path: string; source: string; found: string }
