import { type ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import type AgentAccount from '#accounts/models/agent_account'
import { now, today } from '#shared/clock'
import { runDueJobs } from '#authorities/jobs/runner'
import AgentAbsence from '#accounts/models/agent_absence'
import Authenticator from '#accounts/models/authenticator'
import Passkey from '#accounts/models/passkey'
import { newSecret } from '#accounts/one_time_code'
import JobRun from '#authorities/models/job_run'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import LetterBatch from '#letters/models/letter_batch'
import { peopleOf } from '#households/queries/people_of'
import BulkOperation from '#requests/models/bulk_operation'
import SavedView from '#requests/models/saved_view'
import type ServiceRequest from '#requests/models/service_request'
import { emptyDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest, type BusyRequest } from '#tests/functional/back_office/desk_world'

/** A town in which every act of the back office has something to act upon. */
export interface ReplayWorld {
  town: Town
  client: ApiClient
  /** Anne, who may do everything. */
  agent: AgentAccount
  paul: AgentAccount
  busy: BusyRequest
  request: ServiceRequest
}

export async function aReplayWorld(client: ApiClient): Promise<ReplayWorld> {
  await emptyDatabase()
  const town = await aTown()
  const agent = await anAgent(town).with('school', 'manage').administrator()
  const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
  const busy = await aBusyRequest(town, agent)
  return { town, client, agent, paul, busy, request: busy.request }
}

export async function aSavedView({ town, client, agent }: ReplayWorld): Promise<SavedView> {
  await atDesk(client, agent).post('/backoffice/recherches', { recherche: '', nom: 'À relancer' })
  return town.run(() => SavedView.query().firstOrFail())
}

export async function aPreparedOperation(
  world: ReplayWorld,
  acte = 'take_up'
): Promise<BulkOperation> {
  await atDesk(world.client, world.agent).post('/backoffice/operations-groupees', {
    'demandes[]': [world.request.number],
    acte,
  })
  return world.town.run(() => BulkOperation.query().firstOrFail())
}

export async function aFinishedOperation(world: ReplayWorld): Promise<BulkOperation> {
  const operation = await aPreparedOperation(world)
  const path = `/backoffice/operations-groupees/${operation.id}`
  await atDesk(world.client, world.agent).post(`${path}/execution`, {})
  await runDueJobs()
  return operation
}

export async function anAbsence({ town, client, agent, paul }: ReplayWorld): Promise<AgentAbsence> {
  const days = { du: today(), au: today() }
  const absence = { ...days, remplacant: paul.id, fin: 'reviennent' }
  await atDesk(client, agent).post('/backoffice/absence', absence)
  return town.run(() => AgentAbsence.query().firstOrFail())
}

/** @returns the agent in charge */
export async function aGivenRequest({ client, agent, paul, request }: ReplayWorld) {
  const path = `/backoffice/demandes/${request.number}/responsable`
  await atDesk(client, agent).post(path, { assignee: paul.id })
  return paul
}

export function aWaitingLetter({ town, agent, request }: ReplayWorld) {
  return town.run(() =>
    new ContactCitizen().handle({
      requestId: request.id,
      actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      channel: 'mail',
      templateId: null,
      subject: 'Votre demande',
      observation: 'Nous vous répondrons bientôt.',
    })
  )
}

export async function aPrintedBatch(world: ReplayWorld): Promise<LetterBatch> {
  const { town, client, agent } = world
  await aWaitingLetter(world)
  await atDesk(client, agent).post('/backoffice/courriers', { layout: 'window' })
  await runDueJobs()
  return town.run(() => LetterBatch.query().firstOrFail())
}

export async function aFailedBatch(world: ReplayWorld): Promise<LetterBatch> {
  const { town, client, agent } = world
  await aWaitingLetter(world)
  await atDesk(client, agent).post('/backoffice/courriers', { layout: 'window' })
  await town.run(() => JobRun.query().update({ state: 'failed' }))
  return town.run(() => LetterBatch.query().firstOrFail())
}

/** A family that was entered a second time, with somebody more. */
export async function aSecondAccount({ town, request }: ReplayWorld) {
  const kept = await town.run(() => peopleOf(request.householdId ?? ''))
  const merged = await aHousehold(town).headedBy('Camille', 'Martin').withAdult('Paul', 'Martin')
  const params = {
    number: String(request.householdNumber),
    other: String(merged.household.number),
  }
  return { params, kept: { head: kept[0] }, merged }
}

/** An application that gives codes to this agent. */
export function anAuthenticator({ town }: ReplayWorld, agent: AgentAccount) {
  const secret = newSecret()
  return town.run(() =>
    Authenticator.create({ agentId: agent.id, secret, lastStep: 0, addedAt: now() })
  )
}

export function aPasskey({ town, agent }: ReplayWorld) {
  return town.run(() =>
    Passkey.create({
      agentId: agent.id,
      name: 'Mon téléphone',
      credentialId: 'abc',
      publicKey: 'abc',
      counter: 0,
      host: town.host,
      addedAt: now(),
    })
  )
}

/** What comes and goes by itself, or only remembers that something was posted. */
const NOT_COUNTED =
  /^(adonis_schema|posted_forms|account_sessions|request_presences|sqlite_|rate_limits)/

/** How much there is of everything, and how often what people edit was changed. */
export async function traces(): Promise<Record<string, number>> {
  const tables = await db.connection().getAllTables(['public'])
  const found: Record<string, number> = {}
  for (const table of tables.filter((one) => !NOT_COUNTED.test(one))) {
    const [{ total }] = await db.from(table).count('* as total')
    found[table] = Number(total)
  }
  for (const table of ['service_requests', 'documents']) {
    const [{ total }] = await db.from(table).sum('version as total')
    found[`${table} versions`] = Number(total)
  }
  return found
}
