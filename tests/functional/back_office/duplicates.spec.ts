import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { DetectDuplicates } from '#households/actions/detect_duplicates'
import HouseholdDuplicate from '#households/models/household_duplicate'
import HouseholdEvent from '#households/models/household_event'
import RequestLock from '#requests/models/request_lock'
import { now } from '#shared/clock'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { aKeptDocument } from '#tests/support/world/kept_document'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

const PAGE = '/backoffice/foyers'
const CANTEEN = 'school_canteen_registration'

test.group('Accounts that look alike', (group) => {
  useDatabase(group)

  test('are listed with each sign in words, and on the page of both accounts', async ({
    client,
    assert,
  }) => {
    const { town, desk, first, second } = await aFamilyTwice(client)
    const empty = await desk.get(`${PAGE}/doublons`)
    assert.include(empty.text(), 'Aucun doublon à examiner')
    await compare(town, first, second)

    const list = await desk.get(`${PAGE}/doublons`)
    for (const words of [
      'même nom et même date de naissance',
      'Léa Benali, 04/05/2018',
      'même téléphone',
      '06\u00a011\u00a011\u00a011\u00a011',
      'même nom de famille à la même adresse',
      comparison(first, second),
    ]) {
      assert.include(list.text(), words)
    }
    for (const [own, other] of [
      [first, second],
      [second, first],
    ]) {
      const page = await desk.get(`${PAGE}/${own.household.number}`)
      assert.include(page.text(), 'Doublons probables')
      assert.include(page.text(), comparison(own, other))
    }
    const search = await desk.get(PAGE)
    assert.include(search.text(), `href="${PAGE}/doublons"`)
  })

  test('are compared side by side: people, requests of his categories, counts of the others', async ({
    client,
    assert,
  }) => {
    const { town, desk, first, second, request: canteen } = await aFamilyTwice(client)
    const repair = await aRequest(town, 'technical_intervention').by(second)
    const page = await desk.get(comparison(first, second))
    page.assertStatus(200)
    for (const words of [
      'Ce qu’ils ont en commun',
      'Léa Benali',
      `href="/backoffice/demandes/${canteen.number}"`,
      'Dont 1 qui ne sont pas montrées ici.',
      'Qui est qui ?',
      'Quel compte gardez-vous ?',
    ]) {
      assert.include(page.text(), words)
    }
    assert.notInclude(page.text(), `/backoffice/demandes/${repair.number}"`)
  })

  test('« ce ne sont pas des doublons » takes them off the list for good', async ({
    client,
    assert,
  }) => {
    const { town, desk, first, second } = await aFamilyTwice(client)
    await compare(town, first, second)
    const answer = await desk.post(`${comparison(first, second)}/rejet`)
    answer.assertStatus(303)
    await compare(town, first, second)
    const list = await desk.get(`${PAGE}/doublons`)
    assert.include(list.text(), 'Aucun doublon à examiner')
    const page = await desk.get(comparison(second, first))
    assert.match(page.text(), /Anne Leroy a dit le .* que ce ne sont pas des doublons/)
    const history = await desk.get(`${PAGE}/${first.household.number}?vue=historique`)
    assert.include(history.text(), 'Doublon écarté')
  })

  test('are merged after a page that says what moves, what differs, and that it is for good', async ({
    client,
    assert,
  }) => {
    const { desk, first, second, request } = await aFamilyTwice(client)
    const address = `${comparison(first, second)}/fusion`
    const who = whoIsWho(first, second)
    const preview = await desk.get(
      `${address}?${new URLSearchParams({ garde: String(first.household.number), ...who })}`
    )
    preview.assertStatus(200)
    for (const words of [
      'Une fusion ne s’annule pas',
      'NADIA Bénali est Nadia Benali',
      'Hugo Bénali rejoint le compte',
      '1\u00a0demande à déplacer.',
      `«\u00a0${second.account.login}\u00a0» est fermé. ${second.account.email} en est averti.`,
      'Courriel',
    ]) {
      assert.include(preview.text(), words)
    }

    const posted = form(first, second)
    const unsure = await desk.post(address, { ...posted, compris: '' })
    unsure.assertStatus(422)
    assert.include(unsure.text(), 'Cochez cette case pour continuer.')

    const done = await desk.post(address, posted)
    done.assertStatus(303)
    done.assertHeader('location', `${PAGE}/${first.household.number}?vue=historique`)
    const history = await desk.get(`${PAGE}/${first.household.number}?vue=historique`)
    for (const words of [
      'Autre compte réuni à celui-ci',
      `n°\u00a0${request.number}`,
      'Téléphone du domicile de Nadia Benali',
      'non renseigné → 03\u00a083\u00a000\u00a000\u00a000',
      'a rejoint le compte conservé',
    ]) {
      assert.include(history.text(), words)
    }
    const gone = await desk.get(`${PAGE}/${second.household.number}`)
    assert.include(gone.text(), 'Ce compte a été réuni à un autre')
    assert.include(gone.text(), `href="${PAGE}/${first.household.number}"`)
    const desired = await desk.get(`/backoffice/demandes/${request.number}?vue=historique`)
    assert.include(desired.text(), 'Compte réuni à un autre')

    const again = await desk.post(address, posted)
    again.assertHeader('location', `${PAGE}/${first.household.number}?vue=historique`)
  })

  test('the last page warns of what will be there twice, and names what each side loses', async ({
    client,
    assert,
  }) => {
    const { town, desk, first, second, request } = await aFamilyTwice(client)
    const twin = await aRequest(town, CANTEEN).by(first).about(first.child('Léa'))
    await aRequest(town, CANTEEN).by(second).about(second.child('Hugo'))
    for (const family of [first, second]) {
      await aKeptDocument(town, family)
      await aKeptDocument(town, family, {
        typeKey: 'school_insurance',
        servesIn: [family === first ? twin : request],
      })
    }
    const who = new URLSearchParams({
      garde: String(first.household.number),
      ...whoIsWho(first, second),
    })
    const page = (await desk.get(`${comparison(first, second)}/fusion?${who}`)).text()
    for (const words of [
      'À régler après la fusion',
      'est demandé deux fois pour Léa Benali',
      `/backoffice/demandes/${twin.number}"`,
      `/backoffice/demandes/${request.number}"`,
      'Ce qui sera perdu',
      `L’identifiant «\u00a0${second.account.login}\u00a0», son mot de passe`,
      'De la fiche de NADIA Bénali\u00a0: ',
      'Chaque valeur que vous remplacez ci-dessous',
    ]) {
      assert.include(page, words)
    }
    assert.notInclude(page, 'pour Hugo')
    assert.include(page, 'Chaque compte a une pièce «\u00a0')
    assert.include(page, 'Un autre doublon, de demandes ou de pièces hors de vos catégories')
  })

  test('the second account may be the one that stays', async ({ client, assert }) => {
    const { desk, first, second } = await aFamilyTwice(client)
    const posted = { ...form(first, second), garde: second.household.number }
    const done = await desk.post(`${comparison(first, second)}/fusion`, posted)
    done.assertStatus(303)
    await first.household.refresh()
    assert.equal(first.household.mergedIntoId, second.household.id)
  })

  test('a merge prepared on what has changed, or while a colleague holds a request, is refused with his name', async ({
    client,
    assert,
  }) => {
    const { town, desk, first, second, request } = await aFamilyTwice(client)
    const address = `${comparison(first, second)}/fusion`
    const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
    await town.run(() =>
      RequestLock.create({
        requestId: request.id,
        agentId: paul.id,
        agentName: paul.fullName,
        takenAt: now(),
        expiresAt: now().plus({ minutes: 10 }),
      })
    )
    const locked = await desk.post(address, form(first, second))
    locked.assertStatus(423)
    assert.include(locked.text(), 'Paul Roux')
    await town.run(() => RequestLock.query().delete())

    await atDesk(client, paul).post(`${PAGE}/${second.household.number}/statut`, {
      status: 'inactive',
      version: 1,
    })
    const stale = await desk.post(address, form(first, second))
    stale.assertStatus(409)
    assert.include(stale.text(), 'Paul Roux a modifié un des comptes le')
    await second.household.refresh()
    assert.equal(second.household.state, 'valid')
  })

  test('hostile choices lead back to the comparison, and change nothing', async ({
    client,
    assert,
  }) => {
    const { town, desk, first, second } = await aFamilyTwice(client)
    const address = `${comparison(first, second)}/fusion`
    const lea = { [`qui[${second.child('Léa').id}]`]: first.head.id }
    const stranger = { [`qui[${second.head.id}]`]: second.head.id }
    for (const change of [{ garde: 999 }, { garde: 'x' }, { qui: 'x' }, stranger]) {
      const answer = await desk.post(address, { ...form(first, second), ...change })
      assert.equal(answer.header('location'), comparison(first, second), JSON.stringify(change))
    }
    const child = await desk.post(address, {
      ...form(first, second),
      ...lea,
      [Object.keys(whoIsWho(first, second))[0]]: '',
    })
    child.assertStatus(422)
    for (const change of [{ compris: '' }, { version: 'x' }, { 'valeurs[x][email]': 'tout' }]) {
      const answer = await desk.post(address, { ...form(first, second), ...change })
      assert.equal(answer.status(), 422, JSON.stringify(change))
    }
    assert.isEmpty(await town.run(() => HouseholdEvent.query()))
    const self = await desk.get(comparison(first, first))
    self.assertStatus(404)
  })

  test('« Consultation » compares and does not decide; without right or in another town there is nothing', async ({
    client,
    assert,
  }) => {
    const { town, first, second } = await aFamilyTwice(client)
    await compare(town, first, second)
    const reader = await anAgent(town).named('Guy', 'Noël').with('school', 'read')
    const page = await atDesk(client, reader).get(comparison(first, second))
    page.assertStatus(200)
    assert.notInclude(page.text(), 'Préparer la fusion')
    const acts = ['fusion', 'rejet']
    for (const act of acts) {
      const refused = await atDesk(client, reader).post(`${comparison(first, second)}/${act}`, {})
      refused.assertStatus(403)
    }

    const elsewhere = await aTown('Val').at('val.test')
    for (const stranger of [
      await anAgent(town).named('Sans', 'Droit'),
      await anAgent(town).named('Chef', 'Mairie').administrator(),
    ]) {
      const list = await atDesk(client, stranger).get(`${PAGE}/doublons`)
      assert.notInclude(list.text(), 'Benali')
      const hidden = await atDesk(client, stranger).get(comparison(first, second))
      hidden.assertStatus(404)
    }
    for (const name of ['Un', 'Deux', 'Trois', 'Quatre'])
      await aHousehold(elsewhere).headedBy(name, 'Ailleurs')
    const anne = await anAgent(town).named('Eve', 'Petit').with('school', 'write')
    for (const act of ['', '/fusion', '/rejet']) {
      const path = `${PAGE}/${first.household.number}/comparaison/4${act}`
      const answer = act
        ? await atDesk(client, anne).post(path, {})
        : await atDesk(client, anne).get(path)
      answer.assertStatus(404)
    }
    const open = await town.run(() => HouseholdDuplicate.query().where('state', 'open'))
    assert.lengthOf(open, 1)
  })
})

