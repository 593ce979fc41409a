import { handle } from '@/lib/http/handle'
import { sharingApi } from '@/lib/sharing/api'

export const GET = handle(sharingApi.planFile)
