import { test } from '@japa/runner'
import type { SchoolRegistration } from '#generated/form_data/school_registration'
import { sampleAdult, sampleChild, sampleHook, samplePrefill } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/school_registration/teleservice'
import filing from './filings/valid_processed.json' with { type: 'json' }

test.group('Inscription scolaire', () => {
  test('proposes the phone at which the parent is reached during the day', ({ assert }) => {
    const phoneOf = (given: Partial<typeof sampleAdult>) =>
      teleservice.prefill?.(samplePrefill({ requester: { ...sampleAdult, ...given } })).urgencyPhone

    assert.equal(phoneOf({}), sampleAdult.officePhone)
    assert.equal(phoneOf({ officePhone: null }), sampleAdult.mobilePhone)
    assert.equal(phoneOf({ officePhone: null, mobilePhone: null }), sampleAdult.homePhone)
  })

  test('is not complete until the school and the class are known', ({ assert }) => {
    const refusals = (given: Partial<SchoolRegistration>) => {
      const refused: [string | null, string][] = []
      teleservice.lifecycle?.mark_complete?.check?.({
        ...sampleHook({ ...processed, ...given }),
        refuse: (field, sentence) => refused.push([field, sentence]),
      })
      return refused
    }

    assert.isEmpty(refusals({}))
    assert.deepEqual(refusals({ school: undefined }), [
      ['school', 'L’école de l’enfant doit être renseignée.'],
    ])
    assert.deepEqual(refusals({ section: 'Unknown' }), [
      ['section', 'La classe de l’enfant doit être renseignée.'],
    ])
  })

  test('takes one registration per child and season, of a child who is born', ({ assert }) => {
    const reasonFor = (birthDate: string) =>
      teleservice.subject.eligible?.({ ...sampleChild, birthDate }, { today: '2026-06-15' })

    assert.deepInclude(teleservice.subject, { kind: 'child', once: 'per_season' })
    assert.equal(teleservice.season, 'required')
    assert.isUndefined(reasonFor('2026-06-15'))
    assert.equal(reasonFor('2026-06-16'), 'L’enfant n’est pas encore né.')
  })
})

const processed = filing.data as SchoolRegistration