test.group('A person entered twice in one household', (group) => {
  useDatabase(group)

  test('is pointed out on the page of the account, compared, and made one', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const anne = await anAgent(town).with('school', 'write')
    const desk = atDesk(client, anne)
    const family = await aHousehold(town).withChild('Léa').withChild('Lea', { sex: 'male' })
    const [, lea, double] = family.people
    const path = `${PAGE}/${family.household.number}`
    const page = await desk.get(path)
    assert.include(page.text(), 'Peut-être la même personne')

    const sheets = { garde: lea.id, autre: double.id }
    const compared = await desk.get(`${path}/membres/fusion?${new URLSearchParams(sheets)}`)
    for (const words of ['C’est définitif', 'Prénom', 'Sexe', 'masculin']) {
      assert.include(compared.text(), words)
    }
    const posted = { ...sheets, 'version': 1, 'compris': 'true', 'valeurs[sex]': 'autre' }
    const unsure = await desk.post(`${path}/membres/fusion`, { ...posted, compris: '' })
    unsure.assertStatus(422)
    const mixed = await desk.post(`${path}/membres/fusion`, { ...posted, autre: family.head.id })
    mixed.assertStatus(422)
    const done = await desk.post(`${path}/membres/fusion`, posted)
    done.assertStatus(303)
    await lea.refresh()
    assert.equal(lea.sex, 'male')
    const history = await desk.get(`${path}?vue=historique`)
    assert.include(history.text(), 'Fiches d’une même personne réunies')
  })
})

