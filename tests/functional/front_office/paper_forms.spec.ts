import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import type { PaperField } from '#kernel/forms/paper/paper_field'
import { paperForm } from '#kernel/forms/paper/paper_form'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import ParameterEntry from '#catalogue/models/parameter_entry'
import ParameterList from '#catalogue/models/parameter_list'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import PaperForm from '#letters/models/paper_form'
import { printedCode } from '#letters/paper_code'
import { currentForm } from '#requests/queries/current_form'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { readPages } from '#tests/unit/letters/pdf_pages'

const CANTEEN = 'school_canteen_registration'

test.group('Formulaire papier', (group) => {
  useDatabase(group)

  test('is printed for everybody, with what the town asks and a code that is kept', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const response = await client.get(`/demarches/${CANTEEN}/formulaire.pdf`)
    response.assertStatus(200)
    response.assertHeader('content-type', 'application/pdf')
    assert.include(response.header('cache-control'), 'public')
    assert.isUndefined(response.header('set-cookie'))

    const pages = await readPages(response.body())
    const text = pages.map((page) => page.text).join(' ')
    const { code } = await town.run(() => PaperForm.query().firstOrFail())
    for (const words of [
      'Ville de Blainville',
      printedCode(code),
      'Régime alimentaire',
      'Sans porc',
      'Précisez l’allergie',
      'Livret de famille',
      'Année scolaire 2099-2100',
      '1 place de la Mairie',
      'Si oui',
    ]) {
      assert.include(text.replaceAll('\u00a0', ' '), words)
    }
    assert.notInclude(text, 'Affectation')
  })

  test('is not sent twice to a browser that has it, nor kept twice', async ({ client, assert }) => {
    const town = await aTown()
    const path = `/demarches/${CANTEEN}/formulaire.pdf`
    const first = await client.get(path)
    const again = await client.get(path).header('if-none-match', String(first.header('etag')))
    again.assertStatus(304)
    assert.lengthOf(await town.run(() => PaperForm.all()), 1)

    const old = await town.run(() => PaperForm.query().firstOrFail())
    await retire(town, 'food_diet', 'NoSoy')
    const changed = await client.get(path).header('if-none-match', String(first.header('etag')))
    changed.assertStatus(200)
    const codes = await town.run(async () => PaperForm.query().whereNot('id', old.id))
    assert.lengthOf(codes, 1)
  })

  test('is that of services of this town only', async ({ client }) => {
    const town = await aTown()
    await town.run(() =>
      TeleserviceSetting.query().where('teleserviceId', CANTEEN).update({ active: false })
    )
    for (const id of [CANTEEN, 'unknown']) {
      const response = await client.get(`/demarches/${id}/formulaire.pdf`)
      response.assertStatus(404)
    }
  })

  test('leads by its code to the start of its service, from the square code and from the search', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const code = await printed(client, town)
    const start = `/demarches/${CANTEEN}?formulaire=${code}`

    const scanned = await client.get(`/formulaire/${code.replace('-', '')}`).redirects(0)
    scanned.assertStatus(303)
    scanned.assertHeader('location', start)
    const typed = await client.get('/demarches').qs({ q: code.toLowerCase() }).redirects(0)
    typed.assertHeader('location', start)

    const page = await client.get(start)
    assert.include(page.text(), `Formulaire papier ${code}`)
    assert.include(page.text(), 'Il est à jour')
  })

  test('is unknown to another town, and to whoever types anything', async ({ client, assert }) => {
    const town = await aTown()
    const code = await printed(client, town)
    await aTown('Ailleurs').at('ailleurs.test')
    const strange = await client
      .get(`/formulaire/${code}`)
      .header('host', 'ailleurs.test')
      .redirects(0)
    strange.assertStatus(404)
    for (const word of ['0000-0000', 'école', '%3Cscript%3E']) {
      const response = await client.get(`/formulaire/${word}`).redirects(0)
      response.assertStatus(404)
    }
    const page = await client.get(`/demarches/birth_details?formulaire=${code}`)
    assert.notInclude(page.text(), 'Formulaire papier ')
  })

  test('says what changed when it was printed before the form did', async ({ client, assert }) => {
    const town = await aTown()
    const code = await printed(client, town)
    await retire(town, 'food_diet', 'NoSoy')
    const page = await client.get(`/demarches/${CANTEEN}?formulaire=${code}`)

    assert.include(page.text(), 'a changé depuis son impression')
    assert.include(
      page.text().replaceAll('\u00a0', ' '),
      '« Régime alimentaire » : « Sans soja » n’est plus proposé.'
    )
  })

  test('opens the service at the counter, for the family that brings it', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const code = await printed(client, town)
    const family = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Léa')
    const agent = await anAgent(town).with('school', 'write')
    const scanned = await client
      .get(`/formulaire/${code}`)
      .withGuard('agent')
      .loginAs(agent)
      .redirects(0)
    scanned.assertHeader('location', `/backoffice/guichet?formulaire=${code}`)
    const desk = await client
      .get('/backoffice/guichet')
      .qs({ formulaire: code, nom: 'Benali' })
      .withGuard('agent')
      .loginAs(agent)
    assert.include(desk.text(), 'Inscription au restaurant scolaire – formulaire')
    assert.include(desk.text(), `name="formulaire" value="${code}"`)

    const opened = await client
      .post('/backoffice/guichet')
      .withCsrfToken()
      .withGuard('agent')
      .loginAs(agent)
      .form({ household: family.household.number, formulaire: code })
      .redirects(0)
    opened.assertHeader('location', `/demarches/${CANTEEN}?formulaire=${code}`)
  })

  test('is found by its code where requests are searched, and from the page of an account', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const code = await printed(client, town)
    const family = await aHousehold(town).withChild('Léa')
    const agent = await anAgent(town).with('school', 'write')
    const search = (numero: string, by = agent) =>
      client.get('/backoffice/demandes').qs({ numero }).withGuard('agent').loginAs(by).redirects(0)
    for (const typed of [
      code,
      ` ${code.toLowerCase().replace('-', ' ')} `,
      `https://ville.test/formulaire/${code}`,
    ]) {
      const found = await search(typed)
      found.assertHeader('location', `/backoffice/guichet?formulaire=${code}`)
    }
    const unknown = await search('7777-77777')
    unknown.assertStatus(422)
    assert.include(unknown.text(), 'Aucun formulaire ne porte ce code')
    const reader = await anAgent(town).named('Guy', 'Noël').with('school', 'read')
    assert.include((await search(code, reader)).text(), 'Vous ne pouvez pas déposer cette démarche')

    const account = `/backoffice/foyers/${family.household.number}`
    const page = await client.get(account).withGuard('agent').loginAs(agent)
    assert.include(page.text(), 'Code du formulaire papier')
    const start = (formulaire: string) =>
      client
        .post('/backoffice/guichet')
        .withCsrfToken()
        .withGuard('agent')
        .loginAs(agent)
        .form({ household: family.household.number, formulaire, back: account })
        .redirects(0)
    const wrong = await start('7777-7777')
    wrong.assertHeader('location', account)
    const right = await start(` ${code.toLowerCase()} `)
    right.assertHeader('location', `/demarches/${CANTEEN}?formulaire=${code}`)
  })

  test('is refused at the counter where the agent may not file, or when its code is none', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const code = await printed(client, town)
    const agent = await anAgent(town).with('technical', 'write')
    const typed = (formulaire: string) =>
      client.get('/backoffice/guichet').qs({ formulaire }).withGuard('agent').loginAs(agent)

    assert.notInclude((await typed(code)).text(), 'restaurant scolaire')
    assert.include((await typed('7777-7777')).text(), 'Aucun formulaire ne porte ce code')
    assert.notInclude((await typed('7777')).text(), 'Aucun formulaire ne porte ce code')
  })

  for (const id of [CANTEEN, 'handicap_compensation_child']) {
    test(`asks in the order of the screen: ${id}`, async ({ client, assert }) => {
      const town = await aTown()
      const family = await aHousehold(town).withChild('Léa')
      const draft = await aRequest(town, id).by(family).about(family.child('Léa')).in('draft')
      const registry = await app.container.make(TeleserviceRegistry)
      const form = await town.run(() => currentForm(registry.getOrFail(id)))
      for (const step of paperForm(form)) {
        const page = await client
          .get(`/demarches/${id}/demande/${draft.id}/${step.id}`)
          .loginAs(family.account)
        const places = idsOf(step.fields)
          .map((field) => page.text().indexOf(`id="${field}`))
          .filter((place) => place > -1)
        assert.isAbove(places.length, 1, step.id)
        assert.deepEqual(
          places,
          places.toSorted((one, other) => one - other),
          step.id
        )
      }
    })
  }

  test('asks for every field of the citizen, whatever the service', async ({ assert }) => {
    const town = await aTown()
    const registry = await app.container.make(TeleserviceRegistry)
    for (const teleservice of registry.all()) {
      const form = await town.run(() => currentForm(teleservice))
      const asked = paperForm(form).flatMap(({ fields }) => fields)
      const wanted = form.steps
        .filter(({ audience }) => audience !== 'agent')
        .flatMap(({ fields }) => fields)
      assert.sameMembers(
        asked.map(({ path }) => path),
        wanted,
        teleservice.id
      )
      assert.notInclude(labelsOf(asked).join(' '), 'undefined')
    }
  })
})

/** The code of a canteen form that somebody printed. */
async function printed(client: ApiClient, town: Town): Promise<string> {
  await client.get(`/demarches/${CANTEEN}/formulaire.pdf`)
  const { code } = await town.run(() => PaperForm.query().firstOrFail())
  return printedCode(code)
}

function retire(town: Town, listKey: string, entryKey: string) {
  return town.run(async () => {
    const list = await ParameterList.query().where('key', listKey).firstOrFail()
    await ParameterEntry.query()
      .where('list_id', list.id)
      .where('key', entryKey)
      .update({ retired_at: '2026-01-01T00:00:00.000Z' })
  })
}

/** Of the answers, groups opened, as the screen names them. */
function idsOf(fields: PaperField[]): string[] {
  return fields.flatMap(({ path, entry }) =>
    entry.kind === 'group' ? idsOf(entry.fields) : [`root_${path.replaceAll('.', '_')}`]
  )
}

function labelsOf(fields: PaperField[]): string[] {
  return fields.flatMap(({ label, condition, entry }) => [
    label,
    condition?.words ?? '',
    ...('fields' in entry ? labelsOf(entry.fields) : []),
  ])
}
