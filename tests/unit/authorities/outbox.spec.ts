import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { now } from '#shared/clock'
import OutboxMessage from '#authorities/models/outbox_message'
import { BACK_OFF_MINUTES, deliverMessage } from '#authorities/outbox/deliver_message'
import { enqueue } from '#authorities/outbox/enqueue'
import { registerOutboxHandler } from '#authorities/outbox/handlers'
import { deliverDueMessages } from '#authorities/outbox/worker'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'

test.group('Outbox', (group) => {
  useTruncatedDatabase(group)

  const entry = { kind: 'test', idempotencyKey: 'once', payload: { word: 'bonjour' } }
  const add = () => db.transaction((trx) => enqueue(entry, trx))

  test('what a rolled back transaction wanted to tell is never told', async ({ assert }) => {
    const town = await aTown()
    await town.run(async () => {
      await db
        .transaction(async (trx) => {
          await enqueue(entry, trx)
          throw new Error('the write that it tells about failed')
        })
        .catch(() => {})
      assert.lengthOf(await OutboxMessage.all(), 0)
    })
  })

  test('the same key is told once, whoever looks at it at the same time', async ({ assert }) => {
    const town = await aTown()
    let deliveries = 0
    registerOutboxHandler('test', async () => void (deliveries += 1))
    await town.run(async () => {
      await add()
      await add()
      const { id } = await OutboxMessage.firstOrFail()
      const outcomes = await Promise.all([
        deliverMessage(id),
        deliverMessage(id),
        deliverMessage(id),
      ])
      assert.equal(deliveries, 1)
      assert.sameMembers(outcomes, ['delivered', 'taken', 'taken'])
    })
  })

  test('a failure is retried later and later, then set apart with its reason', async ({
    assert,
  }) => {
    const town = await aTown()
    registerOutboxHandler('test', () => Promise.reject(new Error('mail server is full')))
    await town.run(async () => {
      await add()
      for (const minutes of BACK_OFF_MINUTES) {
        const waiting = await OutboxMessage.firstOrFail()
        assert.equal(await deliverMessage(waiting.id), 'retry')
        await waiting.refresh()
        assert.closeTo(waiting.availableAt.diffNow('minutes').minutes, minutes, 0.2)
      }
      const last = await OutboxMessage.firstOrFail()
      assert.equal(await deliverMessage(last.id), 'dead')
      await last.refresh()
      assert.equal(last.state, 'dead')
      assert.equal(last.lastError, 'mail server is full')
    })
  })

  test('what a killed worker held is delivered after its lease', async ({ assert }) => {
    const town = await aTown()
    let told = ''
    registerOutboxHandler('test', async ({ payload }) => void (told = String(payload.word)))
    await town.run(async () => {
      await add()
      const message = await OutboxMessage.firstOrFail()
      await message.merge({ state: 'leased', leasedUntil: now().plus({ minutes: 1 }) }).save()
    })
    await deliverDueMessages()
    assert.equal(told, '')
    await town.run(async () => {
      const message = await OutboxMessage.firstOrFail()
      await message.merge({ leasedUntil: now().minus({ seconds: 1 }) }).save()
    })
    await deliverDueMessages()
    assert.equal(told, 'bonjour')
  })
})
