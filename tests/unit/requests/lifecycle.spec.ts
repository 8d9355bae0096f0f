import { test } from '@japa/runner'
import { REQUEST_STATES, REQUEST_TRANSITIONS, type RequestState } from '#kernel/transitions'
import {
  available,
  isAllowed,
  isEditable,
  isFinal,
  targetOf,
  type Actor,
} from '#requests/lifecycle'

/** Architecture, § 6, as a table: state → what an agent, then a citizen, may do next. */
const EXPECTED: Record<RequestState, { agent: string; citizen: string }> = {
  draft: { agent: 'submit', citizen: 'submit' },
  pending: { agent: 'take_up mark_complete mark_incomplete reject cancel', citizen: 'cancel' },
  in_progress: { agent: 'mark_complete mark_incomplete reject cancel', citizen: '' },
  complete: { agent: 'mark_incomplete validate reject cancel', citizen: '' },
  incomplete: { agent: 'mark_complete reject cancel', citizen: 'rectify cancel' },
  rectified: { agent: 'mark_complete mark_incomplete reject cancel', citizen: '' },
  validated: { agent: 'mark_incomplete notify close', citizen: '' },
  notified: { agent: 'close archive', citizen: '' },
  closed: { agent: 'archive', citizen: '' },
  rejected: { agent: 'notify archive', citizen: '' },
  cancelled: { agent: 'archive', citizen: '' },
  archived: { agent: '', citizen: '' },
}

test.group('Lifecycle of a request', () => {
  for (const state of REQUEST_STATES) {
    test(`from ${state}, an agent and a citizen may do exactly what the law of the house says`, ({
      assert,
    }) => {
      assert.equal(available(state, 'agent').join(' '), EXPECTED[state].agent)
      assert.equal(available(state, 'citizen').join(' '), EXPECTED[state].citizen)
    })
  }

  test('nothing leaves the archive', ({ assert }) => {
    const actors: Actor[] = ['agent', 'citizen', 'system']
    for (const actor of actors) assert.deepEqual(available('archived', actor), [])
  })

  test('every transition leads to a state that differs from all it starts from', ({ assert }) => {
    for (const transition of REQUEST_TRANSITIONS) {
      assert.isFalse(isAllowed(transition, targetOf(transition), 'agent'), transition)
    }
  })

  test('a citizen edits only while nothing is decided and something is asked of him', ({
    assert,
  }) => {
    const editable = REQUEST_STATES.filter((state) => isEditable(state, 'citizen'))
    assert.deepEqual(editable, ['draft', 'pending', 'incomplete'])
  })

  test('an ended request is edited by nobody', ({ assert }) => {
    for (const state of REQUEST_STATES.filter(isFinal)) {
      assert.isFalse(isEditable(state, 'agent'), state)
      assert.isFalse(isEditable(state, 'citizen'), state)
    }
  })
})
