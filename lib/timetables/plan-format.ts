/** What Moram's own file of one plan says it is. Apart from its schema: browsers write it as well. */
export const planFormat = 'moram.timetable'
export const planFormatVersion = 1
