import { test } from '@japa/runner'
import { rendered } from '#tests/unit/form_theme/rendered_form'

const ANSWERS = [
  { const: 'sport', title: 'Sport' },
  { const: 'music', title: 'Musique' },
]

/** One field of every kind. */
const EVERYTHING = {
  lastName: { type: 'string', title: 'Nom', description: 'De naissance' },
  bornOn: { type: 'string', title: 'Né le', format: 'date' },
  story: { type: 'string', title: 'Précisions', maxLength: 100 },
  fee: { type: 'integer', title: 'Montant' },
  isResident: { type: 'boolean', title: 'Habitez-vous la commune ?' },
  subject: { type: 'string', title: 'Objet', oneOf: ANSWERS },
  school: { type: 'string', title: 'École', oneOf: ANSWERS },
  interests: {
    type: 'array',
    title: 'Centres d’intérêt',
    items: { type: 'string', oneOf: ANSWERS },
  },
  rules: { type: 'boolean', title: 'J’accepte' },
  father: {
    type: 'object',
    title: 'Père',
    properties: { job: { type: 'string', title: 'Métier' } },
  },
  contacts: {
    type: 'array',
    title: 'Contacts',
    items: {
      type: 'object',
      title: 'Contact',
      properties: { name: { type: 'string', title: 'Nom' } },
    },
  },
} as const

const SETTINGS = {
  required: ['lastName'],
  uiSchema: {
    story: { 'ui:widget': 'textarea' },
    fee: { 'ui:widget': 'money' },
    school: { 'ui:widget': 'select' },
    rules: { 'ui:widget': 'acceptance' },
    lastName: { 'ui:help': 'Comme sur votre pièce d’identité' },
  },
  formData: { contacts: [{}] },
  extraErrors: Object.keys(EVERYTHING).map((path) => ({ path, message: `Corrigez ${path}.` })),
}

test.group('Form theme | accessibility', () => {
  test('gives each control a label of its own', ({ assert }) => {
    const form = rendered(EVERYTHING, SETTINGS)
    const labelled = form.all('label').map((label) => label.for)
    const ids = form.controls.map(({ id }) => id)
    assert.sameMembers(labelled, ids)
    assert.lengthOf(new Set(ids), ids.length)
  })

  test('groups choices and objects under a legend', ({ assert }) => {
    const form = rendered(EVERYTHING, SETTINGS)
    assert.lengthOf(form.all('legend'), form.all('fieldset').length)
    for (const legend of [
      'Habitez-vous la commune ?',
      'Objet',
      'Centres d’intérêt',
      'Père',
      'Contact n° 1',
    ]) {
      assert.match(
        form.html.replaceAll('\u00a0', ' '),
        new RegExp(`<legend[^>]*>${legend.replace('?', '\\?')}<`)
      )
    }
  })

  test('marks the optional answers, not the mandatory ones', ({ assert }) => {
    const form = rendered(EVERYTHING, SETTINGS)
    assert.match(form.text, /\|Né le\| \(facultatif\)\|/)
    assert.notMatch(form.text, /\|Nom\| \(facultatif\)\|De naissance/)
    assert.equal(form.control('root_lastName')?.['aria-required'], 'true')
    assert.notInclude(form.text, '*')
  })

  test('ties help and error to their control', ({ assert }) => {
    const form = rendered(EVERYTHING, SETTINGS)
    const control = form.control('root_lastName')
    assert.equal(control?.['aria-describedby'], 'root_lastName__hint root_lastName__error')
    assert.equal(control?.['aria-invalid'], 'true')
    assert.equal(form.textOf('root_lastName__hint'), 'De naissance')
    assert.include(form.text, '|Comme sur votre pièce d’identité|')
    assert.equal(form.textOf('root_lastName__error'), 'Erreur : Corrigez lastName.')
  })

  test('refers only to what is on the page, errors or not', ({ assert }) => {
    for (const form of [rendered(EVERYTHING, SETTINGS), rendered(EVERYTHING)]) {
      const ids = new Set([...form.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const references = [...form.html.matchAll(/ aria-describedby="([^"]+)"/g)]
      for (const reference of references.flatMap(([, list]) => list.split(' '))) {
        assert.isTrue(ids.has(reference), reference)
      }
    }
  })

  test('leads from the summary of errors to each field', ({ assert }) => {
    const form = rendered(EVERYTHING, SETTINGS)
    const links = form.all('a').map(({ href }) => href.slice(1))
    assert.lengthOf(links, Object.keys(EVERYTHING).length)
    for (const id of links) {
      const isFocusable =
        form.control(id) ?? form.all('fieldset').find((group) => group.id === id)?.tabindex
      assert.exists(isFocusable, id)
      assert.match(form.html, new RegExp(` aria-describedby="([^"]* )?${id}__error"`), id)
    }
  })

  test('announces the summary of errors and gives it the focus', ({ assert }) => {
    const form = rendered(EVERYTHING, SETTINGS)
    const summary = form.all('div').find(({ id }) => id === 'error-summary')
    assert.containSubset(summary, { role: 'alert', tabindex: '-1', autofocus: '' })
    assert.include(form.text, 'Votre saisie comporte 11 erreurs')
  })

  test('counts one error in the singular and shows no summary without any', ({ assert }) => {
    const extraErrors = [{ path: '', message: 'La saison est close.' }]
    assert.match(
      rendered(EVERYTHING, { extraErrors }).text,
      /comporte 1 erreur\|La saison est close\./
    )
    assert.notInclude(rendered(EVERYTHING).html, 'error-summary')
  })

  test('lists the errors in the order of the page, each with the group of its field', ({
    assert,
  }) => {
    const paths = ['contacts.0.name', 'father.job', 'school', 'lastName', '']
    const form = rendered(EVERYTHING, {
      ...SETTINGS,
      uiSchema: { 'ui:order': ['school', '*'] },
      extraErrors: paths.map((path) => ({ path, message: `Corrigez « ${path} ».` })),
    })
    const [summary] = form.html.match(/<ul class="error-summary-list">.*?<\/ul>/) ?? ['']
    assert.deepEqual(
      summary
        .split('</li>')
        .map((line) => line.replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ')),
      [
        'Corrigez «  ».',
        'Corrigez « school ».',
        'Corrigez « lastName ».',
        'Père : Corrigez « father.job ».',
        'Contact n° 1 : Corrigez « contacts.0.name ».',
        '',
      ]
    )
  })

  test('has neither inline style nor placeholder, whatever the field', ({ assert }) => {
    const { html } = rendered(EVERYTHING, SETTINGS)
    assert.notMatch(html, /\sstyle=/)
    assert.notMatch(html, /\splaceholder=/)
    assert.notMatch(html, /\son\w+=/)
  })
})
