import { test } from '@japa/runner'
import { defineTeleservice, type FilingData } from '#kernel/define_teleservice'
import { compileForm } from '#kernel/forms/compile_form'
import { E_UNKNOWN_DEFINITION } from '#kernel/forms/errors'
import type { TeleserviceManifest } from '#kernel/teleservice_manifest'
import { checkTeleservices } from '#kernel/registry/boot_checks'
import { FACTS, soundTeleservice } from '#tests/contracts/sound_teleservice'

const booking = {
  title: 'Réservation',
  type: 'object',
  properties: {
    court: { type: 'string', title: 'Terrain', referential: 'courts' },
    isMember: { type: 'boolean', title: 'Adhérent du club' },
    comment: { type: 'string', title: 'Commentaire' },
  },
  required: ['court', 'isMember'],
  allOf: [
    {
      if: { properties: { isMember: { const: true } }, required: ['isMember'] },
      then: { properties: { memberNumber: { type: 'string', title: 'Numéro d’adhérent' } } },
    },
  ],
}
const administration = {
  title: 'Tarif',
  type: 'object',
  properties: { price: { type: 'integer', title: 'Tarif' } },
}

function define(given: Partial<TeleserviceManifest<FilingData>> = {}) {
  return defineTeleservice<FilingData>({
    ...soundTeleservice().teleservice,
    form: { steps: [{ id: 'booking', schema: booking }] },
    ...given,
  })
}

test.group('A manifest', () => {
  test('needs no names of fields: each step has those of its schema, under its title', ({
    assert,
  }) => {
    const { form } = define({
      form: {
        steps: [
          { id: 'booking', schema: booking },
          { id: 'administration', schema: administration, audience: 'agent' },
        ],
      },
    })
    assert.deepEqual(form.steps, [
      {
        id: 'booking',
        title: 'Réservation',
        fields: ['court', 'isMember', 'memberNumber', 'comment'],
      },
      { id: 'administration', title: 'Tarif', fields: ['price'], audience: 'agent' },
    ])
    assert.deepEqual(form.schema.required, ['court', 'isMember'])
    assert.lengthOf(form.schema.allOf ?? [], 1)
    assert.notProperty(form.schema, 'title')
  })

  test('joins the files of a step that is too long for one', ({ assert }) => {
    const { form } = define({
      form: { steps: [{ id: 'all', schema: [booking, administration] }] },
    })
    assert.deepEqual(
      form.steps.map(({ title, fields }) => [title, fields[4]]),
      [['Réservation', 'price']]
    )
  })

  test('asks for a document by its mere key, and delays are ten days', ({ assert }) => {
    const { documents, defaults, privacy } = define({
      documents: ['identity_document', { type: 'proof_of_residence', required: false }],
      privacy: { purpose: 'a', legalBasis: 'b', retentionMonths: 6, sensitive: 'all' },
      defaults: undefined as never,
    })
    assert.deepEqual(documents, [
      { type: 'identity_document', required: true },
      { type: 'proof_of_residence', required: false },
    ])
    assert.deepEqual(defaults, { maxProcessingDays: 10, alertDaysBefore: 3 })
    assert.deepEqual(privacy.sensitive, ['court', 'isMember', 'memberNumber', 'comment'])
  })

  test('puts the definitions of a schema in place of what refers to them', ({ assert }) => {
    const schema = {
      title: 'Personnes',
      type: 'object',
      definitions: {
        phone: { $ref: 'shared:phone', title: 'Téléphone' },
        person: {
          type: 'object',
          properties: { phone: { $ref: '#/definitions/phone' } },
          required: ['phone'],
        },
      },
      properties: { father: { $ref: '#/definitions/person', title: 'Père' } },
      required: ['father'],
    }
    const { id, revision, form } = define({ form: { steps: [{ id: 'people', schema }] } })
    assert.deepInclude(form.schema.properties?.father, { type: 'object', title: 'Père' })
    const { validate } = compileForm({ id, revision, schema: form.schema })
    const errors = validate({ father: { phone: '12' } }, { lists: [], day: '2026-06-15' })
    assert.deepEqual(
      errors.map(({ path, message }) => [path, message]),
      [['father.phone', 'Le téléphone doit compter 10 chiffres, par exemple 01 23 45 67 89.']]
    )
  })

  test('is told which definition is not there, or holds itself', ({ assert }) => {
    const refer = ($ref: string) => () =>
      define({
        form: {
          steps: [
            {
              id: 'people',
              schema: {
                definitions: { tree: { properties: { branch: { $ref: '#/definitions/tree' } } } },
                properties: { one: { $ref } },
              },
            },
          ],
        },
      })
    for (const reference of ['#/definitions/person', '#/properties/one', '#/definitions/tree']) {
      assert.throws(refer(reference), RegExp(`« ${reference}|« #/definitions/tree`))
    }
    assert.throws(refer('#/definitions/person'), E_UNKNOWN_DEFINITION)
  })

  test('is reported at the file of the step in which a fault stands', ({ assert }) => {
    const untitled = {
      ...booking,
      properties: { ...booking.properties, comment: { type: 'string' } },
    }
    const source = soundTeleservice()
    const teleservice = define({ form: { steps: [{ id: 'booking', schema: untitled }] } })
    const problems = checkTeleservices(
      [{ ...source, teleservice, schemaFiles: new Map([['comment', 'schema/booking.json']]) }],
      { ...FACTS, revisions: {} }
    )
    assert.deepInclude(problems, {
      teleservice: 'tennis_court_booking',
      file: 'schema/booking.json',
      field: 'comment',
      message: 'has no title: write what citizens read, in French',
    })
  })
})
