import { test } from '@japa/runner'
import {
  REQUEST_STATES,
  REQUEST_TRANSITIONS,
  type RequestState,
  type RequestTransition,
} from '#kernel/transitions'
import type { CategoryProfile } from '#accounts/rights'
import type ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { expectedState } from '#tests/support/world/architecture_lifecycle'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'

/** Who sits at the desk, and whether his right lets him see and decide. */
const PROFILES: { label: string; right: CategoryProfile | null; administrator?: true }[] = [
  { label: 'sans droit', right: null },
  { label: 'administrateur', right: null, administrator: true },
  { label: 'Consultation', right: 'read' },
  { label: 'Modification', right: 'write' },
  { label: 'Management', right: 'manage' },
]

const DECIDES: readonly (CategoryProfile | null)[] = ['write', 'manage']

test.group('Every state × transition × profile', (group) => {
  useDatabase(group)

  for (const { label, right, administrator } of PROFILES) {
    test(`${label}: each transition from each state does what the table says`, async ({
      client,
      assert,
    }) => {
      const town = await aTown()
      const builder = anAgent(town).named('Zoé', 'Test')
      if (administrator) builder.administrator()
      if (right) builder.with('technical', right)
      const desk = atDesk(client, await builder)
      const family = await aHousehold(town)
      const request = await aRequest(town, 'technical_intervention').by(family)
      const path = `/backoffice/demandes/${request.number}/transitions`
      const rows: string[] = []

      for (const state of REQUEST_STATES) {
        const cells: string[] = []
        for (const transition of REQUEST_TRANSITIONS) {
          await put(town, request, state)
          const response = await desk.post(path, {
            transition,
            version: request.version,
            reason: 'Motif',
          })
          const seen = `${label}, ${transition} from ${state}: ${response.status()}`
          const to = expectation(state, transition, right)
          await town.run(() => request.refresh())
          assert.equal(request.state, to ?? state, seen)
          assert.isTrue(answers(response.status(), state, to, right), seen)
          cells.push(to ?? '·')
        }
        rows.push([state, ...cells].map((cell) => cell.padEnd(12)).join(''))
      }
      const head = ['', ...REQUEST_TRANSITIONS].map((cell) => cell.slice(0, 11).padEnd(12)).join('')
      console.log([`\n${label}`, head, ...rows].join('\n'))
    }).timeout(60_000)
  }
})

/** At the desk nobody sends a draft – he does not see it – nor corrects for the citizen. */
function expectation(
  state: RequestState,
  transition: RequestTransition,
  right: CategoryProfile | null
): RequestState | null {
  if (!DECIDES.includes(right) || state === 'draft') return null
  return expectedState(transition, state, 'agent')
}

function answers(
  status: number,
  state: RequestState,
  to: RequestState | null,
  right: CategoryProfile | null
): boolean {
  if (to) return status === 303
  if (!right || state === 'draft') return status === 404
  if (!DECIDES.includes(right)) return status === 403
  return [409, 422].includes(status)
}

/** Puts the request in a state of the table, ready to be decided. */
function put(town: Town, request: ServiceRequest, state: RequestState): Promise<unknown> {
  return town.run(() => request.merge({ state, dataState: 'valid' }).save())
}
