import { test } from '@japa/runner'
import type { UiSchema } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { paperChanges } from '#kernel/forms/paper/paper_changes'
import { paperForm } from '#kernel/forms/paper/paper_form'
import type { ListView } from '#kernel/forms/list_view'
import { resolveForm } from '#kernel/forms/resolve_form'

const DIETS: ListView = {
  key: 'diet',
  label: 'Régimes',
  display: 'checkbox_tree',
  entries: [
    {
      key: 'special',
      label: 'Particulier',
      retired: false,
      children: [
        {
          key: 'no_pork',
          label: 'Sans porc',
          message: 'Plat de substitution',
          retired: false,
          children: [],
        },
        { key: 'old', label: 'Ancien', retired: true, children: [] },
      ],
    },
    { key: 'usual', label: 'Ordinaire', retired: false, children: [] },
  ],
}

function onPaper(
  { properties = {}, required, allOf }: JsonSchema,
  { ui, names, agent = [] }: { ui?: UiSchema; names?: string[]; agent?: string[] } = {}
) {
  const fields = (names ?? Object.keys(properties)).filter((name) => !agent.includes(name))
  const steps = [
    { id: 'form', title: 'Formulaire', fields },
    { id: 'office', title: 'Affectation', fields: agent, audience: 'agent' as const },
  ]
  const schema: JsonSchema = { type: 'object', properties, required, allOf }
  return paperForm(
    resolveForm({
      teleservice: { id: 'trial', revision: 1, form: { schema, ui, steps } },
      lists: [DIETS],
      audience: 'agent',
    })
  )
}

const YES_NO: JsonSchema = { type: 'boolean', title: 'Une allergie ?' }
const NAME: JsonSchema = { type: 'string', title: 'Nom', maxLength: 38 }

function when(condition: JsonSchema, name: string, title: string): JsonSchema {
  return {
    if: condition,
    then: { properties: { [name]: { type: 'string', title } }, required: [name] },
  }
}

test.group('A form on paper', () => {
  test('asks each answer in the way that a pen gives it', ({ assert }) => {
    const [step] = onPaper({
      properties: {
        name: NAME,
        story: { type: 'string', title: 'Récit', maxLength: 300 },
        day: { type: 'string', title: 'Le', format: 'date' },
        code: { $ref: 'shared:postal_code' },
        price: { type: 'integer', title: 'Prix', unit: 'cents' },
        allergy: YES_NO,
        rules: { type: 'boolean', title: 'J’accepte', const: true },
        title: { $ref: 'shared:title' },
        country: { $ref: 'shared:country' },
        diet: { type: 'array', title: 'Régime', items: { type: 'string' }, referential: 'diet' },
      },
    })
    assert.deepEqual(
      step.fields.map(({ entry }) => entry),
      [
        { kind: 'line', length: 38 },
        { kind: 'lines', count: 4 },
        { kind: 'boxes', groups: [2, 2, 4], hint: 'jj mm aaaa' },
        { kind: 'boxes', groups: [5] },
        { kind: 'line', length: 10, unit: '€' },
        ticks(['Oui', 'Non']),
        { kind: 'tick' },
        ticks(['Madame', 'Monsieur']),
        { kind: 'line', length: 40 },
        {
          kind: 'ticks',
          several: true,
          choices: [
            { label: 'Particulier', note: null, depth: 0 },
            { label: 'Sans porc', note: 'Plat de substitution', depth: 1 },
            { label: 'Ordinaire', note: null, depth: 0 },
          ],
        },
      ]
    )
  })

  test('leaves out what agents answer and what no screen shows', ({ assert }) => {
    const [step, ...others] = onPaper(
      { properties: { name: NAME, secret: NAME, school: NAME } },
      { ui: { secret: { 'ui:widget': 'hidden' } }, agent: ['school'] }
    )
    assert.deepEqual(
      step.fields.map(({ path }) => path),
      ['name']
    )
    assert.lengthOf(others, 0)
  })

  test('repeats a group a few times, and no more often than it may be', ({ assert }) => {
    const group: JsonSchema = { type: 'object', properties: { name: NAME }, required: ['name'] }
    const [step] = onPaper({
      properties: {
        contacts: { type: 'array', title: 'Contacts', items: group },
        parents: { type: 'array', title: 'Parents', items: group, maxItems: 2 },
        witnesses: { type: 'array', title: 'Témoins', items: group, minItems: 4 },
      },
    })
    assert.deepEqual(
      step.fields.map(({ entry }) => entry.kind === 'copies' && entry.count),
      [3, 2, 4]
    )
    const [{ entry }] = step.fields
    assert.equal(entry.kind === 'copies' && entry.fields[0].path, 'contacts.name')
  })

  test('says a condition shortly under its question, and in full elsewhere', ({ assert }) => {
    const yes: JsonSchema = { properties: { allergy: { const: true } }, required: ['allergy'] }
    const [step] = onPaper(
      {
        properties: { allergy: YES_NO, name: NAME },
        allOf: [
          when(yes, 'which', 'Laquelle ?'),
          when(yes, 'doctor', 'Médecin'),
          when({ properties: { which: { const: 'x' } }, required: ['which'] }, 'deep', 'Depuis'),
          when(yes, 'later', 'Plus tard'),
          { if: yes, else: { properties: { none: { type: 'string', title: 'Rien' } } } },
        ],
      },
      { names: ['allergy', 'which', 'doctor', 'none', 'name', 'later', 'deep'] }
    )
    assert.deepEqual(
      step.fields.map(({ path, condition }) => [path, condition?.words ?? null, condition?.depth]),
      [
        ['allergy', null, undefined],
        ['which', 'Si oui', 1],
        ['doctor', 'Si oui', 1],
        ['none', 'Si non', 1],
        ['name', null, undefined],
        ['later', 'Si vous répondez «\u00a0Oui\u00a0» à «\u00a0Une allergie ?\u00a0»', 1],
        ['deep', 'Si vous répondez «\u00a0x\u00a0» à «\u00a0Laquelle ?\u00a0»', 1],
      ]
    )
  })

  test('says with their labels which choices ask for more, several of them too', ({ assert }) => {
    const [step] = onPaper(
      {
        properties: { title: { $ref: 'shared:title' }, allergy: YES_NO },
        allOf: [
          when({ properties: { title: { const: 'Madam' } } }, 'maiden', 'Nom de naissance'),
          when({ properties: { title: { enum: ['Madam', 'Mister'] } } }, 'age', 'Âge'),
          when(
            { properties: { title: { const: 'Madam' }, allergy: { const: false } } },
            'both',
            'Les deux'
          ),
          when({ not: { properties: { title: { const: 'Madam' } } } }, 'other', 'Autre'),
        ],
      },
      { names: ['title', 'maiden', 'age', 'other', 'allergy', 'both'] }
    )
    assert.deepEqual(
      step.fields.map(({ condition }) => condition?.words ?? null),
      [
        null,
        'Si «\u00a0Madame\u00a0»',
        'Si «\u00a0Madame\u00a0» ou «\u00a0Monsieur\u00a0»',
        'Si autre que «\u00a0Madame\u00a0»',
        null,
        'Si vous répondez «\u00a0Madame\u00a0» à «\u00a0Civilité\u00a0» et si vous répondez «\u00a0Non\u00a0» à «\u00a0Une allergie ?\u00a0»',
      ]
    )
  })

  test('says at which age, or until which day, more is asked', ({ assert }) => {
    const born = (limits: JsonSchema): JsonSchema => ({
      properties: { bornOn: limits },
      required: ['bornOn'],
    })
    const [step] = onPaper(
      {
        properties: {
          bornOn: { type: 'string', title: 'Né le', format: 'date' },
          name: NAME,
        },
        allOf: [
          when(born({ maximumAge: 17 }), 'parent', 'Parent'),
          when({ not: born({ maximumAge: 17 }) }, 'job', 'Métier'),
          when(born({ minimumAge: 16, maximumAge: 25 }), 'mission', 'Mission locale'),
          when(born({ notBefore: 'today - 3 months' }), 'midwife', 'Sage-femme'),
          when(born({ notAfter: 'today' }), 'act', 'Acte'),
        ],
      },
      { names: ['bornOn', 'parent', 'job', 'name', 'mission', 'midwife', 'act'] }
    )
    assert.deepEqual(
      step.fields.map(({ condition }) => condition?.words.replaceAll('\u00a0', ' ') ?? null),
      [
        null,
        'Si moins de 18 ans',
        'Si 18 ans ou plus',
        null,
        'Si « Né le » donne de 16 à 25 ans',
        'Si « Né le » est au plus tôt 3 mois avant la demande',
        'Si « Né le » est au plus tard le jour de la demande',
      ]
    )
  })

  test('follows the order in which a group asks on the screen', ({ assert }) => {
    const group: JsonSchema = {
      type: 'object',
      title: 'Personne',
      properties: { first: NAME, second: NAME, third: NAME },
    }
    const [step] = onPaper(
      { properties: { person: group } },
      { ui: { person: { 'ui:order': ['third', '*', 'first'] } } }
    )
    const [{ entry }] = step.fields
    assert.deepEqual(entry.kind === 'group' && entry.fields.map(({ path }) => path), [
      'person.third',
      'person.second',
      'person.first',
    ])
  })
})

