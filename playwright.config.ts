import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH

/** Looks at answers, not at screens: once is enough. */
const wire = /veil\.spec\.ts$/

/** Nothing in them depends on how wide a screen is: once is enough. */
const once = /(?:api|departure|imports|shortcuts)\.spec\.ts$/

/** `npm run test:e2e` builds and starts what is tested here, and says where: E2E_BASE_URL. */
export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A browser on a busy machine: what passes only at its second attempt is named at the end of the report.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_RESULTS ?? 'test-results/results.json' }]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'wire', testMatch: wire },
    {
      name: 'phone',
      testIgnore: [wire, once],
      grepInvert: /@desktop/,
      use: { ...devices['Galaxy S9+'], viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
    },
    {
      name: 'desktop',
      testIgnore: wire,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
  ],
})
