import { openByCredentials } from '@/lib/accounts/api'
import { authHandler } from '@/lib/auth/options'

const handler = authHandler(openByCredentials)

export { handler as GET, handler as POST }
