import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { PaymentProvider, type PaymentOrder } from '#kernel/contracts/payment_provider'
import plugin from '#plugins/demo_payment/plugin'
import * as clock from '#shared/clock'

const ORDER: PaymentOrder = {
  reference: 'P00000012',
  amount: 1250,
  label: 'Demande n° 12 – <Cantine>',
  email: '',
  returnTo: 'http://localhost/paiements/1/retour',
  notify: 'http://localhost:1/paiements/notification',
}

test.group('The demonstration bank', () => {
  test('gives one operation for one reference, and shows what is paid', async ({ assert }) => {
    const bank = plugin.create({}, { clock })
    const first = await bank.start(ORDER)
    assert.deepEqual(await bank.start(ORDER), first)
    assert.notEqual((await bank.start({ ...ORDER, reference: 'P2' })).operation, first.operation)
    assert.deepEqual(await bank.outcome(first.operation), { result: 'pending' })

    const page = await (await fetch(first.url)).text()
    assert.include(page, '12,50')
    assert.include(page, '&#60;Cantine&#62;')
  })

  test('tells the town that something happened, and what, once', async ({ assert }) => {
    const calls: string[] = []
    const town = createServer((request, response) => {
      void text(request).then((body) => {
        calls.push(body)
        response.end()
      })
    }).listen(0, 'localhost')
    await once(town, 'listening')
    const notify = `http://localhost:${(town.address() as AddressInfo).port}/`
    const bank = plugin.create({}, { clock })
    const { operation, url } = await bank.start({ ...ORDER, notify })

    const back = await fetch(`${url}/paid`, { method: 'POST', redirect: 'manual' })
    assert.equal(back.headers.get('location'), ORDER.returnTo)
    await fetch(`${url}/refused`, { method: 'POST', redirect: 'manual' })
    town.close()

    assert.deepEqual(calls, [`operation=${operation}`])
    assert.deepEqual(await bank.outcome(operation), {
      result: 'paid',
      amount: 1250,
      bankReference: `DEMO-${operation.slice(0, 8)}`,
    })
  })

  test('an operation that it does not know has expired', async ({ assert }) => {
    const bank = plugin.create({}, { clock })
    assert.deepEqual(await bank.outcome('unknown'), { result: 'expired' })
  })

  test('is a demo that serves the payment contract', ({ assert }) => {
    assert.isTrue(plugin.demo)
    assert.isTrue(plugin.create({}, { clock }) instanceof PaymentProvider)
  })
})
