import { test } from '@japa/runner'
import { rendered } from '#tests/unit/form_theme/rendered_form'

const CONTACTS = {
  type: 'array',
  title: 'Personnes à contacter',
  maxItems: 2,
  items: {
    type: 'object',
    title: 'Personne à contacter',
    properties: { lastName: { type: 'string', title: 'Nom' } },
  },
} as const

test.group('Form theme | repeatable group', () => {
  test('says that it is empty, in the words of the teleservice', ({ assert }) => {
    const emptyText = 'Personne pour l’instant.'
    const form = rendered(
      { contacts: CONTACTS },
      { uiSchema: { contacts: { 'ui:options': { emptyText } } } }
    )
    assert.include(form.text, emptyText)
    assert.include(rendered({ contacts: CONTACTS }).text, 'Aucun élément pour l’instant.')
  })

  test('numbers its items in their legend', ({ assert }) => {
    const form = rendered({ contacts: CONTACTS }, { formData: { contacts: [{}, {}] } })
    assert.include(form.text, '|Personne à contacter n° 1|')
    assert.include(form.text, '|Personne à contacter n° 2|')
    assert.notInclude(form.text, 'Aucun élément')
  })

  test('adds and removes without a script, through submit buttons that skip the checks', ({
    assert,
  }) => {
    const form = rendered({ contacts: CONTACTS }, { formData: { contacts: [{}] } })
    assert.containSubset(form.all('button'), [
      { type: 'submit', name: '_action', value: 'remove:contacts:0', formnovalidate: '' },
      { type: 'submit', name: '_action', value: 'add:contacts', formnovalidate: '' },
    ])
  })

  test('names the button of a nested group by its whole path', ({ assert }) => {
    const form = rendered(
      { family: { type: 'object', properties: { contacts: CONTACTS } } },
      { formData: { family: { contacts: [{}] } } }
    )
    const values = form.all('button').map(({ value }) => value)
    assert.deepEqual(values, ['remove:family.contacts:0', 'add:family.contacts'])
  })

  test('tells its buttons apart for those who hear them out of their place', ({ assert }) => {
    const form = rendered({ contacts: CONTACTS }, { formData: { contacts: [{}] } })
    assert.match(form.text, /Supprimer\| : Personne à contacter n° 1\|/)
    assert.match(form.text, /Ajouter\| : Personne à contacter\|/)
  })

  test('offers no more than the schema allows', ({ assert }) => {
    const form = rendered({ contacts: CONTACTS }, { formData: { contacts: [{}, {}] } })
    assert.notInclude(form.html, 'add:contacts')
  })
})
