import { test } from '@japa/runner'
import Payment from '#payments/models/payment'
import ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { usePrice } from '#tests/support/prices'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const SERVICE = 'technical_intervention'

test.group('The price of a request at the agent’s desk', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  usePrice(group, SERVICE)

  test('stands in the way of « validé » until the money is there, and an agent may take it', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const request = await aRequest(town, SERVICE).by(family)
    const desk = atDesk(client, await anAgent(town).with('technical', 'write'))
    const path = `/backoffice/demandes/${request.number}`
    const version = () =>
      town.run(async () => (await ServiceRequest.findOrFail(request.id)).version)
    const decide = async (transition: string) =>
      desk.post(`${path}/transitions`, { version: await version(), transition })

    await desk.post(`${path}/etat-donnees`, { version: await version(), dataState: 'valid' })
    await decide('mark_complete')
    const refused = await decide('validate')
    refused.assertStatus(422)
    assert.include(refused.text(), 'Il reste 12,60\u00a0€ à payer.')
    assert.include(refused.text(), 'href="#paiement"')

    const silent = await desk.post(`${path}/paiements`, { amount: 1260 })
    silent.assertStatus(422)
    assert.include(silent.text(), 'Choisissez comment la somme a été reçue.')
    const stale = await desk.post(`${path}/paiements`, { amount: 900, mode: 'cheque' })
    stale.assertStatus(409)
    assert.include(stale.text(), 'il reste 12,60\u00a0€ à payer')

    await desk.post(`${path}/paiements`, { amount: 1260, mode: 'cheque' })
    const payment = await town.run(() => Payment.firstOrFail())
    const page = await desk.get(path)
    assert.include(page.text(), `${payment.reference} – 12,60\u00a0€`)
    assert.include(page.text(), 'Chèque, à la mairie')
    ;(await decide('validate')).assertStatus(303)
  })
})
