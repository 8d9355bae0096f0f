import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { ageOn } from '#shared/days'
import { frenchLongDay } from '#shared/french_formats'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { serviceOffer } from '#catalogue/queries/offered_services'
import { openSeasons } from '#catalogue/queries/open_seasons'
import { eligibleSubjects, type SubjectChoice } from '#requests/queries/eligible_subjects'
import { memberName } from '#front_office/view_models/household_page'
import type { Visitor } from '#front_office/visitor'

/** What is chosen before a draft begins: the season and the person; `null` when the service is not offered. */
export async function draftChoices(
  teleserviceId: string,
  { citizen }: Visitor,
  wantedSeason?: string
) {
  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.get(teleserviceId)
  if (!teleservice || !(await serviceOffer(teleserviceId))) return null

  const seasons = teleservice.season === 'none' ? [] : await openSeasons(teleserviceId, today())
  const season = seasons.find(({ id }) => id === wantedSeason) ?? seasons[0]
  const people = citizen
    ? await eligibleSubjects({
        teleservice,
        householdId: citizen.household.id,
        seasonId: season?.id ?? null,
      })
    : []
  return {
    id: teleserviceId,
    label: teleservice.label,
    subjectKind: teleservice.subject.kind,
    seasons: seasons.map(({ id, label, registrationEndsOn }) => ({
      value: id,
      label,
      hint: `Inscriptions jusqu’au ${frenchLongDay(registrationEndsOn)}`,
    })),
    season: season?.id ?? '',
    people: people.map(personOption),
    /** Several people may be chosen at once. */
    isSeveral: people.filter(({ reason }) => reason === null).length > 1,
    nobody: people.length > 0 && people.every(({ reason }) => reason !== null),
  }
}

/** Those who are not eligible stay visible, with the reason. */
function personOption({ individual, reason }: SubjectChoice) {
  const { id, birthDate } = individual
  const isBorn = birthDate !== null && birthDate <= today()
  const age = isBorn ? ageOn(birthDate, today()) : null
  return {
    value: id,
    label:
      age === null
        ? memberName(individual)
        : `${memberName(individual)}, ${age} an${age > 1 ? 's' : ''}`,
    hint: reason,
    disabled: reason !== null,
  }
}
