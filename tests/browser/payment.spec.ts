import { test } from '@japa/runner'
import Payment from '#payments/models/payment'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { follow, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePrice } from '#tests/support/prices'
import { aRequest } from '#tests/support/world'

const SERVICE = 'technical_intervention'
const TITLE = 'Intervention technique'

test.group('Paying for a request', (group) => {
  useTruncatedDatabase(group)
  usePrice(group, SERVICE)

  test('a parent is refused, pays at the second try and keeps the receipt; the agent sees it', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const { number } = await aRequest(town, SERVICE).by(family)
    const parent = await aSignedInParent(browser, family)
    await parent.goto(`/demandes/${number}`)
    await seen(parent, TITLE, 'front.request.price')

    await pay('Faire refuser le paiement')
    await arrived(parent, '12,60 €')
    await parent.getByText('Votre paiement a été refusé').waitFor()
    await seen(parent, '12,60 €', 'front.payment.refused')
    await nextPage(parent, () => follow(parent, 'Revenir à la demande'))

    await pay('Payer')
    await arrived(parent, '12,60 €')
    await parent.getByText('Votre paiement est reçu').waitFor()
    await seen(parent, '12,60 €', 'front.payment.receipt')
    await parent.goto('/paiements')
    await seen(parent, 'Mes paiements', 'front.payments')

    const payments = await town.run(() => Payment.query().orderBy('id'))
    assert.deepEqual(
      payments.map(({ state }) => state),
      ['refused', 'validated']
    )
    const agent = await anAgentAtWork(browser)
    await agent.goto(`/backoffice/demandes/${number}`)
    await agent.locator('#paiement').getByText('Validé').waitFor()
    await seen(agent, TITLE, 'office.request.paid')

    async function pay(choice: string) {
      await nextPage(parent, () => press(parent, 'Payer 12,60\u00a0€ en ligne'))
      await seen(parent, '12,60 €', 'front.payment.leaving')
      await parent.getByRole('link', { name: 'Continuer vers la page de paiement' }).click()
      await parent.getByRole('button', { name: choice, exact: true }).click()
    }
  })
})
