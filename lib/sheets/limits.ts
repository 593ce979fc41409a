/** What a file may hold before it is refused instead of read. A large university lists about 10,000 classes. */
export const limits = {
  bytes: 20 * 1024 * 1024,
  /** What the parts of a workbook may unpack to, all together, and how far beyond its own size. */
  unpackedBytes: 200 * 1024 * 1024,
  unpackedRatio: 200,
  parts: 10_000,
  sheets: 100,
  rows: 100_000,
  columns: 200,
  /** Characters of a cell; the rest is cut off with a warning. */
  cell: 2_000,
  /** How deep the lists and objects of JSON, or the elements of XML, may lie in each other. */
  depth: 64,
  /** The header is one of so many rows. */
  headerRows: 50,
} as const
