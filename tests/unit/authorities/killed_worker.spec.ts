import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import { useTruncatedDatabase } from '#tests/support/databases'
import { startMailSink } from '#tests/support/mail_sink'
import { aHousehold, aRequest, aTown } from '#tests/support/world'

function deliverThrough(port: number, ...flags: string[]) {
  return spawn(process.execPath, ['ace.js', 'jobs:work', ...flags], {
    env: { ...process.env, MAIL_MAILER: 'smtp', SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port) },
    stdio: 'ignore',
  })
}

test.group('A process killed between the submission and its mail', (group) => {
  useTruncatedDatabase(group)

  test('loses nothing: the request is there once, and its receipt is mailed once', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, 'technical_intervention').by(family)

    const silent = createServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const killed = deliverThrough((silent.address() as AddressInfo).port)
    await once(silent, 'connection')
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    silent.close()

    await town.run(async () => {
      const message = await OutboxMessage.findByOrFail('kind', 'notice_mail')
      assert.equal(message.state, 'leased')
      await message.merge({ leasedUntil: now().minus({ seconds: 1 }) }).save()
    })

    const sink = await startMailSink()
    const [code] = await once(deliverThrough(sink.port, '--once'), 'exit')
    const [again] = await once(deliverThrough(sink.port, '--once'), 'exit')
    await sink.close()

    assert.deepEqual([code, again], [0, 0])
    assert.lengthOf(sink.messages, 1)
    assert.include(sink.messages[0].subject, `n° ${request.number}`)
  }).timeout(60_000)
})
