import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import {
  E_TEXT_MESSAGE_REFUSED,
  E_TEXT_MESSAGES_UNAVAILABLE,
} from '#kernel/contracts/text_message_gateway'
import { HttpSms } from '#plugins/http_sms/http_sms'

const MESSAGE = { to: '+33612345678', text: 'Votre dossier est complet.', key: 'contact:1' }

/** Plays a recorded answer of an operator and keeps what it was asked. */
async function anOperator(answer: (response: ServerResponse) => void) {
  const asked: { request: IncomingMessage; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push({ request, body })
    answer(response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const gateway = new HttpSms({
    url: `http://127.0.0.1:${port}/v1`,
    token: 'jeton',
    sender: 'BLAINVILLE',
  })
  return { gateway, asked, close: () => server.close() }
}

const says = (status: number, body: string) => (response: ServerResponse) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)

test.group('SMS by web service', () => {
  test('hands the message over with its key and its token, and reads the receipt', async ({
    assert,
  }) => {
    const { gateway, asked, close } = await anOperator(
      says(202, '{"id":"msg-7f3a","status":"queued"}')
    )
    assert.deepEqual(await gateway.send(MESSAGE), { reference: 'msg-7f3a' })
    close()
    const [{ request, body }] = asked
    assert.equal(`${request.method} ${request.url}`, 'POST /v1/messages')
    assert.equal(request.headers.authorization, 'Bearer jeton')
    assert.equal(request.headers['idempotency-key'], 'contact:1')
    assert.deepEqual(JSON.parse(body), {
      to: '+33612345678',
      text: 'Votre dossier est complet.',
      sender: 'BLAINVILLE',
    })
  })

  test('a number that the operator does not know is refused for good, with its reason', async ({
    assert,
  }) => {
    const { gateway, close } = await anOperator(says(422, '{"error":"unknown subscriber"}'))
    const error = await gateway.send(MESSAGE).catch((refusal) => refusal)
    close()
    assert.instanceOf(error, E_TEXT_MESSAGE_REFUSED)
    assert.include(error.message, 'unknown subscriber')
  })

  for (const [what, answer] of [
    ['is overloaded', says(429, '{"error":"slow down"}')],
    ['is broken', says(500, '')],
    ['accepts without a receipt', says(200, '{"status":"ok"}')],
    ['talks nonsense', says(200, '<html>')],
    ['says too much', says(200, `{"id":"${'x'.repeat(100_000)}"}`)],
    [
      'points elsewhere',
      (response: ServerResponse) => response.writeHead(302, { Location: '/' }).end(),
    ],
    ['hangs up', (response: ServerResponse) => response.destroy()],
  ] as const) {
    test(`a message is tried again later when the operator ${what}`, async ({ assert }) => {
      const { gateway, close } = await anOperator(answer)
      const error = await gateway.send(MESSAGE).catch((refusal) => refusal)
      close()
      assert.instanceOf(error, E_TEXT_MESSAGES_UNAVAILABLE)
    })
  }

  test('its check asks for the account and sends nothing', async ({ assert }) => {
    const { gateway, asked, close } = await anOperator(says(200, '{}'))
    await gateway.check()
    close()
    assert.equal(`${asked[0].request.method} ${asked[0].request.url}`, 'GET /v1/account')

    const closed = await anOperator(says(401, '{}'))
    const error = await closed.gateway.check().catch((refusal) => refusal)
    closed.close()
    assert.instanceOf(error, E_TEXT_MESSAGES_UNAVAILABLE)
  })
})
