import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import { LogSms } from '#plugins/log_sms/log_sms'
import plugin from '#plugins/log_sms/plugin'
import * as clock from '#shared/clock'

test.group('SMS written to files', (group) => {
  let folder: string
  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sms-'))
    return () => rm(folder, { recursive: true })
  })

  test('keeps each message as a readable file, once per key', async ({ assert }) => {
    const gateway = new LogSms(folder)
    const message = { to: '+33612345678', text: 'Votre dossier est complet.', key: 'contact:1' }
    const first = await gateway.send(message)
    const second = await gateway.send(message)
    await gateway.send({ ...message, key: 'contact:2' })

    assert.deepEqual(first, second)
    assert.lengthOf(await readdir(folder), 2)
    const file = await readFile(join(folder, `${first.reference}.txt`), 'utf8')
    assert.equal(file, 'À : +33612345678\n\nVotre dossier est complet.\n')
  })

  test('a key cannot lead out of the folder', async ({ assert }) => {
    const { reference } = await new LogSms(folder).send({ to: '+33', text: 'x', key: '../../etc' })
    assert.match(reference, /^[0-9a-f]{16}$/)
  })

  test('is a demo that serves the text message contract', ({ assert }) => {
    assert.isTrue(plugin.demo)
    assert.isTrue(plugin.create({ folder }, { clock }) instanceof TextMessageGateway)
  })
})
