import type { Listing } from '@/lib/catalogue/listing'

/** A section as a file tells of it: what the catalogue is about to hold. */
export type Draft = Listing & {
  /** Rows of the file that speak of it, in order: several where it is listed for several departments. */
  rows: number[]
}