test.group('A form that changed since it was printed', () => {
  const before = { properties: { name: NAME, allergy: YES_NO, gone: NAME }, required: ['allergy'] }

  test('says nothing when it asks the same', ({ assert }) => {
    assert.deepEqual(paperChanges(onPaper(before), onPaper(before)), [])
  })

  test('says what is new, gone, called or asked otherwise', ({ assert }) => {
    const after: JsonSchema = {
      properties: {
        name: { ...NAME, title: 'Nom de famille' },
        allergy: { type: 'string', title: 'Une allergie ?' },
        title: { $ref: 'shared:title' },
      },
      required: ['name', 'allergy'],
    }
    assert.deepEqual(paperChanges(onPaper(before), onPaper(after)), [
      '«\u00a0Nom\u00a0» s’appelle désormais «\u00a0Nom de famille\u00a0».',
      '«\u00a0Nom de famille\u00a0» est devenu obligatoire.',
      '«\u00a0Une allergie ?\u00a0» ne se répond plus de la même façon.',
      'Nouvelle question\u00a0: «\u00a0Civilité\u00a0».',
      '«\u00a0Nom\u00a0» n’est plus demandé.',
    ])
  })

  test('says which entries of a list came and went', ({ assert }) => {
    const choice = (...labels: string[]): JsonSchema => ({
      properties: {
        day: {
          type: 'string',
          title: 'Jour',
          oneOf: labels.map((one) => ({ const: one, title: one })),
        },
      },
    })
    assert.deepEqual(
      paperChanges(onPaper(choice('Lundi', 'Mardi')), onPaper(choice('Lundi', 'Jeudi'))),
      [
        '«\u00a0Jour\u00a0»\u00a0: «\u00a0Mardi\u00a0» n’est plus proposé.',
        '«\u00a0Jour\u00a0»\u00a0: «\u00a0Jeudi\u00a0» est proposé en plus.',
      ]
    )
  })
})

function ticks(labels: string[]) {
  const choices = labels.map((label) => ({ label, note: null, depth: 0 }))
  return { kind: 'ticks', several: false, choices }
}
