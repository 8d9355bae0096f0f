import { today } from '#shared/clock'
import { endSeasonsJob } from '#requests/jobs/end_seasons_job'
import { sessionOf } from '#tests/support/sessions'
import { A_FAMILY_AT_COUNTER } from '#tests/functional/back_office/counter_family'
import { DOCUMENT_TYPE, FIELD } from '#tests/functional/back_office/desk_world'
import { aTwinOf } from '#tests/support/world/twin_of'
import { anIdentityRequest, aTiedIdentity } from '#tests/functional/back_office/identity_world'
import {
  anAbsence,
  anAuthenticator,
  aPasskey,
  aFailedBatch,
  aFinishedOperation,
  aGivenRequest,
  aPreparedOperation,
  aPrintedBatch,
  aSavedView,
  aSecondAccount,
  aWaitingLetter,
  type ReplayWorld,
} from '#tests/functional/back_office/replay_world'

/** A form as a page of the back office posts it. */
export interface Sample {
  /** Parameters of the address, besides those of the request, its document and its page. */
  params?: Record<string, string>
  fields?: Record<string, unknown>
  /** The name of the field that takes a picture. */
  file?: string
}

/** What an act leaves: a line of history or a row, or nothing that is counted. */
interface SampleOf {
  form(world: ReplayWorld): Sample | Promise<Sample>
  /** A preview, a preference, a lock that was there: nothing is added. */
  addsNothing?: true
}

const nothing = () => ({})

