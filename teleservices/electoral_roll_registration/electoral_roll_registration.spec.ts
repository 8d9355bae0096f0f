import { test } from '@japa/runner'
import type { ElectoralRollRegistration } from '#generated/form_data/electoral_roll_registration'
import { sampleHook } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/electoral_roll_registration/teleservice'
import filing from './filings/valid.json' with { type: 'json' }

test.group('Inscription sur les listes électorales', () => {
  test('refuses those who are citizens of no State of the European Union', ({ assert }) => {
    const refusedFields = (nationality: ElectoralRollRegistration['subjectNationality']) => {
      const refused: (string | null)[] = []
      teleservice.lifecycle?.submit?.check?.({
        ...sampleHook({
          ...(filing.data as ElectoralRollRegistration),
          subjectNationality: nationality,
        }),
        refuse: (field) => refused.push(field),
      })
      return refused
    }

    assert.deepEqual(refusedFields('OutsideEuropeanUnion'), ['subjectNationality'])
    assert.isEmpty(refusedFields('EuropeanUnion'))
    assert.isEmpty(refusedFields('French'))
  })

  test('asks residents to prove their home, and taxpayers their tax', ({ assert }) => {
    const asked = (motive: ElectoralRollRegistration['motive']) =>
      (teleservice.documents ?? [])
        .filter(({ when }) => when?.({ data: { motive } }) ?? true)
        .map(({ type }) => type)

    assert.deepEqual(asked('NewCityResident'), ['identity_document', 'proof_of_residence'])
    assert.deepEqual(asked('FutureAuthorizedCitizen'), ['identity_document', 'proof_of_residence'])
    assert.deepEqual(asked('DirectCityContribution'), ['identity_document', 'housing_tax_notice'])
  })

  test('is open all year round, one running request per adult', ({ assert }) => {
    assert.equal(teleservice.season, 'optional')
    assert.deepInclude(teleservice.subject, { kind: 'adult', once: 'while_open' })
  })

  test('leaves the numbers of the list to the agents', ({ assert }) => {
    const agentSteps = teleservice.form.steps.filter(({ audience }) => audience === 'agent')
    assert.deepEqual(
      agentSteps.flatMap(({ fields }) => fields),
      ['electoralNumber', 'pollingStation', 'pollingSchoolName']
    )
  })
})
