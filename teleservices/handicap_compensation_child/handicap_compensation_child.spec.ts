import { test } from '@japa/runner'
import type { HandicapCompensationChild } from '#generated/form_data/handicap_compensation_child'
import type { FilingData } from '#kernel/define_teleservice'
import { onDay } from '#kernel/forms/dated_form'
import { listFields } from '#kernel/forms/list_fields'
import { pruneFiling } from '#kernel/forms/prune_filing'
import { resolveForm } from '#kernel/forms/resolve_form'
import { validateStep } from '#kernel/forms/validate_step'
import { sampleChild, sampleDay } from '#kernel/registry/sample_views'
import teleservice from '#teleservices/handicap_compensation_child/teleservice'
import filing from './filings/valid.json' with { type: 'json' }
import everything from './filings/valid_every_condition.json' with { type: 'json' }

const HOLDER = 'hccrSubject.subjectParentalAuthorityHolder'
const form = onDay(resolveForm({ teleservice, lists: [], audience: 'citizen' }), sampleDay)

test.group('Compensation du handicap (enfant)', () => {
  test('asks who holds parental authority over a minor, on the day it is filed', ({ assert }) => {
    const errors = (subject: Partial<HandicapCompensationChild['hccrSubject']>, day = form.day) => {
      const hccrSubject = { ...minimal.hccrSubject, ...subject }
      return validateStep({ ...form, day }, 'subject', { ...minimal, hccrSubject }).map(
        ({ path }) => path
      )
    }
    const nobody = { subjectParentalAuthorityHolder: undefined }

    assert.isEmpty(errors({}))
    assert.deepEqual(errors({ ...nobody, subjectBirthDate: '2008-06-16' }), [HOLDER])
    assert.deepEqual(
      errors({ subjectParentalAuthorityHolder: [], subjectBirthDate: '2026-06-01' }),
      [HOLDER]
    )
    assert.isEmpty(errors({ ...nobody, subjectBirthDate: '2008-06-15' }))
    assert.isEmpty(errors({ ...nobody, subjectBirthDate: '2008-06-16' }, '2026-06-16'))
  })

  test('asks for the parents and the social worker of a minor only', ({ assert }) => {
    const minors = ['father', 'mother', 'aseReferent']
    const shown = (day: string) => Object.keys(pruneFiling({ ...form, day }, everything.data))

    assert.includeMembers(shown('2026-11-19'), minors)
    assert.isEmpty(shown('2026-11-20').filter((name) => minors.includes(name)))
  })

  test('is for a child who is born and under 20, one request at a time', ({ assert }) => {
    const reasonFor = (birthDate: string | null) =>
      teleservice.subject.eligible?.({ ...sampleChild, birthDate }, { today: '2026-06-15' })

    assert.deepInclude(teleservice.subject, { kind: 'child', once: 'while_open' })
    assert.isUndefined(reasonFor('2006-06-16'))
    assert.equal(
      reasonFor('2006-06-15'),
      'Cette démarche est réservée aux enfants de moins de 20 ans.'
    )
    assert.equal(reasonFor('2026-06-16'), 'L’enfant n’est pas encore né.')
    assert.isUndefined(reasonFor(null))
  })

  test('asks to prove an authority that is neither the father’s nor the mother’s', ({ assert }) => {
    const proof = teleservice.documents?.find(({ type }) => type === 'parental_authority_proof')
    assert.isFalse(proof?.when?.({ data: {} }))
    assert.isFalse(proof?.when?.({ data: minimal }))
    assert.isTrue(proof?.when?.({ data: everything.data as HandicapCompensationChild }))
  })

  test('treats every answer as sensitive', ({ assert }) => {
    const names: string[] = [...(teleservice.privacy.sensitive ?? [])]
    assert.sameMembers(
      names,
      listFields(teleservice.form.schema).map(({ name }) => name)
    )
  })

  test('opens {opened} by a question of the group beside it, {group}')
    .with([
      {
        step: 'subject',
        group: 'referent',
        question: 'referentFamilyDependents',
        opened: 'familyDependents',
      },
      {
        step: 'folders',
        group: 'folders',
        question: 'foldersOtherFolders',
        opened: 'otherFolders',
      },
      {
        step: 'benefits',
        group: 'benefits',
        question: 'benefitsOtherBenefits',
        opened: 'otherBenefits',
      },
      {
        step: 'aid',
        group: 'familyAssistance',
        question: 'isFamilyAssistance',
        opened: 'familyAssistanceMembers',
      },
      {
        step: 'aid',
        group: 'homeIntervention',
        question: 'homeInterventionHomeIntervenant',
        opened: 'homeIntervenants',
      },
      { step: 'aid', group: 'care', question: 'careCareServices', opened: 'careServices' },
      {
        step: 'aid',
        group: 'professionalSupport',
        question: 'professionalSupportProfessionals',
        opened: 'professionals',
      },
    ])
    .run(({ assert }, { step, group, question, opened }) => {
      const answers: FilingData = everything.data
      const closed = { ...answers, [group]: { ...Object(answers[group]), [question]: false } }
      assert.property(pruneFiling(form, answers), opened)
      assert.notProperty(pruneFiling(form, closed), opened)
      assert.isEmpty(validateStep(form, step, pruneFiling(form, closed)))
    })

  test('names the provider of care only when the family does not employ it', ({ assert }) => {
    const errors = (careServiceCareServiceEmployer: boolean) =>
      validateStep(form, 'aid', {
        ...filing.data,
        care: { careCareServices: true },
        careServices: [{ careServiceKind: 'Infirmier', careServiceCareServiceEmployer }],
      }).map(({ path }) => path)

    assert.isEmpty(errors(true))
    assert.deepEqual(errors(false), ['careServices.0.careServiceProviderName'])
  })
})

const minimal = filing.data as HandicapCompensationChild
