import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import CitizenAccount from '#accounts/models/citizen_account'
import ServiceRequest from '#requests/models/service_request'
import { REQUESTER } from '#tests/functional/front_office/requester'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import { validFiling } from '#tests/support/world/valid_filing'

const LANGUAGES = { languages: ['fr', 'en', 'fr-x-falc'] }
const START = '/demarches/birth_details'

test.group('The language of the portal', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('is French, and no other is offered, until the town offers one', async ({
    client,
    assert,
  }) => {
    await aTown()
    const page = await client.get(START).withCookie('langue', 'en')
    assert.include(page.text(), '<html lang="fr">')
    assert.include(page.text(), 'Acte de naissance')
    assert.notInclude(page.text(), 'site-languages')
  })

  test('is chosen by a plain form, kept by the browser, and said by the page', async ({
    client,
    assert,
  }) => {
    await aTown().configured(LANGUAGES)
    const chosen = await client
      .post(`/langue?retour=${START}`)
      .withCsrfToken()
      .form({ langue: 'en' })
      .redirects(0)
    chosen.assertHeader('location', START)
    assert.equal(chosen.cookie('langue')?.value, 'en')

    const page = await client.get(START).withCookie('langue', 'en')
    assert.include(page.text(), '<html lang="en">')
    assert.include(page.text(), 'Birth certificate')
    assert.include(page.text(), 'What to prepare')
    assert.notMatch(page.text(), /À préparer|Acte de naissance/)
    assert.match(page.text(), /<li lang="fr">\s*<button[^>]*>Facile à lire/)
  })

  test('leads back to this site only, and to languages that the town offers', async ({
    client,
    assert,
  }) => {
    await aTown().configured(LANGUAGES)
    for (const back of ['//ailleurs.test', 'https://ailleurs.test', '/\\ailleurs.test']) {
      const chosen = await client
        .post(`/langue?retour=${encodeURIComponent(back)}`)
        .withCsrfToken()
        .form({ langue: 'en' })
        .redirects(0)
      chosen.assertHeader('location', '/')
    }
    const unknown = await client.post('/langue').withCsrfToken().form({ langue: 'xx' }).redirects(0)
    assert.isUndefined(unknown.cookie('langue'))
  })

  test('is kept on the account of who is signed in, whatever his browser says', async ({
    client,
    assert,
  }) => {
    const town = await aTown().configured(LANGUAGES)
    const { account } = await aHousehold(town)
    await client
      .post('/langue')
      .withCsrfToken()
      .loginAs(account)
      .form({ langue: 'en' })
      .redirects(0)
    const kept = await town.run(() => CitizenAccount.findOrFail(account.id))
    assert.equal(kept.language, 'en')

    const home = await client.get('/').loginAs(account).withCookie('langue', 'fr')
    assert.include(home.text(), 'My household')
    assert.include(home.text(), '<html lang="en">')
  })

  test('says which parts of a page are French still', async ({ client, assert }) => {
    await aTown().configured(LANGUAGES)
    const page = await client.get('/demarches').withCookie('langue', 'en')
    assert.include(page.text(), 'School canteen registration')
    assert.include(page.text(), '<span lang="fr">Inscription à la bibliothèque')
    const help = await client.get('/aide').withCookie('langue', 'en')
    assert.include(help.text(), '<html lang="fr">')
    assert.match(help.text(), /<header class="site-header"\s+lang="en"/)
  })

  test('changes in the middle of a step, which keeps what was typed', async ({
    client,
    assert,
  }) => {
    const town = await aTown().configured(LANGUAGES)
    const { path, session } = await begin(client)
    await client.post(`${path}/demandeur`).withCsrfToken().withSession(session).form(REQUESTER)
    const step = await client.get(`${path}/nature`).withSession(session)
    assert.match(step.text(), /value="language:en"\s+form="request-form"\s+name="_action"/)

    const { version } = await town.run(() => ServiceRequest.query().firstOrFail())
    const root = { birthLastName: 'Keller', birthDate: 'hier' }
    const switched = await client
      .post(`${path}/nature`)
      .withCsrfToken()
      .withSession(session)
      .form({ root, version, _action: 'language:en' })
      .redirects(0)
    switched.assertHeader('location', `${path}/nature`)
    assert.equal(switched.cookie('langue')?.value, 'en')

    const english = await client
      .get(`${path}/nature`)
      .withSession(session)
      .withCookie('langue', 'en')
    assert.include(english.text(), 'value="Keller"')
    assert.include(english.text(), 'Last name at birth')
    assert.match(english.text(), /data-validator="[^"]+langue=en\.[0-9a-f]{8}"/)
  })

  test('keeps what was typed in a page whose answers are saved only once they are right', async ({
    client,
    assert,
  }) => {
    await aTown().configured(LANGUAGES)
    const { path, session } = await begin(client)
    const switched = await client
      .post(`/langue?retour=${path}/demandeur`)
      .withCsrfToken()
      .withSession(session)
      .form({ ...REQUESTER, phone: '03', langue: 'en' })
      .redirects(0)
    switched.assertHeader('location', `${path}/demandeur`)
    const typed = switched.flashMessages()
    assert.equal(typed.lastName, 'Roux')
    assert.notProperty(typed, '_csrf')

    const page = await client
      .get(`${path}/demandeur`)
      .withSession(session)
      .withFlashMessages(typed)
      .withCookie('langue', 'en')
    assert.include(page.text(), 'value="Roux"')
    assert.include(page.text(), 'value="Rue Haute"')
    assert.include(page.text(), 'You are making this request without an account')
  })

  test('is that of refusals, on the server as in the browser', async ({ client, assert }) => {
    const town = await aTown().configured(LANGUAGES)
    const { path, session } = await begin(client)
    const wrong = await client
      .post(`${path}/demandeur`)
      .withCsrfToken()
      .withSession(session)
      .withCookie('langue', 'en')
      .form({ ...REQUESTER, email: '', phone: '12' })
    assert.include(wrong.text(), 'Enter your email address.')
    assert.include(wrong.text(), 'Enter a French number of ten digits')
    await client.post(`${path}/demandeur`).withCsrfToken().withSession(session).form(REQUESTER)

    const { version } = await town.run(() => ServiceRequest.query().firstOrFail())
    const refused = await client
      .post(`${path}/nature`)
      .withCsrfToken()
      .withSession(session)
      .withCookie('langue', 'en')
      .form({ root: { birthLastName: '' }, version, _action: 'next' })
    refused.assertStatus(422)
    assert.include(refused.text(), 'Enter the last name at birth.')
    assert.include(refused.text(), 'Enter the date of birth, for example 31/12/2015.')

    const [, address] = /data-validator="([^"]+)"/.exec(refused.text()) ?? []
    const module = await client.get(String(address).replaceAll('&amp;', '&'))
    assert.include(module.text(), 'const refusalMessage = englishMessage')
    assert.notInclude(module.text(), 'Renseignez')
  })

  test('is kept with a request, whose data and PDF stay French for the agents', async ({
    client,
    assert,
  }) => {
    const town = await aTown().configured(LANGUAGES)
    const { path, session } = await begin(client)
    const english = (step: string, body: object) =>
      client
        .post(`${path}/${step}`)
        .withCsrfToken()
        .withSession(session)
        .withCookie('langue', 'en')
        .form(body)
        .redirects(0)
    await english('demandeur', REQUESTER)
    const root = await validFiling('birth_details')
    for (const step of ['nature', 'type']) {
      const { version } = await town.run(() => ServiceRequest.query().firstOrFail())
      await english(step, { root, version, _action: 'next' })
    }
    const summary = await client
      .get(`${path}/validation`)
      .withSession(session)
      .withCookie('langue', 'en')
    assert.include(summary.text(), 'Person concerned')
    assert.include(summary.text(), 'Proof of identity')
    assert.include(summary.text(), 'Send my request')
    const sent = await english('validation', { contactChannel: 'email', terms: 'true' })
    sent.assertHeader('location', `${path}/envoyee`)
    const exit = await client.get(`${path}/envoyee`).withSession(session).withCookie('langue', 'en')
    assert.include(exit.text(), 'Your request has been sent')

    const request = await town.run(() => ServiceRequest.query().firstOrFail())
    assert.equal(request.language, 'en')
    assert.equal(request.data.format, root.format)
    const followed = await client
      .get(`/demandes/${request.number}`)
      .withSession(session)
      .withCookie('langue', 'en')
    assert.include(followed.text(), 'Your request has reached the town hall')
    assert.include(followed.text(), 'waiting')

    const agent = await anAgent(town).with('civil_status', 'write')
    const office = await client
      .get(`/backoffice/demandes/${request.number}`)
      .withGuard('agent')
      .loginAs(agent)
    assert.include(office.text(), 'Personne concernée')
    assert.notInclude(office.text(), 'Person concerned')
  })
})

async function begin(client: ApiClient) {
  const begun = await client.post(`${START}/demande`).withCsrfToken().redirects(0)
  return { path: String(begun.header('location')), session: begun.session() }
}
