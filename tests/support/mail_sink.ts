import { type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { type ReceivedMail, readMail } from '#tests/support/mime'

/** A mail server that accepts everything and delivers nothing. */
export interface MailSink {
  host: string
  port: number
  /** what arrived, oldest first */
  messages: ReceivedMail[]
  /** Waits until `count` messages arrived in all; fails after `timeout` milliseconds (5000). */
  waitFor(count: number, timeout?: number): Promise<ReceivedMail[]>
  /** Makes every message from now on be refused, as a full or broken server does. */
  refuse(sentence: string): void
  /** Says of every recipient from now on that he is unknown here. */
  ignoreRecipients(sentence: string): void
  accept(): void
  close(): Promise<void>
}

/** Starts a mail server on a free port of this machine; the test closes it. */
export async function startMailSink(): Promise<MailSink> {
  const messages: ReceivedMail[] = []
  let refusal: string | null = null
  let ignorance: string | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      done(ignorance ? Object.assign(new Error(ignorance), { responseCode: 550 }) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusal) return done(new Error(refusal))
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        messages.push(readMail(Buffer.concat(chunks).toString('latin1'), recipients))
        done()
      })
    },
  })
  const port = await listen(server)
  return {
    host: '127.0.0.1',
    port,
    messages,
    waitFor: (count, timeout = 5000) => waitFor(messages, count, timeout),
    refuse: (sentence) => void (refusal = sentence),
    ignoreRecipients: (sentence) => void (ignorance = sentence),
    accept: () => void (refusal = ignorance = null),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

function listen(server: SMTPServer) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    const tcp = server.listen(0, '127.0.0.1', () => resolve((tcp.address() as AddressInfo).port))
  })
}

async function waitFor(messages: ReceivedMail[], count: number, timeout: number) {
  const deadline = Date.now() + timeout
  while (messages.length < count) {
    if (Date.now() > deadline) {
      throw new Error(
        `Expected ${count} messages within ${timeout} ms, received ${messages.length}`
      )
    }
    await setTimeout(20)
  }
  return messages
}
