import { semestersApi } from '@/lib/catalogue/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(semestersApi.list)
