import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import OutboxMessage from '#authorities/models/outbox_message'
import CitizenAccount from '#accounts/models/citizen_account'
import { DetectDuplicates } from '#households/actions/detect_duplicates'
import Household from '#households/models/household'
import HouseholdEvent from '#households/models/household_event'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { A_FAMILY_AT_COUNTER } from '#tests/functional/back_office/counter_family'

const PAGE = '/backoffice/foyers'
const PASSWORD = 'Un-coquelicot-au-bord-du-canal'

test.group('An account that an agent creates at the counter', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('is valid at once, opens the counter, and its head alone chooses a password', async ({
    client,
    assert,
  }) => {
    const { town, desk, anne } = await aCounter(client)
    const form = await desk.get(`${PAGE}/nouveau`)
    form.assertStatus(200)
    assert.notInclude(form.text(), 'type="password"')

    const created = await desk.post(PAGE, A_FAMILY_AT_COUNTER)
    created.assertStatus(303)
    created.assertHeader('location', `${PAGE}/1`)
    const household = await town.run(() => Household.query().firstOrFail())
    assert.equal(household.state, 'valid')
    const [event] = await town.run(() => HouseholdEvent.query())
    assert.deepEqual([event.kind, event.actorName], ['opened_at_counter', anne.fullName])
    const page = await desk.get(`${PAGE}/1?vue=historique`)
    for (const words of ['Foyer de Nadia Benali', 'Créer une demande', 'Compte créé au guichet']) {
      assert.include(page.text(), words)
    }
    assert.notInclude(page.text(), 'Modifier le foyer')

    const [mail] = await town.run(() => OutboxMessage.query().where('kind', 'mail'))
    assert.equal(mail.payload.to, 'nadia@courriel.test')
    assert.include(String(mail.payload.text), 'nadia.benali')
    const { url } = mail.payload.link as { url: string }
    await chooses(client, new URL(url).pathname)
    const again = await client.get(new URL(url).pathname)
    again.assertStatus(410)
  })

  test('is completed through « Modification de compte », which opens at once for who may file it', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('accounts', 'write')
    const desk = atDesk(client, anne)
    await desk.post(PAGE, A_FAMILY_AT_COUNTER)
    const page = await desk.get(`${PAGE}/1`)
    assert.match(page.text(), /name="demarche"\s+value="home_folder_modification"/)
    const opened = await desk.post('/backoffice/guichet', {
      household: 1,
      demarche: 'home_folder_modification',
    })
    opened.assertHeader('location', '/demarches/home_folder_modification')
    const hostile = await desk.post('/backoffice/guichet', { household: 1, demarche: '../compte' })
    hostile.assertHeader('location', '/backoffice/guichet')
  })

  test('without e-mail, a sheet is printed with a login and a code that serves once; the one before is void', async ({
    client,
    assert,
  }) => {
    const { town, desk } = await aCounter(client)
    const created = await desk.post(PAGE, { ...A_FAMILY_AT_COUNTER, email: '' })
    created.assertStatus(303)
    const page = await desk.get(`${PAGE}/1`)
    assert.include(page.text(), 'Imprimer la fiche d’accès')
    assert.isEmpty(await town.run(() => OutboxMessage.query().where('kind', 'mail')))

    const sheet = await desk.post(`${PAGE}/1/acces`)
    sheet.assertStatus(200)
    sheet.assertHeader('content-type', 'application/pdf')
    sheet.assertHeader('cache-control', 'private, no-store')
    const account = await town.run(() => CitizenAccount.query().firstOrFail())
    assert.isNull(account.email)
    await desk.post(`${PAGE}/1/acces`)
    const events = await town.run(() => HouseholdEvent.query().where('kind', 'access_given'))
    assert.deepEqual(
      events.map(({ details }) => details?.by),
      ['sheet', 'sheet']
    )
  })

  test('the accounts that the family probably has are shown first; another family is created all the same', async ({
    client,
    assert,
  }) => {
    const { town, desk } = await aCounter(client)
    const known = await aHousehold(town).headedBy('NADIA', 'Bénali', { birthDate: '1985-03-02' })
    await town.run(() => new DetectDuplicates().handle({ householdId: known.household.id }))

    const shown = await desk.post(PAGE, A_FAMILY_AT_COUNTER)
    shown.assertStatus(409)
    for (const words of [
      'Cette famille a peut-être déjà un compte',
      'même nom et même date de naissance',
      `href="${PAGE}/${known.household.number}"`,
      'value="Rue Haute"',
    ]) {
      assert.include(shown.text(), words)
    }
    assert.lengthOf(await town.run(() => Household.query()), 1)
    const other = await desk.post(PAGE, { ...A_FAMILY_AT_COUNTER, autre: 'oui' })
    other.assertStatus(303)
    assert.lengthOf(await town.run(() => Household.query()), 2)
  })

  test('an address that opens another account, and missing answers, are refused beside their fields', async ({
    client,
    assert,
  }) => {
    const { town, desk } = await aCounter(client)
    const known = await aHousehold(town).headedBy('Paul', 'Roux')
    const taken = await desk.post(PAGE, { ...A_FAMILY_AT_COUNTER, email: known.account.email })
    taken.assertStatus(422)
    assert.include(taken.text(), 'Cette adresse électronique ouvre déjà un compte.')
    const missing = await desk.post(PAGE, { firstName: '<b>', birthDate: '31/02/1985' })
    missing.assertStatus(422)
    for (const words of [
      'Saisissez le nom.',
      'Saisissez l’adresse.',
      'Saisissez au moins un numéro de téléphone',
      'Saisissez une date valide',
    ]) {
      assert.include(missing.text(), words)
    }
    assert.lengthOf(await town.run(() => Household.query()), 1)
  })

  test('a family with an address is mailed another link; nobody is handed an access to an archived or blocked account', async ({
    client,
    assert,
  }) => {
    const { town, desk } = await aCounter(client)
    const family = await aHousehold(town)
    const path = `${PAGE}/${family.household.number}/acces`
    const answer = await desk.post(path)
    answer.assertStatus(303)
    const mails = await town.run(() => OutboxMessage.query().where('kind', 'mail'))
    assert.deepEqual(
      mails.map(({ payload }) => payload.to),
      [family.account.email]
    )
    await family.household.merge({ active: false }).save()
    const blocked = await desk.post(path)
    blocked.assertStatus(409)
    await family.household.merge({ active: true, state: 'archived' }).save()
    const archived = await desk.post(path)
    archived.assertStatus(409)
  })

  test('is for « Modification »; « Consultation » may not, and sees no button', async ({
    client,
    assert,
  }) => {
    const { town } = await aCounter(client)
    const family = await aHousehold(town)
    const reader = await anAgent(town).named('Guy', 'Noël').with('school', 'read')
    const desk = atDesk(client, reader)
    const list = await desk.get(PAGE)
    assert.notInclude(list.text(), 'Créer un compte')
    for (const answer of [
      await desk.get(`${PAGE}/nouveau`),
      await desk.post(PAGE, A_FAMILY_AT_COUNTER),
      await desk.post(`${PAGE}/${family.household.number}/acces`),
    ]) {
      answer.assertStatus(403)
    }
    assert.lengthOf(await town.run(() => Household.query()), 1)
  })
})

async function aCounter(client: ApiClient) {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  return { town, anne, desk: atDesk(client, anne) }
}

/** Whoever holds the link chooses a password, and signs in with it. */
async function chooses(client: ApiClient, path: string) {
  const chosen = await client
    .post(path)
    .withCsrfToken()
    .form({ password: PASSWORD, passwordConfirmation: PASSWORD })
    .redirects(0)
  chosen.assertStatus(303)
  const signedIn = await client
    .post('/connexion')
    .withCsrfToken()
    .form({ identifier: 'nadia.benali', password: PASSWORD })
    .redirects(0)
  signedIn.assertHeader('location', '/')
}
