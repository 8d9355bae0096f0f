import { test } from '@japa/runner'
import { compileForm } from '#kernel/forms/compile_form'
import type { JsonSchema } from '#kernel/forms/json_schema'

/** What is said of a form whose field `equipment` holds this. */
function fault(surface: object): string {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      equipment: { type: 'array', items: { type: 'object', properties: { surface } } },
    },
  }
  try {
    compileForm({ id: 'occupation', revision: 1, schema })
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

test.group('A schema that cannot be used', () => {
  test('is told with the field of its unknown word', ({ assert }) => {
    const message = fault({ type: 'number', tilte: 'Surface' })
    assert.include(message, 'mot inconnu « tilte » dans equipment.surface')
  })

  test('is told with the field of its wrong value', ({ assert }) => {
    const message = fault({ type: 'numbr' })
    assert.include(message, 'valeur incorrecte de « type » dans equipment.surface')
    assert.notInclude(message, 'undefined')
    assert.include(fault({ type: 'string', maxLength: '3' }), 'valeur incorrecte de « maxLength »')
  })

  test('is told with the field whose answers a word cannot limit', ({ assert }) => {
    const told = (word: string) =>
      `« ${word} » ne convient pas au type de la réponse dans equipment.surface`
    assert.include(fault({ type: 'string', minimum: 3 }), told('minimum'))
    assert.include(fault({ type: 'number', minimumAge: 18 }), told('minimumAge'))
  })

  test('is refused for what AJV says otherwise', ({ assert }) => {
    assert.include(fault({ type: ['string', 'number'] }), 'strict mode')
    assert.isEmpty(fault({ type: 'number' }))
  })
})
