import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { now, today } from '#shared/clock'
import { searchText } from '#shared/search_text'
import type { Teleservice } from '#kernel/define_teleservice'
import { onDay } from '#kernel/forms/dated_form'
import { defaultFiling } from '#kernel/forms/default_filing'
import { keyItems } from '#kernel/forms/keyed_items'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { openSeasons } from '#catalogue/queries/open_seasons'
import { serviceOffer } from '#catalogue/queries/offered_services'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import type { RequestActor } from '#requests/actor'
import { languageOfFiling } from '#requests/language_of_filing'
import { recordEvent } from '#requests/actions/record_event'
import { storeFormSnapshot } from '#requests/actions/store_form_snapshot'
import { E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE } from '#requests/errors'
import ServiceRequest from '#requests/models/service_request'
import { currentForm } from '#requests/queries/current_form'
import { eligibleSubjects } from '#requests/queries/eligible_subjects'
import { householdEffectRefusal } from '#requests/queries/household_effect_refusal'
import { prefilledAnswers } from '#requests/queries/prefilled_answers'

export interface DraftInput {
  teleserviceId: string
  seasonId?: string | null
  /** Both null for a request without account. */
  household: Household | null
  requester: Individual | null
  subjectId?: string | null
  actor: RequestActor
}

interface Beginning {
  teleservice: Teleservice
  seasonId: string | null
  subject: Individual | null
}

/**
 * Opens a draft, prefilled with what the town and the household already know.
 * A running draft of the same household, service and person is taken up again.
 *
 * @throws E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE
 */
export class StartDraft {
  async handle(input: DraftInput): Promise<ServiceRequest> {
    const { teleservice, seasonId, subject } = await this.check(input)
    return (
      (await runningDraft(input, subject)) ?? this.#create(teleservice, seasonId, subject, input)
    )
  }

  /** Refuses what `handle` would refuse, and opens nothing. */
  async check(input: DraftInput): Promise<Beginning> {
    const registry = await app.container.make(TeleserviceRegistry)
    const teleservice = registry.getOrFail(input.teleserviceId)
    await assertOffered(teleservice, input.household)

    const seasonId = await chooseSeason(teleservice, input.seasonId)
    const subject = await chooseSubject(teleservice, seasonId, input)
    return { teleservice, seasonId, subject }
  }

  async #create(
    teleservice: Teleservice,
    seasonId: string | null,
    subject: Individual | null,
    { household, requester, actor }: DraftInput
  ): Promise<ServiceRequest> {
    const form = await currentForm(teleservice)
    return db.transaction(async (trx) => {
      await storeFormSnapshot(form, trx)
      const people = { household, requester, subject }
      const known = await prefilledAnswers(teleservice, people, trx)
      const draft = new ServiceRequest()
      draft.merge({
        teleserviceId: teleservice.id,
        formHash: form.hash,
        seasonId,
        householdId: household?.id ?? null,
        householdNumber: household?.number ?? null,
        requesterId: requester?.id ?? null,
        requesterName: requester?.fullName ?? '',
        requesterSearch: requester
          ? searchText(`${requester.lastName} ${requester.firstName}`)
          : '',
        requesterEmail: requester?.email ?? null,
        subjectId: subject?.id ?? null,
        subjectName: subject?.fullName ?? null,
        subjectSearch: subject
          ? searchText(`${subject.lastName} ${subject.firstName ?? ''}`)
          : null,
        language: languageOfFiling(),
        state: 'draft',
        dataState: 'pending',
        data: defaultFiling(onDay(form, today()), keyItems(form.schema, known, {})),
        prefilled: followsHousehold(teleservice, household) ? known : null,
        version: 1,
        createdAt: now(),
        updatedAt: now(),
      })
      await draft.useTransaction(trx).save()
      const details = startDetails(teleservice, household)
      await recordEvent(
        { requestId: draft.id, kind: 'created', actor, toState: 'draft', ...details },
        trx
      )
      return draft
    })
  }
}

/** A draft that changes the account itself is refused once the account has changed otherwise. */
function followsHousehold(teleservice: Teleservice, household: Household | null): boolean {
  return household !== null && !!teleservice.prefill && !teleservice.household
}

/** A change of the account is made on the account as it was read: another one since is not overwritten. */
function startDetails({ household: effect }: Teleservice, household: Household | null) {
  return effect?.effect === 'changes' && household
    ? { details: { householdVersion: household.version } }
    : {}
}

async function assertOffered(teleservice: Teleservice, household: Household | null): Promise<void> {
  const offer = await serviceOffer(teleservice.id)
  if (!offer) throw new E_SERVICE_UNAVAILABLE(['Ce service n’est pas proposé en ligne.'])
  if (!offer.availability.open) throw new E_SERVICE_UNAVAILABLE([offer.availability.reason ?? ''])
  if (teleservice.access === 'household' && !household) {
    throw new E_SERVICE_UNAVAILABLE([
      'Ce service demande un compte : connectez-vous ou créez le vôtre.',
    ])
  }
  const refusal = await householdEffectRefusal(teleservice, household)
  if (refusal) throw new E_SERVICE_UNAVAILABLE([refusal])
}

async function chooseSeason(
  teleservice: Teleservice,
  wanted: string | null | undefined
): Promise<string | null> {
  if (teleservice.season === 'none') return null
  const open = await openSeasons(teleservice.id, today())
  const season = wanted ? open.find(({ id }) => id === wanted) : open[0]
  if (!season && (wanted || teleservice.season === 'required')) {
    throw new E_SERVICE_UNAVAILABLE(['Les inscriptions de cette saison ne sont pas ouvertes.'])
  }
  return season?.id ?? null
}

async function chooseSubject(
  teleservice: Teleservice,
  seasonId: string | null,
  { household, subjectId }: DraftInput
): Promise<Individual | null> {
  if (
    !household ||
    teleservice.subject.kind === 'none' ||
    teleservice.subject.kind === 'household'
  ) {
    return null
  }
  const choices = await eligibleSubjects({ teleservice, householdId: household.id, seasonId })
  const choice = choices.find(({ individual }) => individual.id === subjectId)
  if (!choice)
    throw new E_SUBJECT_NOT_ELIGIBLE(['Choisissez la personne concernée par la demande.'])
  if (choice.reason) throw new E_SUBJECT_NOT_ELIGIBLE([choice.reason])
  return choice.individual
}

function runningDraft(
  { household, teleserviceId }: DraftInput,
  subject: Individual | null
): Promise<ServiceRequest | null> {
  if (!household) return Promise.resolve(null)
  const query = ServiceRequest.query()
    .where('household_id', household.id)
    .where('teleservice_id', teleserviceId)
    .where('state', 'draft')
    .orderBy('created_at', 'desc')
  return (subject ? query.where('subject_id', subject.id) : query.whereNull('subject_id')).first()
}
