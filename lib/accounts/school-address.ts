export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** One mailbox, however it is written: case and what follows a plus sign do not make another. */
export function mailboxOf(email: string): string {
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase()
  return `${local.replace(/\+.*$/, '')}@${domainOf(email)}`
}
