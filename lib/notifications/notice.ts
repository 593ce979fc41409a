/** How an entry of the sealed inbox says what happened: a number, since entries are fixed in size. */
export const noticeCodes = { comment: 1, reply: 2 } as const
