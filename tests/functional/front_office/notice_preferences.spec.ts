import { test } from '@japa/runner'
import { markUnreachable } from '#households/actions/mark_unreachable'
import UnreachableAddress from '#households/models/unreachable_address'
import { noticePreferences } from '#notifications/queries/notice_preferences'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { openCounter } from '#tests/functional/back_office/at_counter'

const PAGE = '/compte/notifications'

test.group('How a citizen wants to be told', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('is chosen event by event; what the law needs says why and stays', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const page = await client.get(PAGE).loginAs(family.account)
    page.assertStatus(200)
    assert.include(page.text(), 'La loi oblige la mairie à accuser réception de votre demande')
    assert.match(page.text(), /id="courriel-request_received"[^>]*checked[^>]*disabled/)

    const saved = await client
      .post(PAGE)
      .withCsrfToken()
      .loginAs(family.account)
      .redirects(0)
      .form({ 'email[]': ['document_expiring'], 'sms[]': ['request_message'] })
    saved.assertStatus(303)
    const chosen = await town.run(() => noticePreferences(family.head.id))
    assert.deepEqual(
      [
        chosen.document_expiring,
        chosen.request_message,
        chosen.request_received,
        chosen.draft_deletion,
      ],
      [
        { email: true, sms: false },
        { email: false, sms: true },
        { email: true, sms: false },
        { email: false, sms: false },
      ]
    )
  })

  test('refuses events that do not exist, and text messages without a mobile', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).headedBy('Nadia', 'Benali', { mobilePhone: null })
    const page = await client.get(PAGE).loginAs(family.account)
    assert.match(page.text(), /id="sms-request_message"[^>]*disabled/)
    const send = (input: object) =>
      client.post(PAGE).withCsrfToken().loginAs(family.account).form(input)
    ;(await send({ 'email[]': ['everything'] })).assertStatus(422)
    const refused = await send({ 'sms[]': ['request_message'] })
    refused.assertStatus(422)
    assert.include(refused.text(), 'Ajoutez votre numéro de portable')
  })

  test('an address that does not receive is said to its owner and to agents, until he says that it does', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const agent = await anAgent(town).with('technical', 'write')
    const request = await aRequest(town, 'technical_intervention').by(family)
    await post.deliver()
    const address = String(family.account.email)
    const reason = 'Cette boîte aux lettres est pleine.'
    await town.run(() => markUnreachable({ address, reason, knownBy: 'report' }))

    const own = await client.get(PAGE).loginAs(family.account)
    assert.include(own.text(), 'Nos courriels ne vous parviennent pas')
    const desk = atDesk(client, agent)
    const office = await desk.get(`/backoffice/foyers/${family.household.number}`)
    assert.include(office.text(), 'Ne reçoit pas depuis le')
    const page = await desk.get(`/backoffice/demandes/${request.number}?vue=echanges`)
    assert.include(page.text(), reason)
    assert.include(page.text(), 'Accusé de réception d’une demande')

    await client.post(PAGE).withCsrfToken().loginAs(family.account).form({ works: 'oui' })
    assert.lengthOf(await town.run(() => UnreachableAddress.query()), 0)
    const kept = await town.run(() => noticePreferences(family.head.id))
    assert.isTrue(kept.request_message.email)
  })

  test('is read at the counter, and changed there by nobody', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const agent = await anAgent(town).with('technical', 'write')
    const counter = await openCounter(client, agent, family)
    const page = await counter.get(PAGE)
    page.assertStatus(200)
    assert.include(page.text(), 'Au guichet, ces choix se consultent')
    assert.notInclude(page.text(), 'Enregistrer mes choix')
    const refused = await counter.post(PAGE, { 'email[]': ['request_message'] })
    assert.notEqual(refused.status(), 303)
  })
})
