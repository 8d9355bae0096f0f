import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { E_SCANNER_UNAVAILABLE } from '#kernel/contracts/file_scanner'
import { ClamavScanner } from '#plugins/clamav_scanner/clamav_scanner'

/** Plays a recorded answer of clamd 1.4 and keeps what it was sent. */
async function clamd(answer: string | null) {
  const received: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (data) => {
      received.push(data)
      const sent = Buffer.concat(received)
      const isComplete = sent.includes('zPING\0') || sent.subarray(-4).equals(Buffer.alloc(4))
      if (answer === null) socket.destroy()
      else if (isComplete) socket.end(answer)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const scanner = new ClamavScanner({ host: '127.0.0.1', port })
  return { scanner, received, close: () => server.close() }
}

test.group('ClamAV scanner', () => {
  test('sends the file in measured chunks and reads a clean verdict', async ({ assert }) => {
    const { scanner, received, close } = await clamd('stream: OK\0')
    assert.deepEqual(await scanner.scan(Buffer.alloc(100_000, 'a')), { clean: true })
    close()
    const sent = Buffer.concat(received)
    assert.equal(sent.subarray(0, 10).toString(), 'zINSTREAM\0')
    assert.equal(sent.readUInt32BE(10), 65_536)
    assert.equal(sent.length, 10 + 4 + 65_536 + 4 + (100_000 - 65_536) + 4)
  })

  test('names the threat that clamd found', async ({ assert }) => {
    const { scanner, close } = await clamd('stream: Win.Test.EICAR_HDB-1 FOUND\0')
    assert.deepEqual(await scanner.scan(Buffer.from('x')), {
      clean: false,
      threat: 'Win.Test.EICAR_HDB-1',
    })
    close()
  })

  for (const [what, answer] of [
    ['refuses the size', 'INSTREAM size limit exceeded. ERROR\0'],
    ['hangs up', null],
    ['talks nonsense', 'HTTP/1.1 400 Bad Request'],
  ] as const) {
    test(`gives no verdict when clamd ${what}: the file is not accepted`, async ({ assert }) => {
      const { scanner, close } = await clamd(answer)
      const error = await scanner.scan(Buffer.from('x')).catch((refusal) => refusal)
      close()
      assert.instanceOf(error, E_SCANNER_UNAVAILABLE)
    })
  }

  test('its check says whether clamd is there', async ({ assert }) => {
    const { scanner, close } = await clamd('PONG\0')
    await scanner.check()
    close()
    const absent = new ClamavScanner({ host: '127.0.0.1', port: 1 })
    assert.instanceOf(await absent.check().catch((refusal) => refusal), E_SCANNER_UNAVAILABLE)
  })
})
