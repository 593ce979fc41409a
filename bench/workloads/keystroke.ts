import { tmpdir } from 'node:os'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/browser.mjs'
import { quantile } from '../load'
import type { Workload } from '../workload'

/** From the first key to painted rows, in milliseconds. */
const bar = 150
/** Keys that a forgotten 한/영 turns into 초성: each finds other rows. */
const keys = ['w', 's', 'r', 'a', 'd', 'g']
const turns = 30

export const keystroke: Workload = {
  name: 'keystroke',
  run: async ({ moram, cookies }) => {
    const browser = await chromium.launch({
      executablePath: await findBrowser({ logs: tmpdir() }),
      args: ['--no-sandbox', '--disable-gpu'],
    })
    try {
      const page = await browser.newPage({ baseURL: moram })
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookies[0]?.cookie ?? '') ?? []
      await page.context().addCookies([{ name, value, url: moram }])
      await page.goto('/courses', { waitUntil: 'networkidle' })
      const times: number[] = []
      for (let turn = 0; turn < turns; turn++)
        times.push(await paintAfter(page, keys[turn % keys.length] ?? 'w'))
      const p95 = quantile(times.slice(5), 0.95)

      return [
        {
          what: 'catalogue page, first keystroke to painted rows: p95',
          ratio: p95 / bar,
          text: `${p95.toFixed(0)} of ${bar} ms`,
          atMost: 1,
          absolute: `median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
        },
      ]
    } finally {
      await browser.close()
    }
  },
}

/** Milliseconds from a key in the empty field until the browser has drawn what it found. */
async function paintAfter(page: Page, key: string): Promise<number> {
  const field = page.getByRole('searchbox')
  await field.fill('')
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    // The number of all that was found is drawn together with its rows.
    const count = document.querySelector('search [role="status"]')
    const clock = window as unknown as { painted: Promise<number> }
    clock.painted = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('nothing was found')), 5_000)
      let pressed = 0
      document.addEventListener('keydown', () => (pressed = performance.now()), { once: true, capture: true })
      const seen = new MutationObserver(() => {
        if (pressed === 0) return
        seen.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
      })
      if (count) seen.observe(count, { childList: true, subtree: true, characterData: true })
    })
  })
  await field.press(key)

  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}
