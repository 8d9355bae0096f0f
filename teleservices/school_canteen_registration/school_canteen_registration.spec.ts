import { test } from '@japa/runner'
import { sampleAdult, sampleHook, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/school_canteen_registration/teleservice'
import filing from './filings/valid.json' with { type: 'json' }

test.group('Inscription au restaurant scolaire', () => {
  test('proposes the phone at which the parent is reached during the day', ({ assert }) => {
    const phoneOf = (given: Partial<typeof sampleAdult>) =>
      teleservice.prefill?.(samplePrefill({ requester: { ...sampleAdult, ...given } })).urgencyPhone

    assert.equal(phoneOf({}), sampleAdult.officePhone)
    assert.equal(phoneOf({ officePhone: null }), sampleAdult.mobilePhone)
    assert.equal(phoneOf({ officePhone: null, mobilePhone: null }), sampleAdult.homePhone)
    assert.isUndefined(phoneOf({ officePhone: null, mobilePhone: null, homePhone: null }))
  })

  // #region mark_complete
  test('is not complete until the school is known', ({ assert }) => {
    const refusals = (school?: string) => {
      const refused: [string | null, string][] = []
      teleservice.lifecycle?.mark_complete?.check?.({
        ...sampleHook({ ...data, school }),
        refuse: (field, sentence) => refused.push([field, sentence]),
      })
      return refused
    }

    assert.deepEqual(refusals(), [['school', 'L’école de l’enfant doit être renseignée.']])
    assert.isEmpty(refusals('jules-ferry'))
  })
  // #endregion mark_complete

  test('asks for the health record book of an allergic child only', ({ assert }) => {
    const asked = (foodAllergy: boolean) =>
      (teleservice.documents ?? [])
        .filter(({ when }) => when?.({ data: { foodAllergy } }) ?? true)
        .map(({ type }) => type)

    assert.notInclude(asked(false), 'health_record_book')
    assert.include(asked(true), 'health_record_book')
  })

  test('takes one registration per child and season', ({ assert }) => {
    assert.deepInclude(teleservice.subject, { kind: 'child', once: 'per_season' })
    assert.equal(teleservice.season, 'required')
  })
})

const data = {
  ...filing.data,
  hospitalizationPermission: true,
  rulesAndRegulationsAcceptance: true,
  section: 'Unknown',
} as const
