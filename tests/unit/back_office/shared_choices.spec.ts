import { test } from '@japa/runner'
import { sharedChoices } from '#back_office/view_models/shared_choices'
import { shareOf } from '#requests/bulk_completion'
import type ServiceRequest from '#requests/models/service_request'
import type { CompletionChoice } from '#requests/queries/completion_choices'

const PHONE = { kind: 'field', key: 'phone', label: 'Téléphone' } as const
const PROOF = { kind: 'document', key: 'proof', label: 'Justificatif' } as const

test.group('What many requests may be asked for', () => {
  test('of one service: each step holds what any of them shows, without doubles', ({ assert }) => {
    const groups = sharedChoices(
      [
        of('canteen', [PHONE], [PROOF]),
        of('canteen', [PHONE, { ...PHONE, key: 'allergy', label: 'Allergie' }], [PROOF]),
      ],
      (id) => id
    )
    assert.deepEqual(
      groups.map(({ title, lines }) => [title, lines.map(({ value }) => value)]),
      [
        ['Étape', ['field:phone', 'field:allergy']],
        ['Pièces justificatives', ['document:proof']],
      ]
    )
  })

  test('of several: the same key under another name is another thing', ({ assert }) => {
    const groups = sharedChoices(
      [
        of('canteen', [PHONE], [PROOF]),
        of('school', [{ ...PHONE, label: 'Téléphone de l’école' }], [PROOF]),
      ],
      (id) => id.toUpperCase()
    )
    assert.deepEqual(
      groups.map(({ title, lines }) => [title, lines.map(({ value }) => value)]),
      [
        ['Pour toutes ces demandes', ['document:proof']],
        ['CANTEEN', ['field:phone@canteen']],
        ['SCHOOL', ['field:phone@school']],
      ]
    )
  })

  test('one request takes what it can be asked for, under its own words', ({ assert }) => {
    const share = shareOf(
      { teleserviceId: 'canteen', choices: [PHONE] },
      [
        { ...PHONE, label: 'Téléphone de l’école', sentence: 'Qui répond.' },
        { ...PROOF, teleserviceId: 'school' },
        { ...PROOF, key: 'tax_notice', label: 'Avis d’imposition' },
        { ...PROOF, teleserviceId: 'canteen' },
      ],
      new Set(['tax_notice'])
    )
    assert.deepEqual(share, {
      items: [
        { kind: 'field', key: 'phone', sentence: 'Qui répond.', label: 'Téléphone' },
        {
          kind: 'document',
          key: 'tax_notice',
          sentence: undefined,
          label: 'Avis d’imposition',
        },
      ],
      left: ['Justificatif'],
    })
  })
})

function of(teleserviceId: string, choices: CompletionChoice[], documents: CompletionChoice[]) {
  const request = { teleserviceId } as ServiceRequest
  return { request, choices: { steps: [{ id: 'step', title: 'Étape', choices }], documents } }
}
