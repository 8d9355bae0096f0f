import { test } from '@japa/runner'
import fc from 'fast-check'
import { REQUEST_TRANSITIONS, type RequestState } from '#kernel/transitions'
import type { RequestActor } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import { SetDataState } from '#requests/actions/set_data_state'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { verifyHistories } from '#requests/queries/verify_histories'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { expectedState, WITH_REASON } from '#tests/support/world/architecture_lifecycle'

const LIVES = 40
const LONGEST = 14

const steps = fc.array(
  fc.record({
    transition: fc.constantFrom(...REQUEST_TRANSITIONS),
    by: fc.constantFrom('agent' as const, 'citizen' as const, 'system' as const),
    hasReason: fc.boolean(),
    dataState: fc.constantFrom('valid' as const, 'invalid' as const),
  }),
  { minLength: 4, maxLength: LONGEST }
)

test.group('The life of a request, whatever is tried on it', (group) => {
  useTruncatedDatabase(group)

  test('never reaches a state that the table forbids, and never lacks a line of history', async ({
    assert,
  }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('technical', 'write')
    const family = await aHousehold(town)
    const actors: Record<'agent' | 'citizen' | 'system', RequestActor> = {
      agent: { kind: 'agent', id: agent.id, name: agent.fullName },
      citizen: { kind: 'citizen', id: family.head.id, name: family.head.fullName },
      system: { kind: 'system', id: null, name: 'CapDémat' },
    }

    await fc.assert(
      fc.asyncProperty(steps, async (life) => {
        const born = await aRequest(town, 'technical_intervention').by(family)
        await town.run(async () => {
          let state: RequestState = 'pending'
          let lines = (await linesOf(born.id)).length
          for (const { transition, by, hasReason, dataState } of life) {
            const request = await ServiceRequest.findOrFail(born.id)
            if (transition === 'validate' && state === 'complete') {
              await setData(request, dataState, actors.agent)
              if (request.dataState !== dataState) lines += 1
              await request.refresh()
            }
            const lacksReason = by === 'agent' && WITH_REASON.includes(transition) && !hasReason
            const lacksData = transition === 'validate' && request.dataState !== 'valid'
            const expected = lacksReason || lacksData ? null : expectedState(transition, state, by)

            const outcome = await new PerformTransition()
              .handle({
                requestId: born.id,
                transition,
                actor: actors[by],
                version: request.version,
                reason: hasReason ? 'Motif' : undefined,
              })
              .catch(() => null)

            const stored = await ServiceRequest.findOrFail(born.id)
            const label = `${by}: ${transition} from ${state}`
            assert.equal(outcome?.state ?? null, expected, label)
            assert.equal(stored.state, expected ?? state, label)
            assert.equal(stored.version, request.version + (expected ? 1 : 0), label)

            const history = await linesOf(born.id)
            lines += expected ? 1 : 0
            assert.lengthOf(history, lines, label)
            if (expected) {
              const last = history[history.length - 1]
              assert.deepEqual([last.fromState, last.toState], [state, expected], label)
              assert.equal(last.actorName, actors[by].name, label)
            }
            state = stored.state
          }
        })
      }),
      { numRuns: LIVES }
    )
    const { problems } = await town.run(() => verifyHistories())
    assert.deepEqual(problems, [])
  }).timeout(120_000)
})

async function setData(
  request: ServiceRequest,
  dataState: 'valid' | 'invalid',
  actor: RequestActor
): Promise<void> {
  if (request.dataState === dataState) return
  await new SetDataState().handle({
    requestId: request.id,
    dataState,
    version: request.version,
    actor,
  })
}

function linesOf(requestId: string): Promise<RequestEvent[]> {
  return RequestEvent.query()
    .where('request_id', requestId)
    .orderBy('created_at')
    .orderBy('position')
}