/** One form for each route that changes something. A route without its form fails replays.spec.ts. */
export const SAMPLES: Record<string, SampleOf> = {
  'task_boxes.update': { form: () => ({ fields: { 'boites[]': 'late' } }), addsNothing: true },
  'job_runs.store': { form: () => ({ fields: { travail: endSeasonsJob.key } }) },
  'request_exports.store': { form: () => ({ fields: { format: 'csv', recherche: '' } }) },
  'saved_views.store': { form: () => ({ fields: { recherche: '', nom: 'À relancer' } }) },
  'saved_views.update': {
    form: async (world) => ({
      params: { id: (await aSavedView(world)).id },
      fields: { nom: 'En retard' },
    }),
    addsNothing: true,
  },
  'saved_views.destroy': {
    form: async (world) => ({ params: { id: (await aSavedView(world)).id } }),
  },
  'bulk_operations.store': {
    form: ({ request }) => ({
      fields: { 'demandes[]': request.number, 'acte': 'take_up' },
    }),
  },
  'bulk_completions.store': {
    form: async (world) => ({
      params: { id: (await aPreparedOperation(world, 'mark_incomplete')).id },
      fields: { 'reason': 'Il manque une réponse.', 'asked[]': `field:${FIELD}` },
    }),
    addsNothing: true,
  },
  'bulk_executions.store': {
    form: async (world) => ({ params: { id: (await aPreparedOperation(world)).id } }),
  },
  'bulk_undos.store': {
    form: async (world) => ({ params: { id: (await aFinishedOperation(world)).id } }),
  },
  'identity_ties.destroy': { form: nothing, addsNothing: true },
  'identity_requests.store': { form: nothing, addsNothing: true },
  'own_identities.store': { form: nothing, addsNothing: true },
  'own_identities.destroy': {
    form: async (world) => {
      await aTiedIdentity(world, world.agent)
      return {}
    },
  },
  'agent_identities.destroy': {
    form: async (world) => ({ params: { id: (await aTiedIdentity(world, world.paul)).id } }),
  },
  'identity_requests.update': {
    form: async (world) => ({ params: { id: (await anIdentityRequest(world)).id } }),
    addsNothing: true,
  },
  'identity_requests.destroy': {
    form: async (world) => ({ params: { id: (await anIdentityRequest(world)).id } }),
  },
  'identity_organisations.update': { form: () => ({ fields: { sirets: '' } }), addsNothing: true },
  'authenticators.destroy': {
    form: async (world) => {
      await anAuthenticator(world, world.agent)
      return {}
    },
  },
  'agent_passkeys.destroy': {
    form: async (world) => ({ params: { id: (await aPasskey(world)).id } }),
  },
  'agent_sessions.destroy': {
    form: async ({ agent }) => ({ params: { id: (await sessionOf(agent)).agent_session } }),
    addsNothing: true,
  },
  'other_agent_sessions.destroy': { form: nothing, addsNothing: true },
  'agent_factors.destroy': {
    form: async (world) => {
      await anAuthenticator(world, world.paul)
      return { params: { id: world.paul.id } }
    },
  },
  'second_factor_policies.update': { form: nothing, addsNothing: true },
  'agent_absences.store': {
    form: ({ paul }) => ({
      fields: { du: today(), au: today(), remplacant: paul.id, fin: 'reviennent' },
    }),
  },
  'agent_absences.destroy': {
    form: async (world) => ({ params: { id: (await anAbsence(world)).id } }),
    addsNothing: true,
  },
  'request_shares.store': {
    form: ({ request, paul }) => ({ fields: { plan: `${request.number}:${paul.id}` } }),
  },
  'request_groupings.store': {
    form: async ({ town, request }) => ({
      params: { other: String((await aTwinOf(town, request)).number) },
      fields: {
        version: request.version,
        otherVersion: request.version,
        kept: String(request.number),
      },
    }),
  },
  'request_assignees.store': { form: ({ paul }) => ({ fields: { assignee: paul.id } }) },
  'request_assignees.destroy': {
    form: async (world) => ({ fields: { from: (await aGivenRequest(world)).id } }),
  },
  'letter_batches.store': {
    form: async (world) => {
      await aWaitingLetter(world)
      return { fields: { layout: 'window' } }
    },
  },
  'letter_batches.update': {
    form: async (world) => ({
      params: { id: (await aPrintedBatch(world)).id },
      fields: { state: 'posted' },
    }),
  },
  'letter_batch_preparations.store': {
    form: async (world) => ({ params: { id: (await aFailedBatch(world)).id } }),
  },
  'counter_sessions.store': {
    form: ({ request }) => ({ fields: { household: request.householdNumber } }),
  },
  'counter_sessions.destroy': { form: nothing, addsNothing: true },
  'household_states.store': {
    form: ({ request }) => ({
      params: { number: String(request.householdNumber) },
      fields: { state: 'invalid', version: 1, reason: 'Justificatif de domicile trop ancien.' },
    }),
  },
  'household_statuses.store': {
    form: ({ request }) => ({
      params: { number: String(request.householdNumber) },
      fields: { status: 'inactive', version: 1 },
    }),
  },
  'household_openings.store': { form: () => ({ fields: A_FAMILY_AT_COUNTER }) },
  'household_accesses.store': {
    form: ({ request }) => ({ params: { number: String(request.householdNumber) } }),
  },
  'household_merges.store': {
    form: async (world) => {
      const { params, kept, merged } = await aSecondAccount(world)
      const who = { [`qui[${merged.head.id}]`]: kept.head.id }
      return {
        params,
        fields: { garde: params.number, ...who, version: 1, autreVersion: 1, compris: 'true' },
      }
    },
  },
  'duplicate_rejections.store': {
    form: async (world) => ({ params: (await aSecondAccount(world)).params }),
  },
  'member_distinctions.store': {
    form: async (world) => {
      const { params, merged } = await aSecondAccount(world)
      return {
        params: { number: params.other },
        fields: { garde: merged.head.id, autre: merged.adult('Paul').id },
      }
    },
  },
  'member_merges.store': {
    form: async (world) => {
      const { params, merged } = await aSecondAccount(world)
      return {
        params: { number: params.other },
        fields: {
          garde: merged.head.id,
          autre: merged.adult('Paul').id,
          version: 1,
          compris: 'true',
        },
      }
    },
  },

  'request_fields.update': {
    form: ({ request }) => ({
      fields: { version: request.version, [`root[${FIELD}]`]: '0611223344' },
    }),
  },
  'request_data_states.store': {
    form: ({ request }) => ({ fields: { version: request.version, dataState: 'valid' } }),
  },
  'request_transitions.store': {
    form: ({ request }) => ({
      fields: {
        version: request.version,
        transition: 'mark_incomplete',
        reason: 'Il manque l’attestation d’assurance.',
      },
    }),
  },
  'request_notes.store': {
    form: () => ({ fields: { text: 'Nous vous rappelons lundi.', visibility: 'public' } }),
  },
  'request_unread_words.destroy': {
    form: () => ({ fields: { seen: '2099-01-01T00:00:00.000Z' } }),
    addsNothing: true,
  },
  'request_payments.store': { form: () => ({ fields: { mode: 'cash', amount: 1260 } }) },
  'request_locks.store': { form: () => ({ fields: { force: 'oui' } }), addsNothing: true },
  'request_locks.update': { form: nothing, addsNothing: true },
  'request_locks.destroy': { form: nothing },
  'request_documents.store': {
    form: () => ({ fields: { type: DOCUMENT_TYPE }, file: 'pages[]' }),
  },
  'request_documents.update': {
    form: ({ busy }) => ({ fields: { version: busy.documentVersion, state: 'validated' } }),
  },
  'request_documents.destroy': { form: nothing },
  'document_pages.update': { form: () => ({ fields: {}, file: 'page' }) },
  'document_pages.destroy': { form: nothing },
  'document_rotations.store': {
    form: () => ({ params: { sheet: '1' }, fields: { rotation: '90' } }),
    addsNothing: true,
  },
  'request_contacts.store': {
    form: ({ busy }) => ({
      fields: { channel: 'email', templateId: busy.templateId, observation: 'Bonjour' },
    }),
  },
  'contact_previews.store': {
    form: ({ busy }) => ({
      fields: { channel: 'email', templateId: busy.templateId, observation: 'Bonjour' },
    }),
    addsNothing: true,
  },
  'contact_preview_files.store': {
    form: ({ busy }) => ({
      fields: { channel: 'email', templateId: busy.templateId, observation: 'Bonjour' },
    }),
    addsNothing: true,
  },
  'request_presences.store': { form: nothing, addsNothing: true },
  'request_presences.destroy': { form: nothing, addsNothing: true },
}
