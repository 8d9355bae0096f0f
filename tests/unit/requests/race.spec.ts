import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import type { Exception } from '@adonisjs/core/exceptions'
import { E_REQUEST_LOCKED, E_STALE_VERSION } from '#requests/errors'
import RequestEvent, { type RequestEventKind } from '#requests/models/request_event'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRace, aRound, type Act, type Race } from '#tests/unit/requests/race_world'

const ROUNDS = 200

/** What the loser may be told; each has its sentence in French. */
const READABLE = [
  'E_STALE_VERSION',
  'E_ANSWERS_CONFLICT',
  'E_REQUEST_LOCKED',
  'E_REQUEST_NOT_EDITABLE',
  'E_ANSWER_NOT_ASKED',
  'E_TRANSITION_NOT_ALLOWED',
  'E_DOCUMENT_NOT_EDITABLE',
]

/** Lines of history of what raises the version of a request. */
const CHANGES: readonly RequestEventKind[] = [
  'transition',
  'data_changed',
  'data_state_changed',
  'document_changed',
]

test.group('Two agents and the citizen write the same request at once', (group) => {
  useTruncatedDatabase(group)

  test('200 rounds: no write is lost silently, each loser reads who was faster, each winner has his line of history', async ({
    assert,
  }) => {
    const race = await aRace()
    const kinds = new Set<string>()
    const refusals = new Set<string>()
    await race.town.run(async () => {
      let known = await eventIds(race)
      for (let round = 0; round < ROUNDS; round += 1) {
        const before = await ServiceRequest.findOrFail(race.request.id)
        const acts = await aRound(race, round)
        const outcomes = await Promise.allSettled(acts.map(({ run }) => run()))
        const after = await ServiceRequest.findOrFail(race.request.id)
        const events = await RequestEvent.query()
          .where('request_id', race.request.id)
          .whereNotIn('id', [...known])
        known = new Set([...known, ...events.map(({ id }) => id)])

        for (const [index, outcome] of outcomes.entries()) {
          const act = acts[index]
          if (outcome.status === 'rejected') {
            refusals.add(assertReadable(assert, race, act, outcome.reason as Exception))
          } else {
            kinds.add(act.name)
            await assertKept(assert, act, events)
          }
        }
        const changes = events.filter(({ kind }) => CHANGES.includes(kind))
        assert.equal(after.version - before.version, changes.length, 'one version per change')
        assert.isAtMost(
          acts.filter((act) => act.isEdit && isWon(outcomes[acts.indexOf(act)])).length,
          1
        )
      }
    })
    assert.includeMembers(
      [...kinds],
      ['edit', 'transition', 'note', 'document', 'data state', 'lock']
    )
    assert.includeMembers([...refusals], ['E_STALE_VERSION', 'E_REQUEST_LOCKED'])
  }).timeout(90_000)
})

function isWon(outcome: PromiseSettledResult<unknown>): boolean {
  return outcome.status === 'fulfilled'
}

async function eventIds({ request }: Race): Promise<Set<string>> {
  const events = await RequestEvent.query().select('id').where('request_id', request.id)
  return new Set(events.map(({ id }) => id))
}

/** @returns the code of the refusal */
function assertReadable(assert: Assert, { names }: Race, act: Act, reason: Exception): string {
  const code = reason.code ?? String(reason)
  assert.include(READABLE, code, `${act.name} by ${act.actor.name}: ${reason.message}`)
  assert.match(reason.message, /^\p{Lu}.*\.$/u)
  if (reason instanceof E_STALE_VERSION) {
    assert.include(names, reason.conflict.changedBy)
    assert.isNotEmpty(reason.conflict.changedAt)
  }
  if (reason instanceof E_REQUEST_LOCKED) {
    assert.isTrue([...names, 'un agent'].some((name) => reason.message.includes(name)))
  }
  return code
}

/** What was accepted is in the history, and what was typed is stored. */
async function assertKept(assert: Assert, { actor, event, text }: Act, events: RequestEvent[]) {
  if (event) {
    const own = events.filter(({ kind, actorId }) => kind === event && actorId === actor.id)
    assert.lengthOf(own, 1, `${event} by ${actor.name}`)
  }
  if (text) assert.lengthOf(await RequestNote.query().where('text', text), 1)
}
