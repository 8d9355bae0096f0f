import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import type { FilingData } from '#kernel/define_teleservice'
import { describeFiling } from '#kernel/forms/describe_filing'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { SubmitRequest } from '#requests/actions/submit_request'
import ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { transitionBlockers } from '#requests/queries/transition_blockers'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { validFiling } from '#tests/support/world/valid_filing'

const SERVICE = 'handicap_compensation_child'
/** Comes of age on 20 November 2026. */
const BIRTH_DATE = '2008-11-20'
const EVE = '2026-11-19T10:00:00.000Z'
const BIRTHDAY = '2026-11-20T10:00:00.000Z'
const MONTHS_LATER = '2027-03-01T10:00:00.000Z'
const FATHER = { fatherLastName: 'MARTIN', fatherFirstName: 'Paul', fatherActivityReduction: false }

async function answersOfMinor(): Promise<FilingData> {
  const data = await validFiling(SERVICE)
  const hccrSubject = { ...Object(data.hccrSubject), subjectBirthDate: BIRTH_DATE }
  return { ...data, hccrSubject, father: FATHER }
}

test.group('The day of a request', (group) => {
  useTruncatedDatabase(group)
  group.each.setup(() => {
    freezeClock(EVE)
    return () => freezeClock(null)
  })

  async function aMinorsRequest(state: 'draft' | 'pending') {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const request = await aRequest(town, SERVICE)
      .by(family)
      .about(family.child('Léa'))
      .answering(await answersOfMinor())
      .in(state)
    return { town, request, stored: () => ServiceRequest.findOrFail(request.id) }
  }

  test('is the one on which it was sent: who comes of age meanwhile changes nothing in it', async ({
    assert,
  }) => {
    const { town, stored } = await aMinorsRequest('pending')
    freezeClock(MONTHS_LATER)
    await town.run(async () => {
      const request = await stored()
      const form = await loadForm(request)
      assert.equal(form.day, '2026-11-19')
      const [step] = describeFiling(form, request.data, { audience: 'agent' })
      assert.includeMembers(
        step.rows.map(({ name }) => name),
        ['father', 'mother', 'aseReferent']
      )
      const blockers = await transitionBlockers(request, 'mark_complete')
      assert.isEmpty(blockers.filter(({ anchor }) => anchor?.startsWith('hccrSubject')))
    })
  })

  test('is the one on which it was sent for who corrects it too', async ({ assert }) => {
    const { town, stored } = await aMinorsRequest('pending')
    const { id, fullName: name } = await anAgent(town)
    freezeClock(MONTHS_LATER)
    await town.run(async () => {
      const request = await stored()
      const actor = { kind: 'agent' as const, id, name }
      const edit = (data: FilingData) =>
        new EditRequestData().handle({
          requestId: request.id,
          actor,
          data,
          base: null,
          version: request.version,
        })
      const { errors } = await edit({ father: { ...FATHER, fatherJob: 'Menuisier' } })
      assert.isEmpty(errors)
      const { father, mother } = (await stored()).data
      assert.deepInclude(father, { fatherJob: 'Menuisier' })
      assert.isUndefined(mother)
    })
  })

  test('is today while it is a draft: on his birthday nobody asks for his parents', async ({
    assert,
  }) => {
    const { town, stored } = await aMinorsRequest('draft')
    const draft = await town.run(stored)
    const nobody = { ...draft.data, hccrSubject: { ...Object(draft.data.hccrSubject) } }
    delete nobody.hccrSubject.subjectParentalAuthorityHolder
    await town.run(async () => {
      const save = async () => {
        const { version } = await stored()
        const edit = { draftId: draft.id, stepId: 'subject', base: null, data: nobody, version }
        return new SaveDraftStep().handle(edit)
      }
      const errors = (await save()).errors.map(({ path }) => path)
      assert.deepEqual(errors, ['hccrSubject.subjectParentalAuthorityHolder'])

      freezeClock(BIRTHDAY)
      assert.isEmpty((await save()).errors)
      const actor = { kind: 'citizen' as const, id: draft.requesterId, name: 'Claire Martin' }
      await new SubmitRequest().handle({ draftId: draft.id, actor, contactChannel: 'email' })
      const sent = await stored()
      assert.equal((await loadForm(sent)).day, '2026-11-20')
      assert.notProperty(sent.data, 'father')
    })
  })

  test('is that of the town, in Paris, when it is sent late at night', async ({ assert }) => {
    freezeClock('2026-11-19T23:30:00.000Z')
    const { town, stored } = await aMinorsRequest('draft')
    await town.run(async () => assert.equal((await loadForm(await stored())).day, '2026-11-20'))
  })
})
