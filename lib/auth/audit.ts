import 'server-only'
import { newId } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

type Deed = {
  universityId: string
  /** `null` for whoever runs the deployment, on the command line. */
  actorId: string | null
  /** Stable, English: `import.commit`. */
  action: string
  /** The id of what it was done to. */
  subject: string
  detail?: Prisma.InputJsonObject
}

/** Adds to the log of what the staff did, within the transaction that does it. Nothing ever leaves that log. */
export async function record(tx: Tx, { detail = {}, ...deed }: Deed): Promise<void> {
  await tx.auditEntry.create({ data: { id: newId(), ...deed, detail } })
}