test.group('Two people of one household who look alike', (group) => {
  useDatabase(group)

  test('are said to be two, once and for good, and the history says by whom', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const desk = atDesk(client, await anAgent(town).with('school', 'write'))
    const family = await aHousehold(town).withChild('Léa').withChild('Lea')
    const [head, lea, twin] = family.people
    const path = `${PAGE}/${family.household.number}`
    const say = (autre: string) =>
      desk.post(`${path}/membres/distinction`, { garde: lea.id, autre })
    assert.include((await desk.get(path)).text(), 'Ce ne sont pas les mêmes personnes')

    for (const stranger of [head.id, lea.id, 'x']) (await say(stranger)).assertStatus(303)
    assert.include((await desk.get(path)).text(), 'Peut-être la même personne')
    for (let time = 0; time < 2; time += 1) (await say(twin.id)).assertStatus(303)

    assert.notInclude((await desk.get(path)).text(), 'Peut-être la même personne')
    const sheets = new URLSearchParams({ garde: twin.id, autre: lea.id })
    const compared = await desk.get(`${path}/membres/fusion?${sheets}`)
    assert.match(compared.text(), /Anne Leroy a dit le .* que ce ne sont pas les mêmes personnes/)
    const history = await desk.get(`${path}?vue=historique`)
    assert.include(history.text(), 'Léa Martin et Lea Martin')
    assert.lengthOf(await town.run(() => HouseholdEvent.query()), 1)
  })

  test('are decided on by who may change accounts only', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa').withChild('Lea')
    const [, lea, twin] = family.people
    const path = `${PAGE}/${family.household.number}`
    const reader = await anAgent(town).named('Guy', 'Noël').with('school', 'read')
    assert.notInclude(
      (await atDesk(client, reader).get(path)).text(),
      'Ce ne sont pas les mêmes personnes'
    )
    const refused = await atDesk(client, reader).post(`${path}/membres/distinction`, {
      garde: lea.id,
      autre: twin.id,
    })
    refused.assertStatus(403)
  })
})

