import { test } from '@japa/runner'
import { compareFilings } from '#kernel/forms/compare_filings'
import { onDay } from '#kernel/forms/dated_form'
import { resolveForm } from '#kernel/forms/resolve_form'

const resolved = resolveForm({
  teleservice: {
    id: 'children',
    revision: 1,
    form: {
      schema: {
        type: 'object',
        properties: {
          children: {
            type: 'array',
            title: 'Enfants',
            items: {
              type: 'object',
              properties: {
                firstName: { type: 'string', title: 'Prénom' },
                birthDate: { type: 'string', format: 'date', title: 'Né le' },
                school: { type: 'string', title: 'École' },
                meals: { type: 'integer', title: 'Repas' },
                contacts: {
                  type: 'array',
                  title: 'Contacts',
                  items: {
                    type: 'object',
                    properties: {
                      name: { type: 'string', title: 'Nom' },
                      phone: { type: 'string', format: 'phone', title: 'Téléphone' },
                    },
                  },
                },
              },
            },
          },
        },
      },
      steps: [{ id: 'children', title: 'Enfants', fields: ['children'] }],
    },
  },
  lists: [],
  audience: 'agent',
})
const form = onDay(resolved, '2026-06-15')

const lea = { firstName: 'Léa', birthDate: '2018-05-04', school: 'Jules-Ferry', meals: 4 }
const tom = { firstName: 'Tom', birthDate: '2020-01-15', school: 'Jules-Ferry', meals: 4 }
const zoe = { firstName: 'Zoé', birthDate: '2021-09-30', school: 'Jules-Ferry', meals: 4 }

function told(before: object[], after: object[]): string[] {
  return compareFilings(form, { children: before }, { children: after }).map(
    ({ label, kind, before: was, after: is }) =>
      `${label} ${kind}: ${was ?? '–'} → ${is ?? '–'}`.replaceAll('\u00a0', ' ')
  )
}

const all = (child: typeof lea) =>
  `Prénom : ${child.firstName} ; Né le : ${child.birthDate.split('-').reverse().join('/')} ; École : ${child.school} ; Repas : ${child.meals}`

/** What a family did to its list of children, and what an agent should read. */
const CASES: [title: string, before: object[], after: object[], expected: string[]][] = [
  ['the same children in another order are no change', [lea, tom, zoe], [zoe, lea, tom], []],
  [
    'the first of three who leaves makes no change of the others',
    [lea, tom, zoe],
    [tom, zoe],
    [`Enfants 1 removed: ${all(lea)} → –`],
  ],
  [
    'a child put before the others is the only one added',
    [lea, tom],
    [zoe, lea, tom],
    [`Enfants 1 added: – → ${all(zoe)}`],
  ],
  [
    'one leaves and another changes school: each is told for itself',
    [lea, tom],
    [{ ...tom, school: 'Pasteur' }],
    ['Enfants 1 – École changed: Jules-Ferry → Pasteur', `Enfants 1 removed: ${all(lea)} → –`],
  ],
  [
    'a first name that is corrected stays the same child',
    [{ ...lea, firstName: 'Lea' }, tom],
    [tom, lea],
    ['Enfants 2 – Prénom changed: Lea → Léa'],
  ],
  [
    'another child of the same school is another child',
    [lea],
    [zoe],
    [`Enfants 1 added: – → ${all(zoe)}`, `Enfants 1 removed: ${all(lea)} → –`],
  ],
  [
    'an answer given at last',
    [{ firstName: 'Léa', birthDate: '2018-05-04' }],
    [{ firstName: 'Léa', birthDate: '2018-05-04', school: 'Pasteur' }],
    ['Enfants 1 – École added: – → Pasteur'],
  ],
  [
    'twins keep apart by their first names',
    [
      { ...lea, firstName: 'Ana' },
      { ...lea, firstName: 'Eva' },
    ],
    [
      { ...lea, firstName: 'Eva', meals: 2 },
      { ...lea, firstName: 'Ana' },
    ],
    ['Enfants 1 – Repas changed: 4 → 2'],
  ],
  [
    'entries inside an entry are followed too',
    [{ ...lea, contacts: [{ name: 'Anne', phone: '0612345678' }, { name: 'Paul' }] }],
    [{ ...lea, contacts: [{ name: 'Paul' }, { name: 'Anne', phone: '0711223344' }] }],
    ['Enfants 1 – Contacts 2 – Téléphone changed: 06 12 34 56 78 → 07 11 22 33 44'],
  ],
  [
    'two identical entries of which one goes',
    [tom, tom],
    [tom],
    [`Enfants 2 removed: ${all(tom)} → –`],
  ],
  ['nothing becomes something', [], [lea], [`Enfants 1 added: – → ${all(lea)}`]],
]

test.group('Comparing repeated entries', () => {
  for (const [title, before, after, expected] of CASES) {
    test(title, ({ assert }) => {
      assert.deepEqual(told(before, after), expected)
    })
  }

  test('entries that come or go whole are marked; their path leads to where they are or were', ({
    assert,
  }) => {
    const changes = compareFilings(form, { children: [lea, tom] }, { children: [tom, zoe] })
    assert.deepEqual(
      changes.map(({ path, kind, entry }) => [path, kind, entry]),
      [
        ['children.1', 'added', true],
        ['children.0', 'removed', true],
      ]
    )
  })

  test('a list of five hundred entries that moved is compared in a moment', ({ assert }) => {
    const many = Array.from({ length: 500 }, (_one, index) => ({
      firstName: `Enfant ${index}`,
      birthDate: '2018-05-04',
      school: 'Jules-Ferry',
      meals: index,
    }))
    const start = performance.now()
    assert.deepEqual(told(many, [...many].reverse()), [])
    assert.isBelow(performance.now() - start, 3000)
  })
})
