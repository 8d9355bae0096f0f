import { test } from '@japa/runner'
import type { RJSFSchema } from '@rjsf/utils'
import { rendered } from '#tests/unit/form_theme/rendered_form'

const DAYS = ['lundi', 'mardi'].map((day) => ({ const: day, title: day }))
const SCHOOLS = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => ({ const: key, title: `École ${key}` }))

test.group('Form theme | controls', () => {
  test('names every control after its place in the data', ({ assert }) => {
    const form = rendered(
      {
        lastName: { type: 'string' },
        father: { type: 'object', properties: { lastName: { type: 'string' } } },
        contacts: {
          type: 'array',
          items: { type: 'object', properties: { phone: { type: 'string', format: 'phone' } } },
        },
        days: { type: 'array', items: { type: 'string', oneOf: DAYS } },
      },
      { formData: { contacts: [{}, {}] } }
    )
    assert.deepEqual(form.names, [
      'root[lastName]',
      'root[father][lastName]',
      'root[contacts][0][phone]',
      'root[contacts][1][phone]',
      'root[days][]',
      'root[days][]',
    ])
  })

  test('posts to the given address, as a plain form that the browser does not check itself', ({
    assert,
  }) => {
    const [form] = rendered({}).all('form')
    assert.containSubset(form, { method: 'post', action: '/demande', novalidate: '' })
  })

  test('carries the hidden values and the buttons it is given', ({ assert }) => {
    const form = rendered(
      {},
      {
        hidden: { _csrf: 'jeton' },
        buttons: [
          { name: '_action', value: 'next', label: 'Continuer', kind: 'primary' },
          {
            name: '_action',
            value: 'later',
            label: 'Finir plus tard',
            kind: 'quiet',
            formNoValidate: true,
          },
        ],
      }
    )
    assert.containSubset(form.named('_csrf'), [{ type: 'hidden', value: 'jeton' }])
    assert.containSubset(form.all('button').slice(-2), [
      { name: '_action', value: 'next', type: 'submit' },
      { name: '_action', value: 'later', formnovalidate: '' },
    ])
  })

  test('makes Enter continue, even when « Supprimer » comes first on the page', ({ assert }) => {
    const form = rendered(
      { contacts: { type: 'array', items: { type: 'object', properties: {} } } },
      {
        formData: { contacts: [{}] },
        buttons: [{ name: '_action', value: 'next', label: 'Continuer', kind: 'primary' }],
      }
    )
    assert.containSubset(form.all('button')[0], { value: 'next', tabindex: '-1' })
  })

  test('asks yes or no with two radio buttons and answers neither beforehand', ({ assert }) => {
    const form = rendered({ isResident: { type: 'boolean' } }, { required: ['isResident'] })
    const answers = form.named('root[isResident]')
    assert.deepEqual(
      answers.map(({ type, value }) => [type, value]),
      [
        ['radio', 'true'],
        ['radio', 'false'],
      ]
    )
    assert.isTrue(answers.every((answer) => !('checked' in answer)))
    assert.include(form.text, '|Oui|')
    assert.include(form.text, '|Non|')
  })

  test('never ticks an acceptance beforehand, and posts « false » without a tick', ({ assert }) => {
    const form = rendered(
      { rules: { type: 'boolean', title: 'J’accepte le règlement', const: true } },
      { required: ['rules'], uiSchema: { rules: { 'ui:widget': 'acceptance' } } }
    )
    const [withoutTick, box] = form.named('root[rules]')
    assert.containSubset(withoutTick, { type: 'hidden', value: 'false' })
    assert.containSubset(box, { type: 'checkbox', value: 'true' })
    assert.notProperty(box, 'checked')
  })

  test('offers a few answers as radio buttons, more as a list that chooses nothing by itself', ({
    assert,
  }) => {
    const form = rendered({
      day: { type: 'string', oneOf: DAYS },
      school: { type: 'string', oneOf: SCHOOLS },
    })
    assert.equal(form.control('root_day')?.type, 'radio')
    assert.equal(form.all('select')[0].name, 'root[school]')
    assert.include(form.html, '<option value="" selected="">Choisissez…</option>')
  })

  test('leaves the choice between list and radio buttons to ui:widget', ({ assert }) => {
    const form = rendered(
      { day: { type: 'string', oneOf: DAYS }, school: { type: 'string', oneOf: SCHOOLS } },
      { uiSchema: { day: { 'ui:widget': 'select' }, school: { 'ui:widget': 'radio' } } }
    )
    assert.equal(form.all('select')[0].name, 'root[day]')
    assert.lengthOf(form.named('root[school]'), 6)
  })

  test('shows a list limited to one answer as one choice that posts an array', ({ assert }) => {
    const form = rendered(
      { diet: { type: 'array', items: { type: 'string', oneOf: DAYS } } },
      { formData: { diet: ['mardi'] }, uiSchema: { diet: { 'ui:options': { single: true } } } }
    )
    const answers = form.named('root[diet][]')
    assert.deepEqual(
      answers.map(({ type, value, checked }) => [type, value, checked]),
      [
        ['radio', 'lundi', undefined],
        ['radio', 'mardi', ''],
      ]
    )
  })

  test('writes numbers and amounts the French way', ({ assert }) => {
    const form = rendered(
      { surface: { type: 'number' }, fee: { type: 'integer' }, children: { type: 'integer' } },
      {
        formData: { surface: 45.5, fee: 1250, children: 2 },
        uiSchema: { fee: { 'ui:widget': 'money' } },
      }
    )
    assert.containSubset(form.control('root_surface'), { value: '45,5', inputmode: 'decimal' })
    assert.containSubset(form.control('root_fee'), { value: '12,50', inputmode: 'decimal' })
    assert.containSubset(form.control('root_children'), {
      value: '2',
      inputmode: 'numeric',
      type: 'text',
    })
  })

  test('gives a wrong answer back as it was typed', ({ assert }) => {
    const form = rendered({ children: { type: 'integer' } }, { formData: { children: 'deux' } })
    assert.equal(form.control('root_children')?.value, 'deux')
  })

  test('gives dates, telephones and e-mails their own control', ({ assert }) => {
    const form = rendered(
      {
        bornOn: { type: 'string', format: 'date' },
        phone: { type: 'string', format: 'mobile-phone' },
        email: { type: 'string', format: 'email' },
      },
      { uiSchema: { bornOn: { 'ui:options': { max: '2026-12-31' } } } }
    )
    assert.containSubset(form.control('root_bornOn'), { type: 'date', max: '2026-12-31' })
    assert.containSubset(form.control('root_phone'), {
      type: 'tel',
      inputmode: 'tel',
      autocomplete: 'tel',
    })
    assert.containSubset(form.control('root_email'), { type: 'email', autocomplete: 'email' })
  })

  test('does not let the browser fill the telephone of somebody else', ({ assert }) => {
    const items = {
      type: 'object',
      properties: { phone: { type: 'string', format: 'phone' } },
    } as const
    const form = rendered({ contacts: { type: 'array', items } }, { formData: { contacts: [{}] } })
    assert.notProperty(form.control('root_contacts_0_phone'), 'autocomplete')
  })

  test('lays an address out in the order of an envelope, with what browsers can fill', ({
    assert,
  }) => {
    const properties = Object.fromEntries(
      ['city', 'postalCode', 'streetName', 'streetNumber'].map((name) => [name, { type: 'string' }])
    )
    const form = rendered({ address: { type: 'object', properties } } as RJSFSchema['properties'], {
      uiSchema: { address: { 'ui:field': 'address' } },
    })
    assert.deepEqual(
      form.controls.map(({ name, autocomplete }) => [name, autocomplete]),
      [
        ['root[address][streetNumber]', undefined],
        ['root[address][streetName]', 'address-line1'],
        ['root[address][postalCode]', 'postal-code'],
        ['root[address][city]', 'address-level2'],
      ]
    )
    assert.include(form.text, '|Code postal|')
  })

  test('shows a conditional field only when its condition holds', ({ assert }) => {
    const condition: RJSFSchema = {
      if: { properties: { isResident: { const: false } }, required: ['isResident'] },
      then: { properties: { town: { type: 'string' } } },
    }
    const properties = { isResident: { type: 'boolean' } } as const
    assert.isUndefined(rendered(properties, condition).control('root_town'))
    assert.exists(
      rendered(properties, { ...condition, formData: { isResident: false } }).control('root_town')
    )
  })

  test('offers to search for an address above its block, unless it cannot be changed', ({
    assert,
  }) => {
    const home: RJSFSchema = {
      type: 'object',
      properties: { streetName: { type: 'string' }, cityInseeCode: { type: 'string' } },
    }
    const uiSchema = {
      home: { 'ui:field': 'address', 'cityInseeCode': { 'ui:widget': 'hidden' } },
    }
    const form = rendered({ home }, { uiSchema })
    assert.include(
      form.html,
      '<address-search data-street="root[home][streetName]"></address-search>'
    )
    assert.containSubset(form.named('root[home][cityInseeCode]')[0], { type: 'hidden', value: '' })
    assert.notInclude(
      rendered({ home }, { uiSchema: { home: { ...uiSchema.home, 'ui:readonly': true } } }).html,
      '<address-search'
    )
  })

  test('posts read-only choices too', ({ assert }) => {
    const form = rendered(
      { day: { type: 'string', oneOf: DAYS } },
      { formData: { day: 'mardi' }, uiSchema: { day: { 'ui:readonly': true } } }
    )
    assert.containSubset(form.named('root[day]')[0], { type: 'hidden', value: 'mardi' })
  })
})
