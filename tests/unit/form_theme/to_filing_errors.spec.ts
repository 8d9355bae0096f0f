import { test } from '@japa/runner'
import validator from '@rjsf/validator-ajv8'
import type { RJSFSchema, UiSchema } from '@rjsf/utils'
import type { SchemaError } from '#form_theme/error_sentences'
import { toFilingErrors } from '#form_theme/to_filing_errors'

const ANSWERS = [
  { const: 'a', title: 'A' },
  { const: 'b', title: 'B' },
]

test.group('Form theme | sentences of errors', () => {
  test('tells what to do, for each kind of field', ({ assert }) => {
    const properties = {
      lastName: { type: 'string' },
      isResident: { type: 'boolean' },
      subject: { type: 'string', oneOf: ANSWERS },
      days: { type: 'array', items: { type: 'string', oneOf: ANSWERS } },
      diet: { type: 'array', items: { type: 'string', oneOf: ANSWERS } },
      rules: { type: 'boolean', const: true },
    } as const
    const uiSchema = {
      rules: { 'ui:widget': 'acceptance' },
      diet: { 'ui:options': { single: true } },
    }
    assert.deepEqual(judged({ properties, required: Object.keys(properties) }, {}, uiSchema), {
      lastName: 'Renseignez ce champ.',
      isResident: 'Choisissez une réponse.',
      subject: 'Choisissez une réponse.',
      days: 'Cochez au moins une réponse.',
      diet: 'Choisissez une réponse.',
      rules: 'Cochez cette case pour continuer.',
    })
  })

  test('says the limits, amounts in euros', ({ assert }) => {
    const properties = {
      age: { type: 'integer', minimum: 3 },
      fee: { type: 'integer', maximum: 1250 },
      story: { type: 'string', maxLength: 5 },
      email: { type: 'string', format: 'email' },
      count: { type: 'integer' },
      price: { type: 'integer' },
    } as const
    const data = { age: 2, fee: 1251, story: 'trop long', email: 'x', count: 'deux', price: 'dix' }
    const uiSchema = { fee: { 'ui:widget': 'money' }, price: { 'ui:widget': 'money' } }
    assert.deepEqual(judged({ properties }, data, uiSchema), {
      age: 'Le minimum est 3.',
      fee: 'Le maximum est 12,50\u00a0€.',
      story: 'Saisissez 5 caractères au maximum.',
      email: 'Saisissez une adresse électronique valide, par exemple nom@domaine.fr.',
      count: 'Saisissez un nombre entier, en chiffres.',
      price: 'Saisissez un montant en euros, par exemple 12,50.',
    })
  })

  test('takes the wording of a pattern from the teleservice', ({ assert }) => {
    const uiSchema = { code: { 'ui:options': { patternMessage: 'Cinq chiffres.' } } }
    const properties = { code: { type: 'string', pattern: '^\\d{5}$' } } as const
    assert.deepEqual(judged({ properties }, { code: '12' }, uiSchema), { code: 'Cinq chiffres.' })
  })

  test('reports one error per field, where the field is', ({ assert }) => {
    const contact = {
      type: 'object',
      required: ['phone'],
      properties: { phone: { type: 'string' } },
    }
    const schema = {
      properties: {
        contacts: { type: 'array', items: contact },
        days: { type: 'array', items: { type: 'string', oneOf: ANSWERS } },
        subject: { type: 'string', oneOf: ANSWERS },
        code: { type: 'string', minLength: 3, pattern: '^z' },
      },
    } as RJSFSchema
    const data = { contacts: [{ phone: '1' }, {}], days: ['a', 'x', 'y'], subject: 'z', code: 'a' }
    assert.deepEqual(judged(schema, data), {
      'contacts.1.phone': 'Renseignez ce champ.',
      'days': 'Choisissez une réponse dans la liste.',
      'subject': 'Choisissez une réponse dans la liste.',
      'code': 'Saisissez au moins 3 caractères.',
    })
  })

  test('keeps silent about the condition that makes a field mandatory', ({ assert }) => {
    const schema = {
      properties: { isResident: { type: 'boolean' } },
      if: { properties: { isResident: { const: false } }, required: ['isResident'] },
      then: { properties: { town: { type: 'string' } }, required: ['town'] },
    } as RJSFSchema
    assert.deepEqual(judged(schema, { isResident: false }), { town: 'Renseignez ce champ.' })
  })
})

function judged(schema: RJSFSchema, data: object, uiSchema: UiSchema = {}) {
  const whole: RJSFSchema = { type: 'object', ...schema }
  const { errors = [] } = validator.rawValidation<SchemaError>(whole, data)
  return Object.fromEntries(
    toFilingErrors(errors, whole, uiSchema).map(({ path, message }) => [path, message])
  )
}
