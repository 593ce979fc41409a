import { createInterface } from 'node:readline/promises'
import { Stop } from './say.mjs'

/**
 * Asks before everything is deleted; `--yes` answers for scripts.
 *
 * @param {import('./settings.mjs').Settings} settings
 */
export async function confirmReset({ databaseUrl, dataDir }) {
  if (process.argv.includes('--yes')) return true
  const what = databaseUrl
    ? `DATABASE_URL의 데이터베이스(${URL.canParse(databaseUrl) ? new URL(databaseUrl).host + new URL(databaseUrl).pathname : '?'}) 안의 모든 것`
    : `${dataDir} 안의 데이터베이스, 열쇠, 메일, 올린 파일`
  if (!process.stdin.isTTY) {
    throw new Stop(`${what}을(를) 지우려면 확인이 필요해요.`, '정말 지우려면 --yes를 붙여 주세요.')
  }

  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    `${what}을(를) 모두 지우고 새로 시작할까요? 되돌릴 수 없어요. (y/N) `,
  )
  terminal.close()
  if (!/^(y|yes|네|예|ㅇㅇ?)$/i.test(answer.trim())) throw new Stop('아무것도 지우지 않았어요.')

  return true
}
