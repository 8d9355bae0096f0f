import Document from '#documents/models/document'
import { statesForAgent } from '#documents/lifecycle'
import type { RequestActor } from '#requests/actor'
import { AddNote } from '#requests/actions/add_note'
import { ChangeDocumentState } from '#requests/actions/change_document_state'
import { EditRequestData } from '#requests/actions/edit_request_data'
import { PerformTransition } from '#requests/actions/perform_transition'
import { ReleaseLock } from '#requests/actions/release_lock'
import { SetDataState } from '#requests/actions/set_data_state'
import { TakeLock } from '#requests/actions/take_lock'
import { available, DATA_STATES, needsReason } from '#requests/lifecycle'
import type { RequestEventKind } from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import type { RequestTransition } from '#kernel/transitions'
import { aBusyRequest, FIELD } from '#tests/functional/back_office/desk_world'
import { anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

/** One request, two agents and the citizen who write it at once. */
export interface Race {
  town: Town
  request: ServiceRequest
  documentId: string
  agents: RequestActor[]
  citizen: RequestActor
  names: string[]
}

/** What one of them does in a round. */
export interface Act {
  name: string
  actor: RequestActor
  run: () => Promise<unknown>
  /** The line of history that it writes when it is accepted. */
  event?: RequestEventKind
  /** The note that it stores when it is accepted. */
  text?: string
  isEdit?: boolean
}

/** Transitions that leave the request open, so that the race goes on. */
const GOING_ON: readonly RequestTransition[] = ['take_up', 'mark_complete', 'mark_incomplete']

export async function aRace(): Promise<Race> {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  const hugo = await anAgent(town).named('Hugo', 'Blanc').with('school', 'write')
  const { request, documentId } = await aBusyRequest(town, anne)
  // « Complet » waits for the school, which an agent gives.
  await town.run(() => request.merge({ data: { ...request.data, school: 'centre' } }).save())
  const agents = [anne, hugo].map(({ id, fullName }) => ({
    kind: 'agent' as const,
    id,
    name: fullName,
  }))
  const citizen = { kind: 'citizen' as const, id: request.requesterId, name: request.requesterName }
  return {
    town,
    request,
    documentId,
    agents,
    citizen,
    names: [...agents, citizen].map(({ name }) => name),
  }
}

/** What the three do in this round, all from the page as it is now. The order of acts is the same in every run. */
export async function aRound(race: Race, round: number): Promise<Act[]> {
  const seen = await ServiceRequest.findOrFail(race.request.id)
  const document = await Document.findOrFail(race.documentId)
  const turn = { race, round, seen, document }
  const [anne, hugo] = race.agents
  return [
    AGENT_ACTS[round % AGENT_ACTS.length](turn, anne),
    AGENT_ACTS[(round * 5 + 2) % AGENT_ACTS.length](turn, hugo),
    CITIZEN_ACTS[round % CITIZEN_ACTS.length](turn, race.citizen),
  ]
}

interface Turn {
  race: Race
  round: number
  seen: ServiceRequest
  document: Document
}

type Maker = (turn: Turn, actor: RequestActor) => Act

const edit: Maker = ({ race, round, seen }, actor) => ({
  name: 'edit',
  actor,
  event: 'data_changed',
  isEdit: true,
  run: () =>
    new EditRequestData().handle({
      requestId: race.request.id,
      data: { [FIELD]: `06${race.names.indexOf(actor.name)}${String(round).padStart(7, '0')}` },
      version: seen.version,
      actor,
    }),
})

const decide: Maker = ({ race, round, seen }, actor) => {
  const open = available(seen.state, 'agent').filter((one) => GOING_ON.includes(one))
  const transition = open[round % open.length]
  return {
    name: 'transition',
    actor,
    event: 'transition',
    run: () =>
      new PerformTransition().handle({
        requestId: race.request.id,
        transition,
        reason: needsReason(transition) ? 'Il manque une pièce.' : undefined,
        version: seen.version,
        actor,
      }),
  }
}

const note: Maker = ({ race, round }, actor) => {
  const text = `${actor.name}, tour ${round}`
  return {
    name: 'note',
    actor,
    event: 'note_added',
    text,
    run: () =>
      new AddNote().handle({ requestId: race.request.id, visibility: 'internal', text, actor }),
  }
}

const judge: Maker = ({ race, round, document }, actor) => {
  const states = statesForAgent(document.state)
  return {
    name: 'document',
    actor,
    event: 'document_changed',
    run: () =>
      new ChangeDocumentState().handle({
        requestId: race.request.id,
        documentId: document.id,
        state: states[round % states.length],
        version: document.version,
        actor,
      }),
  }
}

/** Both agents may find the same: the second then changes nothing, and no line is written. */
const verify: Maker = ({ race, round, seen }, actor) => ({
  name: 'data state',
  actor,
  run: () =>
    new SetDataState().handle({
      requestId: race.request.id,
      dataState: DATA_STATES[1 + (round % 2)],
      version: seen.version,
      actor,
    }),
})

/** One takes the lock, works and gives it back: the others are refused meanwhile, or were faster. */
const hold: Maker = (turn, actor) => {
  const { id: requestId } = turn.race.request
  const work = note(turn, actor)
  return {
    ...work,
    name: 'lock',
    run: async () => {
      await new TakeLock().handle({ requestId, actor })
      await work.run()
      await new ReleaseLock().handle({ requestId, actor })
    },
  }
}

const AGENT_ACTS = [edit, decide, edit, note, judge, hold, verify]
const CITIZEN_ACTS = [edit, edit, note]
