import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { ageOn } from '#shared/days'
import { say } from '#shared/say'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { spokenSentence, spokenService } from '#catalogue/spoken_service'
import { serviceOffer } from '#catalogue/queries/offered_services'
import { openSeasons } from '#catalogue/queries/open_seasons'
import { eligibleSubjects, type SubjectChoice } from '#requests/queries/eligible_subjects'
import { similarRequests } from '#front_office/view_models/similar_requests'
import { memberName } from '#front_office/view_models/household_page'
import type { Visitor } from '#front_office/visitor'

/** What is chosen before a draft begins: the person, for the season that is open; `null` when the service is not offered. */
export async function draftChoices(teleserviceId: string, { citizen, scope }: Visitor) {
  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.get(teleserviceId)
  if (!teleservice || !(await serviceOffer(teleserviceId))) return null

  const [season] = teleservice.season === 'none' ? [] : await openSeasons(teleserviceId, today())
  const people = citizen
    ? await eligibleSubjects({
        teleservice,
        householdId: citizen.household.id,
        seasonId: season?.id ?? null,
      })
    : []
  const isAboutNobody = people.length === 0
  const similar = citizen
    ? await similarRequests(scope, {
        teleserviceId,
        seasonId: season?.id ?? null,
        householdId: citizen.household.id,
        ...(isAboutNobody ? { subjectId: null } : {}),
      })
    : []
  const isFree = (id: string | null) =>
    people.some(({ individual, reason }) => individual.id === id && reason === null)
  return {
    id: teleserviceId,
    label: spokenService(teleservice).label,
    subjectKind: teleservice.subject.kind,
    season: season?.id ?? '',
    people: people.map((person) => personOption(person, teleservice)),
    similar,
    /** One of them is no obstacle: whoever says that he knows of it may go on. */
    asksToGoOn: similar.some(({ subjectId }) => isAboutNobody || isFree(subjectId)),
    /** Several people may be chosen at once. */
    isSeveral: people.filter(({ reason }) => reason === null).length > 1,
    nobody: people.length > 0 && people.every(({ reason }) => reason !== null),
  }
}

/** Those who are not eligible stay visible, with the reason. */
function personOption({ individual, reason }: SubjectChoice, teleservice: Teleservice) {
  const { id, birthDate } = individual
  const isBorn = birthDate !== null && birthDate <= today()
  const age = isBorn ? ageOn(birthDate, today()) : null
  return {
    value: id,
    label:
      age === null
        ? memberName(individual)
        : `${memberName(individual)}, ${say('front.wizard.years', { count: age })}`,
    hint: reason && spokenSentence(teleservice, reason),
    disabled: reason !== null,
  }
}
