import { handle } from '@/lib/http/handle'
import { sharingApi } from '@/lib/sharing/api'

export const GET = handle(sharingApi.sharing)
export const POST = handle(sharingApi.share)
export const DELETE = handle(sharingApi.revokeShare)
