import { test } from '@japa/runner'
import type { FilingData } from '#kernel/define_teleservice'
import { acceptedKeys } from '#kernel/forms/allowed_entries'
import { compileForm } from '#kernel/forms/compile_form'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { completeFiling, DAY, sampleForm, sampleLists } from '#tests/unit/kernel/forms/sample_form'

const form = compileForm({ id: 'sample', revision: 1, schema: sampleForm.schema })
const errorsOf = (data: FilingData) => form.validate(data, { lists: sampleLists, day: DAY })
const sentences = (data: FilingData) =>
  errorsOf(data).map(({ path, message }) => `${path}: ${message.replaceAll('\u00a0', ' ')}`)

test.group('compile form', () => {
  test('finds nothing wrong in a complete filing', ({ assert }) => {
    assert.deepEqual(errorsOf(completeFiling()), [])
  })

  test('asks for each missing answer at its field, in the order of the form', ({ assert }) => {
    assert.deepEqual(sentences({ allergic: true, decision: 'refused' }), [
      'lastName: Renseignez le nom de l’enfant.',
      'phone: Renseignez le téléphone en cas d’urgence.',
      'days: Choisissez au moins une réponse pour « Jours de présence ».',
      'home.streetName: Renseignez la voie.',
      'home.postalCode: Renseignez le code postal.',
      'home.city: Renseignez la ville.',
      'terms: Cochez la case « J’accepte le règlement » pour continuer.',
      'allergy: Choisissez une réponse pour « Nature de l’allergie ».',
      'protocol: Renseignez le protocole médical.',
      'reason: Renseignez le motif du refus.',
    ])
  })

  test('says what to do about an answer of the wrong form', ({ assert }) => {
    const data = {
      ...completeFiling(),
      birthDate: '31/02/2015',
      phone: '12',
      income: '-3',
      hours: 0.25,
      website: 'exemple',
      note: 'x'.repeat(256),
      account: { iban: 'FR7630006000011234567890188', bic: 'AGRIFRPP' },
      contacts: [{ name: 'Petit', phone: '0512345678' }],
    }
    assert.deepEqual(sentences(data), [
      'birthDate: La date de naissance doit être une date, par exemple 31/12/2015.',
      'phone: Le téléphone en cas d’urgence doit compter 10 chiffres, par exemple 01 23 45 67 89.',
      'contacts.0.phone: Le téléphone portable doit compter 10 chiffres et commencer par 06 ou 07, par exemple 06 12 34 56 78.',
      'income: Le revenu mensuel doit être un montant en euros, par exemple 12,50.',
      'hours: Indiquez au moins 0,5 pour « Heures par semaine ».',
      'account.iban: Vérifiez l’IBAN : un des signes est faux ou manque.',
      'website: « Site » doit commencer par https://, par exemple https://www.exemple.fr.',
      'note: Le commentaire doit compter au plus 255 signes, espaces compris.',
    ])
  })

  test('does not judge answers to questions that are not shown', ({ assert }) => {
    const data = { ...completeFiling(), allergic: false, allergy: 'other', protocol: '' }
    assert.deepEqual(errorsOf(data), [])
  })

  test('asks for a field that is required only in a certain case', ({ assert }) => {
    const { income, ...data } = completeFiling()
    assert.isNumber(income)
    assert.deepEqual(errorsOf(data), [])
    assert.deepEqual(sentences({ ...data, days: ['saturday'] }), [
      'income: Renseignez le revenu mensuel.',
    ])
  })

  test('refuses a retired entry, unless the filing holds it already', ({ assert }) => {
    const data = { ...completeFiling(), school: 'zola', days: ['monday', 'sunday'] }
    assert.deepEqual(sentences(data), [
      'school: Choisissez une des réponses proposées pour « École ».',
      'days: Choisissez une des réponses proposées pour « Jours de présence ».',
    ])
    const accepted = acceptedKeys(form.schema, data)
    assert.deepEqual(form.validate(data, { lists: sampleLists, day: DAY, accepted }), [])
  })

  test('refuses every answer of a list that is not given', ({ assert }) => {
    const errors = form.validate(completeFiling(), { lists: [], day: DAY })
    assert.deepEqual(
      errors.map(({ path, keyword }) => [path, keyword]),
      [
        ['school', 'choice'],
        ['days', 'choice'],
        ['diet', 'choice'],
      ]
    )
  })

  test('reports some fields only when asked to', ({ assert }) => {
    const errors = form.validate({}, { lists: sampleLists, day: DAY, fields: ['home'] })
    assert.deepEqual(
      errors.map(({ path }) => path),
      ['home.streetName', 'home.postalCode', 'home.city']
    )
  })

  test('refuses a schema that AJV’s strict mode refuses, and says why', ({ assert }) => {
    const compile = (field: JsonSchema & Record<string, unknown>) => () =>
      compileForm({ id: 'wrong', revision: 1, schema: { type: 'object', properties: { field } } })
    assert.throws(
      compile({ type: 'string', requierd: true }),
      /« wrong ».*mot inconnu « requierd » dans field/
    )
    assert.throws(compile({ type: 'string', format: 'dat' }), /unknown format "dat"/)
    assert.throws(compile({ type: 'integer', minLength: 2 }), /minLength/)
  })

  test('does not ask authors to repeat a field’s type in a condition', ({ assert }) => {
    assert.doesNotThrow(() => compileForm({ id: 'sample', revision: 1, schema: sampleForm.schema }))
  })
})
