import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { env } from '@/lib/env'

export type Letter = { to: string; subject: string; text: string }

/** Through the configured server, or as a file in the outbox folder where there is none. */
export async function sendMail(letter: Letter): Promise<void> {
  if (env.SMTP_URL) await sendBySmtp(env.SMTP_URL, letter)
  else await putIntoOutbox(letter)
}

let transport: nodemailer.Transporter | undefined

async function sendBySmtp(url: string, letter: Letter): Promise<void> {
  transport ??= nodemailer.createTransport(url, { from: env.MAIL_FROM })
  await transport.sendMail({ ...letter, from: env.MAIL_FROM })
}

/** Whole under its name or not there at all: readers never meet half a letter. */
async function putIntoOutbox(letter: Letter): Promise<void> {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true })
  const { message } = await composer.sendMail({ ...letter, from: env.MAIL_FROM })
  const folder = join(env.DATA_DIR, 'outbox')
  await mkdir(folder, { recursive: true, mode: 0o700 })

  const path = join(
    folder,
    `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`,
  )
  await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 })
  await rename(`${path}.part`, path)
}
