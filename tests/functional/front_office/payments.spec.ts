import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { E_PAYMENT_UNAVAILABLE } from '#kernel/contracts/payment_provider'
import Payment from '#payments/models/payment'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { usePrice } from '#tests/support/prices'
import { useTestBank } from '#tests/support/test_bank'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'

const SERVICE = 'technical_intervention'
const DUE = 1260
const EUROS = '12,60\u00a0€'

test.group('Paying online', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  usePrice(group, SERVICE)
  const bank = useTestBank(group)
  const post = usePostOffice(group)

  async function aDebt(client: ApiClient) {
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, SERVICE).by(family)
    const pay = (amount: unknown = DUE) =>
      client
        .post(`/demandes/${request.number}/paiement`)
        .loginAs(family.account)
        .withCsrfToken()
        .form({ amount })
        .redirects(0)
    const see = (path: string) => client.get(path).loginAs(family.account)
    return { town, family, request, path: `/demandes/${request.number}`, pay, see }
  }

  test('the request says what it costs; the bank is asked, and a receipt is given', async ({
    client,
    assert,
  }) => {
    const { town, path, pay, see } = await aDebt(client)
    const page = await see(path)
    for (const words of ['Composteur', '3 × 4,20\u00a0€', `Payer ${EUROS} en ligne`])
      assert.include(page.text(), words)

    const begun = await pay()
    const payment = await town.run(() => Payment.firstOrFail())
    begun.assertStatus(303)
    begun.assertHeader('location', `/paiements/${payment.id}`)
    const [order] = bank.current.orders
    assert.equal(order.amount, DUE)
    assert.match(order.returnTo, new RegExp(`^http://.+/paiements/${payment.id}/retour$`))
    const leaving = await see(`/paiements/${payment.id}`)
    assert.include(leaving.text(), 'href="http://bank.test/pay"')
    assert.include((await see(path)).text(), 'Reprendre le paiement')

    bank.current.takes(DUE)
    const back = await see(`/paiements/${payment.id}/retour`)
    assert.include(back.text(), 'Votre paiement est reçu')
    assert.include(back.text(), 'B-1')
    assert.include((await see('/paiements')).text(), payment.reference)
    const paid = await see(path)
    assert.notInclude(paid.text(), 'Payer ')
    assert.include(paid.text(), 'Déjà reçu')

    const mail = await town.run(() => post.received(`Reçu de votre paiement ${payment.reference}`))
    assert.include(mail.text, EUROS)
  })

  test('the home page says what is to be paid, until it is', async ({ client, assert }) => {
    const { town, pay, path, see } = await aDebt(client)
    const home = (await see('/')).text()
    assert.include(home, 'À payer\u00a0: Intervention technique')
    assert.match(home, new RegExp(`${EUROS}</strong> à régler\\. <a href="${path}"`))

    await pay()
    bank.current.takes(DUE)
    const payment = await town.run(() => Payment.firstOrFail())
    await see(`/paiements/${payment.id}/retour`)
    assert.notInclude((await see('/')).text(), 'À payer')
  })

  test('an old debt is not hidden by twenty requests that cost nothing any more', async ({
    client,
    assert,
  }) => {
    const { town, family, request, see, path } = await aDebt(client)
    for (let count = 0; count < 21; count += 1) {
      const later = await aRequest(town, SERVICE).by(family)
      await town.run(async () => {
        const settled = await ServiceRequest.findOrFail(later.id)
        await settled.merge({ paidAmount: DUE }).save()
      })
    }
    assert.include((await see('/')).text(), `à régler. <a href="${path}"`)
    await town.run(async () => {
      const owed = await ServiceRequest.query().where('balance_due', '>', 0)
      assert.deepEqual(
        owed.map(({ id, balanceDue }) => [id, balanceDue]),
        [[request.id, DUE]]
      )
    })
  })

  test('a notification alone is enough, and proves nothing by itself', async ({
    client,
    assert,
  }) => {
    const { town, request, pay } = await aDebt(client)
    await pay()
    const { operation } = await town.run(() => Payment.firstOrFail())
    const notify = (value: string) =>
      client.post('/paiements/notification').form({ operation: value, result: 'paid' })
    const paid = () =>
      town.run(async () => (await ServiceRequest.findOrFail(request.id)).paidAmount)

    ;(await notify(String(operation))).assertStatus(204)
    assert.equal(await paid(), 0)
    bank.current.takes(DUE)
    for (let time = 0; time < 3; time += 1) (await notify(String(operation))).assertStatus(204)
    assert.equal(await paid(), DUE)
    ;(await notify('unknown')).assertStatus(404)
    ;(await notify('<script>')).assertStatus(400)
  })

  test('what happened over there is said in words: {result}')
    .with([
      { result: 'refused', words: 'Votre paiement a été refusé' },
      { result: 'cancelled', words: 'Vous avez abandonné ce paiement' },
      { result: 'expired', words: 'Ce paiement a expiré' },
    ] as const)
    .run(async ({ client, assert }, { result, words }) => {
      const { town, pay, see, path } = await aDebt(client)
      await pay()
      const payment = await town.run(() => Payment.firstOrFail())
      bank.current.outcomeNow = { result }
      assert.include((await see(`/paiements/${payment.id}/retour`)).text(), words)
      assert.include((await see(path)).text(), `Payer ${EUROS} en ligne`)
    })

  test('a bank that is down, a price that changed: nothing is begun, and it is said', async ({
    client,
    assert,
  }) => {
    const { town, path, pay, see } = await aDebt(client)
    await pay('1')
    assert.include((await see(path)).text(), `Payer ${EUROS} en ligne`)
    assert.isEmpty(await town.run(() => Payment.query()))

    bank.current.start = () => Promise.reject(new E_PAYMENT_UNAVAILABLE())
    const refused = await pay()
    refused.assertHeader('location', path)
    assert.include((await see(path)).text(), 'Reprendre le paiement')
  })

  test('a stranger sees and pays nothing', async ({ client }) => {
    const { town, request, pay } = await aDebt(client)
    await pay()
    const payment = await town.run(() => Payment.firstOrFail())
    const stranger: Family = await aHousehold(town).headedBy('Paul', 'Roux')
    const elsewhere = await aHousehold(await aTown('Ailleurs').at('ailleurs.test'))
    for (const { account } of [stranger, elsewhere]) {
      for (const path of [`/paiements/${payment.id}`, `/paiements/${payment.id}/retour`]) {
        ;(await client.get(path).loginAs(account)).assertStatus(404)
      }
      const attempt = await client
        .post(`/demandes/${request.number}/paiement`)
        .loginAs(account)
        .withCsrfToken()
        .form({ amount: DUE })
      attempt.assertStatus(404)
    }
  })
})

test.group('A price that is due once validated', (group) => {
  useDatabase(group)
  usePrice(group, SERVICE, { due: 'on_validate' })
  useTestBank(group)

  test('is announced, and not asked for before', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, SERVICE).by(family)
    const page = await client.get(`/demandes/${request.number}`).loginAs(family.account)
    assert.include(page.text(), 'Vous paierez si votre demande est validée.')
    assert.notInclude(page.text(), 'Payer ')
  })
})
