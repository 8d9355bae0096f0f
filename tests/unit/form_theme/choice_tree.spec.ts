import { test } from '@japa/runner'
import { tickOf, toggle } from '#form_theme/fields/choice_tree'
import { rendered } from '#tests/unit/form_theme/rendered_form'

const TREE = [
  {
    key: 'sport',
    label: 'Sport',
    message: 'Les clubs vous écriront.',
    children: [
      { key: 'football', label: 'Football' },
      { key: 'tennis', label: 'Tennis' },
    ],
  },
  { key: 'arts', label: 'Arts', children: [{ key: 'music', label: 'Musique' }] },
]
const ANSWERS = new Set(['sport', 'football', 'tennis', 'music'])

test.group('Form theme | tree of boxes', () => {
  test('is a plain nested list of boxes before any script', ({ assert }) => {
    const form = rendered(
      { interests: { type: 'array', items: { type: 'string', enum: [...ANSWERS] } } },
      {
        uiSchema: { interests: { 'ui:options': { tree: TREE } } },
        formData: { interests: ['tennis'] },
      }
    )
    assert.deepEqual(
      form.named('root[interests][]').map(({ value, checked }) => [value, checked]),
      [
        ['sport', undefined],
        ['football', undefined],
        ['tennis', ''],
        ['music', undefined],
      ]
    )
    assert.equal(form.textOf('root_interests__message'), 'Les clubs vous écriront.')
    assert.include(form.text, '|Arts|')
    assert.match(form.html, /<ul[^>]*><li>.*Sport.*<ul[^>]*><li>.*Football/)
  })

  test('ticks what a parent holds, and clears it', ({ assert }) => {
    const ticked = toggle(TREE, 'sport', new Set(), ANSWERS)
    assert.sameMembers(ticked, ['sport', 'football', 'tennis'])
    assert.deepEqual(toggle(TREE, 'sport', new Set(ticked), ANSWERS), [])
  })

  test('ticks the parent with the last of its children, and loses it with the first', ({
    assert,
  }) => {
    const ticked = toggle(TREE, 'tennis', new Set(['football']), ANSWERS)
    assert.sameMembers(ticked, ['sport', 'football', 'tennis'])
    assert.deepEqual(toggle(TREE, 'football', new Set(ticked), ANSWERS), ['tennis'])
  })

  test('shows a parent as partly ticked when only some of its children are', ({ assert }) => {
    assert.equal(tickOf(TREE[0], new Set(['tennis'])), 'some')
    assert.equal(tickOf(TREE[0], new Set(['tennis', 'football'])), 'all')
    assert.equal(tickOf(TREE[0], new Set()), 'none')
  })

  test('never keeps a heading that is not an answer', ({ assert }) => {
    assert.deepEqual(toggle(TREE, 'arts', new Set(), ANSWERS), ['music'])
  })
})
