import { handle } from '@/lib/http/handle'
import { importsApi } from '@/lib/imports/api'

export const GET = handle(importsApi.report)
