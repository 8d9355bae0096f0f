import { test } from '@japa/runner'
import {
  E_TEXT_MESSAGES_UNAVAILABLE,
  TextMessageGateway,
} from '#kernel/contracts/text_message_gateway'
import plugin from '#plugins/failing_sms/plugin'
import * as clock from '#shared/clock'

test.group('Failing SMS', () => {
  test('accepts nothing and fails its own check', async ({ assert }) => {
    const gateway = plugin.create({}, { clock })
    const refusals = await Promise.all([
      gateway.send({ to: '+33612345678', text: 'x', key: 'x' }).catch((error) => error),
      gateway.check().catch((error) => error),
    ])
    for (const refusal of refusals) assert.instanceOf(refusal, E_TEXT_MESSAGES_UNAVAILABLE)
  })

  test('is a demo that serves the text message contract', ({ assert }) => {
    assert.isTrue(plugin.demo)
    assert.isTrue(plugin.create({}, { clock }) instanceof TextMessageGateway)
  })
})
