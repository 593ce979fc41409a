/** The folder of real course lists. What needs it is skipped where there is none, and says so. */
export const samples = process.env.CATALOGUE_SAMPLES ?? ''

if (!samples)
  console.warn('CATALOGUE_SAMPLES names no folder: the course lists of real universities are left out.')
