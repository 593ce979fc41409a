import { availableParallelism } from 'node:os'
import { describe, expect, test } from 'vitest'
import { appEnvironment, readSettings } from './settings.mjs'

describe('settings', () => {
  test('left out make a demo on the embedded database, for this computer only', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      demo: true,
      processes: Math.max(1, availableParallelism() - 1),
      publicUrl: 'http://localhost:3000',
      dataDir: expect.stringMatching(/\/\.data$/),
    })
  })

  test('with a database make a deployment, open to all', () => {
    const settings = readSettings({ DATABASE_URL: 'postgresql://db/moram' })

    expect(settings).toMatchObject({ demo: false, host: undefined })
  })

  test('that are empty count as left out', () => {
    expect(readSettings({ PORT: '', DEMO: '', DATABASE_URL: '', HOST: '' })).toEqual(readSettings({}))
  })

  test.each([
    { PORT: 'abc' },
    { PORT: '0' },
    { PORT: '70000' },
    { WEB_CONCURRENCY: '1.5' },
    { DEMO: 'yes' },
    { PUBLIC_URL: 'moram.example' },
    { PUBLIC_URL: 'https://moram.example/campus' },
    { PUBLIC_URL: 'ftp://moram.example' },
  ])('that make no sense are refused by name: %o', (given) => {
    expect(() => readSettings(given)).toThrow(new RegExp(`^${Object.keys(given)[0]}=`))
  })

  test('reach the app complete, the address of sign-in following the public one', () => {
    const settings = readSettings({
      PUBLIC_URL: 'https://moram.example/',
      DATABASE_URL: 'postgresql://db/moram',
    })
    const secrets = { ANONYMITY_KEY: 'a', NEXTAUTH_SECRET: 'b' }

    expect(appEnvironment(settings, { databaseUrl: 'postgresql://db/moram', secrets })).toMatchObject({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://moram.example',
      NEXTAUTH_URL: 'https://moram.example',
      DATABASE_URL: 'postgresql://db/moram',
      DEMO: '0',
      ...secrets,
    })
  })
})
