import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { deleteDraftsJob } from '#requests/jobs/delete_drafts_job'
import EndedDraft from '#requests/models/ended_draft'
import { useDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

const SERVICE = 'technical_intervention'

test.group('The link to a draft', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock('2026-11-01T09:00:00Z')
    return () => freezeClock(null)
  })

  test('that has expired says what happened and offers to begin again; a stranger finds nothing', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const stranger = await aHousehold(town).headedBy('Nadia', 'Benali')
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    const path = `/demarches/${SERVICE}/demande/${draft.id}`
    freezeClock('2026-11-22T03:00:00Z')
    await runFor(town, deleteDraftsJob)

    for (const address of [path, `${path}/intervention`, `${path}/pieces`, `${path}/validation`]) {
      const page = await client.get(address).loginAs(family.account)
      page.assertStatus(410)
      assert.include(page.text(), 'n’a pas été repris pendant 20 jours')
      assert.include(page.text(), 'supprimé le 22 novembre 2026')
      assert.include(page.text(), `href="/demarches/${SERVICE}"`)
      assert.include(page.text(), 'href="/demandes"')
    }
    const other = await client.get(path).loginAs(stranger.account)
    other.assertStatus(404)
    const elsewhere = await client
      .get(`/demarches/birth_details/demande/${draft.id}`)
      .loginAs(family.account)
    elsewhere.assertStatus(404)
  })

  test('that was given up says so', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    const path = `/demarches/${SERVICE}/demande/${draft.id}`
    await client.delete(path).withCsrfToken().loginAs(family.account)
    const page = await client.get(path).loginAs(family.account)
    page.assertStatus(410)
    assert.include(page.text(), 'a été abandonné')
  })

  test('followed before signing in leads to the draft once signed in', async ({
    client,
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    const path = `/demarches/${SERVICE}/demande/${draft.id}`
    const closed = await client.get(path)
    closed.assertStatus(404)
    assert.include(closed.text(), 'href="/connexion"')
    const session = closed.cookies()
    const signedIn = client.post('/connexion').withCsrfToken()
    for (const [name, { value }] of Object.entries(session)) signedIn.plainCookie(name, value)
    const response = await signedIn
      .withSession({ after_sign_in: closed.session().after_sign_in })
      .form({ identifier: family.account.login, password: CITIZEN_PASSWORD })
      .redirects(0)
    response.assertHeader('location', path)
  })

  test('is forgotten a year after the draft was deleted', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    freezeClock('2026-11-22T03:00:00Z')
    await runFor(town, deleteDraftsJob)
    assert.lengthOf(await town.run(() => EndedDraft.query()), 1)
    freezeClock('2027-11-23T03:00:00Z')
    await runFor(town, deleteDraftsJob)
    assert.lengthOf(await town.run(() => EndedDraft.query()), 0)
    const page = await client
      .get(`/demarches/${SERVICE}/demande/${draft.id}`)
      .loginAs(family.account)
    page.assertStatus(404)
  })
})

test.group('The end of a draft', (group) => {
  useDatabase(group)
  group.each.setup(() => {
    freezeClock('2026-11-01T09:00:00Z')
    return () => freezeClock(null)
  })

  test('is shown wherever the draft is, and moves when it is saved', async ({ client, assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, SERVICE).by(family).in('draft')
    const places = [
      '/',
      '/demandes',
      `/demarches/${SERVICE}`,
      `/demarches/${SERVICE}/demande/${draft.id}/intervention`,
    ]
    for (const path of places) {
      const page = await client.get(path).loginAs(family.account)
      assert.include(page.text(), '21 novembre 2026', path)
    }
    freezeClock('2026-11-03T09:00:00Z')
    await town.run(() =>
      new SaveDraftStep().handle({
        draftId: draft.id,
        stepId: 'intervention',
        data: {},
        version: draft.version,
      })
    )
    for (const path of places) {
      const page = await client.get(path).loginAs(family.account)
      assert.include(page.text(), '23 novembre 2026', path)
    }
  })
})