/** Nadia and Léa, entered twice; the second time with Hugo and a telephone more. */
async function aFamilyTwice(client: ApiClient) {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  const phone = { mobilePhone: '0611111111' }
  const first = await aHousehold(town).headedBy('Nadia', 'Benali', phone).withChild('Léa')
  const second = await aHousehold(town)
    .headedBy('NADIA', 'Bénali', { ...phone, homePhone: '0383000000' })
    .withChild('Léa')
    .withChild('Hugo', { birthDate: '2021-06-01', sex: 'male' })
  const request = await aRequest(town, CANTEEN).by(second).about(second.child('Léa'))
  return { town, desk: atDesk(client, anne), first, second, request }
}

async function compare(town: Town, ...families: Family[]) {
  for (const { household } of families) {
    await town.run(() => new DetectDuplicates().handle({ householdId: household.id }))
  }
}

function comparison(first: Family, second: Family): string {
  return `${PAGE}/${first.household.number}/comparaison/${second.household.number}`
}

function whoIsWho(first: Family, second: Family): Record<string, string> {
  return {
    [`qui[${second.head.id}]`]: first.head.id,
    [`qui[${second.child('Léa').id}]`]: first.child('Léa').id,
  }
}

/** The last page, as the agent posts it. */
function form(first: Family, second: Family): Record<string, unknown> {
  return {
    garde: first.household.number,
    ...whoIsWho(first, second),
    [`valeurs[${second.head.id}][homePhone]`]: 'autre',
    version: 1,
    autreVersion: 1,
    compris: 'true',
  }
}
