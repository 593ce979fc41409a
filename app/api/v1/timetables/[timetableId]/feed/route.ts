import { handle } from '@/lib/http/handle'
import { sharingApi } from '@/lib/sharing/api'

export const POST = handle(sharingApi.renewFeed)
export const DELETE = handle(sharingApi.revokeFeed)
