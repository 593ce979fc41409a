import { handle } from '@/lib/http/handle'
import { wizardApi } from '@/lib/wizard/api'

export const POST = handle(wizardApi.find)
