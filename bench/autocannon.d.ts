/** What the bench uses of it. */
declare module 'autocannon' {
  type Options = {
    url: string
    connections: number
    duration: number
    timeout: number
    requests: { headers: Record<string, string> }[]
    overallRate?: number
  }
  type Result = {
    duration: number
    errors: number
    non2xx: number
    statusCodeStats: Record<string, { count: number }>
    latency: { p99: number }
  }

  // biome-ignore lint/style/noDefaultExport: as the module has it
  export default function autocannon(options: Options): Promise<Result>
}
