import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { now, today } from '#shared/clock'
import { searchText } from '#shared/search_text'
import type { FilingData, Teleservice } from '#kernel/define_teleservice'
import { defaultFiling } from '#kernel/forms/default_filing'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { currentAuthority } from '#authorities/tenancy'
import { openSeasons } from '#catalogue/queries/open_seasons'
import { serviceOffer } from '#catalogue/queries/offered_services'
import type Household from '#households/models/household'
import type Individual from '#households/models/individual'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import { storeFormSnapshot } from '#requests/actions/store_form_snapshot'
import { E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE } from '#requests/errors'
import ServiceRequest from '#requests/models/service_request'
import { currentForm } from '#requests/queries/current_form'
import { eligibleSubjects } from '#requests/queries/eligible_subjects'

interface Input {
  teleserviceId: string
  seasonId?: string | null
  /** Both null for a request without account. */
  household: Household | null
  requester: Individual | null
  subjectId?: string | null
  actor: RequestActor
}

/**
 * Opens a draft, prefilled with what the town and the household already know.
 * A running draft of the same household, service and person is taken up again.
 *
 * @throws E_SERVICE_UNAVAILABLE, E_SUBJECT_NOT_ELIGIBLE
 */
export class StartDraft {
  async handle(input: Input): Promise<ServiceRequest> {
    const registry = await app.container.make(TeleserviceRegistry)
    const teleservice = registry.getOrFail(input.teleserviceId)
    await assertOffered(teleservice, input.household)

    const seasonId = await chooseSeason(teleservice, input.seasonId)
    const subject = await chooseSubject(teleservice, seasonId, input)
    return (
      (await runningDraft(input, subject)) ?? this.#create(teleservice, seasonId, subject, input)
    )
  }

  async #create(
    teleservice: Teleservice,
    seasonId: string | null,
    subject: Individual | null,
    { household, requester, actor }: Input
  ): Promise<ServiceRequest> {
    const form = await currentForm(teleservice)
    return db.transaction(async (trx) => {
      await storeFormSnapshot(form, trx)
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
        state: 'draft',
        dataState: 'pending',
        data: defaultFiling(form.schema, prefill(teleservice, household, requester, subject)),
        version: 1,
        createdAt: now(),
        updatedAt: now(),
      })
      await draft.useTransaction(trx).save()
      await recordEvent({ requestId: draft.id, kind: 'created', actor, toState: 'draft' }, trx)
      return draft
    })
  }
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
  { household, subjectId }: Input
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
  { household, teleserviceId }: Input,
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

function prefill(
  teleservice: Teleservice,
  household: Household | null,
  requester: Individual | null,
  subject: Individual | null
): FilingData {
  return (
    teleservice.prefill?.({
      authority: currentAuthority().toView(),
      household: household?.toView() ?? null,
      requester: requester?.toView() ?? null,
      subject: subject?.toView() ?? null,
    }) ?? {}
  )
}
