import { gradesApi } from '@/lib/grades/api'
import { handle } from '@/lib/http/handle'

export const PUT = handle(gradesApi.goal)
