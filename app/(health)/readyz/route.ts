import { isReady } from '@/lib/http/health'

export const dynamic = 'force-dynamic'

/** This process can serve: the database is there and has every migration. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return Response.json(
    { status: ready ? 'ok' : 'unavailable' },
    {
      status: ready ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', ...(ready ? {} : { 'Retry-After': '5' }) },
    },
  )
}
