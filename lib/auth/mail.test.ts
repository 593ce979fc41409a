import { readdir, readFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

const letter = { to: 'otter@example.com', subject: '확인 코드', text: '안녕하세요, 수달이에요.' }

/** As much of a mail server as a client needs to leave a letter. */
async function mailServer() {
  const letters: string[] = []
  const server = createServer((socket) => greet(socket, letters))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')

  return { url: `smtp://127.0.0.1:${address.port}`, letters, close: () => server.close() }
}

function greet(socket: Socket, letters: string[]) {
  let open = ''
  let inLetter = false
  socket.write('220 hello\r\n')
  socket.on('data', (chunk) => {
    open += chunk.toString()
    if (inLetter) {
      if (!open.endsWith('\r\n.\r\n')) return
      letters.push(open)
      inLetter = false
      socket.write('250 kept\r\n')
    } else {
      inLetter = open.startsWith('DATA')
      socket.write(inLetter ? '354 go on\r\n' : open.startsWith('QUIT') ? '221 bye\r\n' : '250 fine\r\n')
    }
    open = ''
  })
}

async function mailWith(smtpUrl: string | undefined) {
  vi.resetModules()
  if (smtpUrl === undefined) vi.stubEnv('SMTP_URL', undefined)
  else vi.stubEnv('SMTP_URL', smtpUrl)
  return import('./mail')
}

test('a letter goes to the mail server of the settings', async () => {
  const { url, letters, close } = await mailServer()
  const { sendMail } = await mailWith(url)
  await sendMail(letter)
  close()

  expect(letters).toHaveLength(1)
  expect(letters[0]).toContain('To: otter@example.com')
  expect(letters[0]).toContain(Buffer.from(letter.text).toString('base64').slice(0, 20))
})

test('a mail server that is away is an error, not silence', async () => {
  const { url, close } = await mailServer()
  close()
  const { sendMail } = await mailWith(url)

  await expect(sendMail(letter)).rejects.toThrow()
})

test('without one it lies in the outbox, readable by its owner alone', async () => {
  const { sendMail } = await mailWith(undefined)
  await sendMail(letter)
  const outbox = join(process.env.DATA_DIR ?? '', 'outbox')
  const [name = ''] = await readdir(outbox)

  expect(name).toMatch(/\.eml$/)
  expect(await readFile(join(outbox, name), 'utf8')).toContain('To: otter@example.com')
})
