import { test } from '@japa/runner'
import type { LibraryRegistration } from '#generated/form_data/library_registration'
import type { IndividualView } from '#kernel/define_teleservice'
import { sampleAdult, sampleChild, sampleHook } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/library_registration/teleservice'
import filing from './filings/valid_processed.json' with { type: 'json' }

test.group('Inscription à la bibliothèque', () => {
  test('wants the parent’s word for a minor, and for a minor only', ({ assert }) => {
    const refusedFor = (reader: IndividualView, parentalAuthorization?: boolean) =>
      refusals({ parentalAuthorization }, reader)

    assert.deepEqual(refusedFor(sampleChild), [
      [
        'parentalAuthorization',
        'Votre autorisation est nécessaire pour inscrire un enfant mineur.',
      ],
    ])
    assert.lengthOf(refusedFor(sampleChild, false), 1)
    assert.isEmpty(refusedFor(sampleChild, true))
    assert.isEmpty(refusedFor(sampleAdult))
  })

  test('takes a child for an adult from the eighteenth birthday on', ({ assert }) => {
    const refusedWhenBornOn = (birthDate: string | null) =>
      refusals({ parentalAuthorization: undefined }, { ...sampleChild, birthDate })

    assert.lengthOf(refusedWhenBornOn('2008-06-16'), 1)
    assert.isEmpty(refusedWhenBornOn('2008-06-15'))
    assert.lengthOf(refusedWhenBornOn(null), 1)
  })

  test('takes one registration per person and season, of a person who is born', ({ assert }) => {
    const reasonFor = (birthDate: string) =>
      teleservice.subject.eligible?.({ ...sampleChild, birthDate }, { today: '2026-06-15' })

    assert.deepInclude(teleservice.subject, { kind: 'individual', once: 'per_season' })
    assert.equal(teleservice.season, 'required')
    assert.isUndefined(reasonFor('2026-06-15'))
    assert.equal(reasonFor('2026-06-16'), 'L’enfant n’est pas encore né.')
  })
})

function refusals(
  given: { [Name in keyof LibraryRegistration]?: LibraryRegistration[Name] | undefined },
  reader: IndividualView = sampleAdult
) {
  const refused: [string | null, string][] = []
  teleservice.lifecycle?.submit?.check?.({
    ...sampleHook({ ...filing.data, ...given } as LibraryRegistration, { subject: reader }),
    refuse: (field, sentence) => refused.push([field, sentence]),
  })
  return refused
}
