export const groupsMost = 20
/** Classes of one result. */
export const picksMost = 20
/** Sections of all groups, those of their courses among them. */
export const sectionsMost = 800
/** Friends with whom time is kept free. */
export const friendsMost = 5
