/** @type {import('next').NextConfig} */
export default {
  // The front compresses (COMPRESS), sets the headers and measures bodies; see scripts/serve.ts.
  compress: false,
  poweredByHeader: false,
  // Title and description are known when the page is: nobody waits for them behind it.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` runs the compiler itself.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'bcryptjs', 'nodemailer', 'pino'],
  experimental: {
    authInterrupts: true,
    // The front measures first, and lets more than 1 MiB through only where files are taken in.
    serverActions: { bodySizeLimit: '22mb' },
  },
}
