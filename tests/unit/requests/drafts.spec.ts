import { test } from '@japa/runner'
import { now } from '#shared/clock'
import ParameterEntry from '#catalogue/models/parameter_entry'
import { RefreshDraft } from '#requests/actions/refresh_draft'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { StartDraft } from '#requests/actions/start_draft'
import { SubmitRequest } from '#requests/actions/submit_request'
import { E_FILING_INVALID, E_STALE_VERSION, E_SUBJECT_NOT_ELIGIBLE } from '#requests/errors'
import ServiceRequest from '#requests/models/service_request'
import { eligibleSubjects } from '#requests/queries/eligible_subjects'
import { teleserviceOf } from '#requests/queries/teleservice_of'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'

test.group('Drafts', (group) => {
  useTruncatedDatabase(group)

  const canteen = 'school_canteen_registration'

  test('a second start takes the running draft up again instead of opening another', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const first = await aRequest(town, canteen).by(family).about(family.child('Léa')).in('draft')
    const second = await town.run(() =>
      new StartDraft().handle({
        teleserviceId: canteen,
        household: family.household,
        requester: family.head,
        subjectId: family.child('Léa').id,
        actor: { kind: 'citizen', id: family.head.id, name: family.head.fullName },
      })
    )
    assert.equal(second.id, first.id)
  })

  test('a child of another household cannot be chosen', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const neighbours = await aHousehold(town).headedBy('Nadia', 'Benali').withChild('Yanis')
    const start = town.run(() =>
      new StartDraft()
        .handle({
          teleserviceId: canteen,
          household: family.household,
          requester: family.head,
          subjectId: neighbours.child('Yanis').id,
          actor: { kind: 'citizen', id: family.head.id, name: family.head.fullName },
        })
        .catch((refusal) => refusal)
    )
    assert.instanceOf(await start, E_SUBJECT_NOT_ELIGIBLE)
  })

  test('a child registered for the season is no longer offered, with the reason', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa').withChild('Hugo')
    const request = await aRequest(town, canteen).by(family).about(family.child('Léa'))
    await town.run(async () => {
      const teleservice = await teleserviceOf(request)
      const choices = await eligibleSubjects({
        teleservice: teleservice!,
        householdId: family.household.id,
        seasonId: request.seasonId,
      })
      const reasons = Object.fromEntries(
        choices.map(({ individual, reason }) => [individual.firstName, reason])
      )
      assert.match(reasons['Léa'] ?? '', /déjà pour cette saison \(n° 1\)/)
      assert.isNull(reasons['Hugo'])
      assert.notProperty(reasons, 'Camille')
    })
  })

  test('what is typed is kept even when it is wrong, and the second tab is told', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, 'technical_intervention').by(family).in('draft')
    await town.run(async () => {
      const tab = { draftId: draft.id, stepId: 'intervention', version: draft.version }
      const saved = await new SaveDraftStep().handle({
        ...tab,
        data: { interventionDescription: 'À moitié tapé' },
      })
      assert.isNotEmpty(saved.errors)
      assert.equal(saved.draft.data.interventionDescription, 'À moitié tapé')

      const error = await new SaveDraftStep()
        .handle({ ...tab, data: { interventionDescription: 'De l’autre onglet' } })
        .catch((refusal) => refusal)
      assert.instanceOf(error, E_STALE_VERSION)
      const stored = await ServiceRequest.findOrFail(draft.id)
      assert.equal(stored.data.interventionDescription, 'À moitié tapé')
    })
  })

  test('a choice retired while the draft waited can no longer be sent', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, 'technical_intervention').by(family).in('draft')
    await town.run(async () => {
      const [key] = draft.data.interventionType as string[]
      await ParameterEntry.query().where('key', key).update({ retired_at: now().toISO() })

      const error = await new SubmitRequest()
        .handle({
          draftId: draft.id,
          actor: { kind: 'citizen', id: family.head.id, name: family.head.fullName },
          contactChannel: 'email',
        })
        .catch((refusal) => refusal)
      assert.instanceOf(error, E_FILING_INVALID)

      const { draft: refreshed, upgraded } = await new RefreshDraft().handle({ draft })
      assert.notEqual(refreshed.formHash, draft.formHash)
      assert.isFalse(upgraded, 'a list edit is not a new revision')
    })
  })
})
