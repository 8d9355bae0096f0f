import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import { freezeClock, now } from '#shared/clock'
import { RecordDeskPayment } from '#payments/actions/record_desk_payment'
import { SettlePayment } from '#payments/actions/settle_payment'
import { StartPayment } from '#payments/actions/start_payment'
import { E_AMOUNT_CHANGED, E_AMOUNT_TOO_SMALL, E_NOTHING_DUE } from '#payments/errors'
import { announceStartedPaymentsJob } from '#payments/jobs/announce_started_payments_job'
import { settlePaymentsJob } from '#payments/jobs/settle_payments_job'
import { PAYMENT_LIFECYCLE, PAYMENT_STATES } from '#payments/lifecycle'
import Payment from '#payments/models/payment'
import type { RequestActor } from '#requests/actor'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { verifyHistories } from '#requests/queries/verify_histories'
import { useTruncatedDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { usePrice } from '#tests/support/prices'
import { useTestBank } from '#tests/support/test_bank'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const SERVICE = 'technical_intervention'
const DUE = 1260
const addresses = () => ({ returnTo: 'http://town.test/retour', notify: 'http://town.test/notify' })

async function aPricedRequest() {
  const town = await aTown()
  const family = await aHousehold(town).headedBy('Anne', 'Leroy')
  const request = await aRequest(town, SERVICE).by(family)
  const actor: RequestActor = { kind: 'citizen', id: family.head.id, name: family.head.fullName }
  return {
    town,
    request,
    start: (amount = DUE) =>
      town.run(() =>
        new StartPayment().handle({ requestId: request.id, actor, amount, addresses })
      ),
    settle: (payment: Payment) => town.run(() => new SettlePayment().handle(payment.id)),
    paid: () => town.run(async () => (await ServiceRequest.findOrFail(request.id)).paidAmount),
  }
}

test.group('The lifecycle of a payment', () => {
  test('leads from « initialisé » to an end, and late money is never lost', ({ assert }) => {
    const ways = PAYMENT_STATES.flatMap((from) =>
      PAYMENT_LIFECYCLE[from].map((to) => `${from} → ${to}`)
    )
    assert.deepEqual(ways, [
      'initialised → validated',
      'initialised → cancelled',
      'initialised → refused',
      'initialised → expired',
      'cancelled → validated',
      'refused → validated',
      'expired → validated',
    ])
  })
})

test.group('Paying for a request', (group) => {
  useTruncatedDatabase(group)
  usePrice(group, SERVICE)
  const bank = useTestBank(group)

  test('five clicks at once open one operation, and are counted once', async ({ assert }) => {
    const { town, request, start, settle, paid } = await aPricedRequest()
    const payments = await Promise.all(Array.from({ length: 5 }, () => start()))
    assert.lengthOf(new Set(payments.map(({ id }) => id)), 1)
    assert.lengthOf(await town.run(() => Payment.query()), 1)

    bank.current.takes(DUE)
    await Promise.all(Array.from({ length: 5 }, () => settle(payments[0])))
    assert.equal(await paid(), DUE)
    await town.run(async () => {
      const receipts = await OutboxMessage.query().where('kind', 'payment_receipt_mail')
      assert.lengthOf(receipts, 1)
      const events = await RequestEvent.query()
        .where('request_id', request.id)
        .whereIn('kind', ['payment_started', 'payment_settled'])
        .orderBy('position')
      assert.deepEqual(
        events.map(({ kind }) => kind),
        ['payment_started', 'payment_settled']
      )
      assert.isEmpty((await verifyHistories()).problems)
    })
  })

  test('asks for what was shown, and for nothing that is paid', async ({ assert }) => {
    const { start, settle } = await aPricedRequest()
    await assert.rejects(() => start(1), E_AMOUNT_CHANGED)
    const payment = await start()
    bank.current.takes(DUE)
    await settle(payment)
    await assert.rejects(() => start(), E_NOTHING_DUE)
  })

  test('a refused attempt makes room for another; money that comes late is counted', async ({
    assert,
  }) => {
    const { start, settle, paid } = await aPricedRequest()
    const first = await start()
    bank.current.outcomeNow = { result: 'refused' }
    assert.equal((await settle(first)).state, 'refused')
    assert.equal(await paid(), 0)

    bank.current.outcomeNow = { result: 'pending' }
    const second = await start()
    assert.notEqual(second.id, first.id)
    bank.current.takes(DUE)
    await settle(first)
    assert.equal(await paid(), DUE)
  })

  test('an attempt given up at the bank is closed when another begins', async ({ assert }) => {
    const { town, start } = await aPricedRequest()
    await start()
    bank.current.outcomeNow = { result: 'expired' }
    await start()
    const states = await town.run(() => Payment.query().orderBy('id'))
    assert.deepEqual(
      states.map(({ state }) => state),
      ['expired', 'initialised']
    )
  })

  test('what the bank took counts, were it not what was asked for', async ({ assert }) => {
    const { start, settle, paid } = await aPricedRequest()
    const payment = await start()
    bank.current.takes(1000)
    await settle(payment)
    assert.equal(await paid(), 1000)
    assert.equal((await start(260)).amount, 260)
  })

  test('lost notifications are made up for by the nightly round', async ({ assert }) => {
    const { town, start, paid } = await aPricedRequest()
    await start()
    bank.current.takes(DUE)
    freezeClock(now().plus({ minutes: 3 }).toISO())
    const run = await runFor(town, settlePaymentsJob)
    freezeClock(null)
    assert.equal(run.summary, '1\u00a0paiement terminé.')
    assert.equal(await paid(), DUE)
  })

  test('a payment without an end is announced to the administrators, once', async ({ assert }) => {
    const { town, start } = await aPricedRequest()
    const administrator = await anAgent(town).administrator()
    const { reference } = await start()
    const announced = async (hours: number) => {
      freezeClock(now().plus({ hours }).toISO())
      const { summary } = await runFor(town, announceStartedPaymentsJob)
      freezeClock(null)
      return summary
    }
    assert.equal(await announced(2), 'Aucun paiement signalé.')
    assert.equal(await announced(4), '1\u00a0paiement signalé.')
    assert.equal(await announced(5), 'Aucun paiement signalé.')
    const [mail, ...others] = await town.run(() =>
      OutboxMessage.query().whereLike('idempotency_key', 'started-payments:%')
    )
    assert.isEmpty(others)
    assert.equal(mail.payload.to, administrator.email)
    assert.include(String(mail.payload.text), reference)
  })

  test('an agent takes money at the town hall, once', async ({ assert }) => {
    const { town, request, paid, start } = await aPricedRequest()
    const agent = await anAgent(town)
    const actor: RequestActor = { kind: 'agent', id: agent.id, name: agent.fullName }
    const take = (key: string) =>
      town.run(() =>
        new RecordDeskPayment().handle({
          requestId: request.id,
          mode: 'cash',
          amount: DUE,
          actor,
          key,
        })
      )
    await Promise.all([take('a'), take('a'), take('a')])
    assert.equal(await paid(), DUE)
    await assert.rejects(() => take('b'), E_NOTHING_DUE)
    await assert.rejects(() => start(), E_NOTHING_DUE)
  })
})

test.group('A price below what providers take', (group) => {
  useTruncatedDatabase(group)
  usePrice(group, SERVICE, { quote: () => [{ label: 'Copie', quantity: 1, unitAmount: 20 }] })
  useTestBank(group)

  test('is paid at the town hall', async ({ assert }) => {
    const { start } = await aPricedRequest()
    await assert.rejects(() => start(20), E_AMOUNT_TOO_SMALL)
  })
})
