import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freezeClock, now } from '#shared/clock'
import { PublishMessage } from '#authorities/actions/publish_message'
import InformationMessage from '#authorities/models/information_message'
import { AddNote } from '#requests/actions/add_note'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { statementsOf } from '#tests/support/statements'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { anAskedRequest } from '#tests/support/world/asked_request'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'
import {
  CANTEEN,
  REPAIR,
  CLOSING,
  homeOf,
  inOrder,
  aDocument,
} from '#tests/functional/front_office/home_page'

/** A home page with something of everything asks the database so often, whatever there is of it. */
const MOST_STATEMENTS = 23

test.group('Accueil', (group) => {
  useDatabase(group)
  group.each.teardown(() => freezeClock(null))

  test('gives the last five requests with their state and the agent’s last word', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const requests = await severalRequests(town, family, 6)
    await town.run(() =>
      new AddNote().handle({
        requestId: requests[5].id,
        visibility: 'public',
        text: 'L’équipe passe jeudi.',
        actor: { kind: 'agent', id: null, name: 'Anne Leroy' },
      })
    )
    const text = await homeOf(client, family)

    assert.include(text, 'L’équipe passe jeudi.')
    assert.include(text, 'en attente')
    for (const { number } of requests.slice(1)) assert.include(text, `href="/demandes/${number}"`)
    assert.notInclude(text, `href="/demandes/${requests[0].number}"`)
  })

  test('tells a new account what to do next', async ({ client, assert }) => {
    const text = await homeOf(client, await aHousehold(await aTown()))

    inOrder(assert, text, [
      'Pour commencer',
      'href="/compte"',
      'Complétez votre foyer',
      'Choisissez un service',
      'Suivez votre demande ici',
    ])
    assert.notInclude(text, 'En attente de vous')
    assert.notInclude(text, 'Derniers paiements')
  })

  test('shows a message from its first day to its last, to those it is for', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    await town.run(async () => {
      const publish = new PublishMessage()
      await publish.handle({ ...CLOSING, endsOn: '2027-03-02', startsOn: '2027-03-01' })
      await publish.handle({ ...CLOSING, audience: 'visitors', title: 'Bienvenue' })
      await publish.handle({ ...CLOSING, level: 'urgent', title: 'Alerte crue' })
    })
    const titlesOn = async (day: string) => {
      freezeClock(`${day}T12:00:00Z`)
      const text = await homeOf(client, family)
      return [...text.matchAll(/alert-title">([^<]+)</g)].map(([, title]) => title)
    }

    assert.deepEqual(await titlesOn('2027-02-28'), ['Urgent : Alerte crue'])
    assert.deepEqual(await titlesOn('2027-03-01'), ['Urgent : Alerte crue', CLOSING.title])
    assert.deepEqual(await titlesOn('2027-03-02'), ['Urgent : Alerte crue', CLOSING.title])
    assert.deepEqual(await titlesOn('2027-03-03'), ['Urgent : Alerte crue'])

    freezeClock(null)
    const visitor = await client.get('/')
    assert.include(visitor.text(), 'Bienvenue')
    await town.run(() => InformationMessage.query().delete())
    assert.notInclude((await client.get('/')).text(), 'Alerte crue')
  })

  test('shows nothing of another household, nor of another town', async ({ client, assert }) => {
    const town = await aTown()
    const other = await aTown('Ailleurs').at('ailleurs.test')
    await other.run(() => new PublishMessage().handle({ ...CLOSING, title: 'Chez les voisins' }))
    const { request } = await anAskedRequest(town, [])
    const text = await homeOf(client, await aHousehold(town).headedBy('Paul', 'Durand'))

    assert.notInclude(text, `/demandes/${request.number}`)
    assert.notInclude(text, 'Chez les voisins')
  })

  test('asks the database as often for much as for little, each time through an index', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    await town.run(() => new PublishMessage().handle(CLOSING))
    const family = await aHousehold(town).withChild('Léa')
    await aRequest(town, REPAIR).by(family).in('incomplete')
    await severalRequests(town, family, 1)
    await town.run(() => aDocument(family, 'proof_of_residence', { state: 'refused' }))
    const ask = () => statementsOf(() => homeOf(client, family))
    const few = await ask()

    for (let turn = 0; turn < 4; turn++) await aRequest(town, REPAIR).by(family).in('incomplete')
    await severalRequests(town, family, 4)
    await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')
    await town.run(() => aDocument(family, 'identity_document', { state: 'refused' }))
    const many = await ask()

    assert.isAtMost(many.length, few.length)
    assert.isAtMost(many.length, MOST_STATEMENTS)
    assert.deepEqual(await scans(many), [])
  })

  test('welcomes a visitor: signing in, what an account brings, messages, services by group', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    await town.run(() => new PublishMessage().handle(CLOSING))
    const text = (await client.get('/')).text()

    for (const words of [
      'Me connecter',
      'Mot de passe oublié',
      'Vos pièces reprises d’une demande à l’autre',
      'Créer mon compte',
      'Fermeture de la mairie',
      'Chercher un service',
      'Scolaire',
    ]) {
      assert.include(text, words)
    }
  })
})

async function severalRequests(town: Town, family: Family, count: number) {
  const requests: ServiceRequest[] = []
  for (let turn = 0; turn < count; turn++) {
    requests.push(await aRequest(town, REPAIR).by(family))
    await town.run(() =>
      ServiceRequest.query()
        .where('id', requests[turn].id)
        .update({
          submitted_at: now()
            .minus({ days: 20 - turn })
            .toISO(),
        })
    )
  }
  return requests
}

/** Statements that SQLite answers by reading a whole table – « found » is a page of one –; PostgreSQL reads small ones whole in any case. */
async function scans(statements: { sql: string; bindings: unknown[] }[]): Promise<string[]> {
  if (db.connection().dialect.name !== 'better-sqlite3') return []
  const found: string[] = []
  for (const { sql, bindings } of statements.filter((one) => /^select/i.test(one.sql))) {
    const plan = await db.rawQuery(`explain query plan ${sql}`, bindings as string[])
    const details = plan.map(({ detail }: { detail: string }) => detail)
    if (details.some((detail: string) => /^SCAN (?!CONSTANT|found)/.test(detail))) {
      found.push(`${sql}\n  ${details.join('\n  ')}`)
    }
  }
  return found
}
