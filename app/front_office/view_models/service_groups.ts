import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { say } from '#shared/say'
import { spokenLongDay } from '#shared/spoken_formats'
import { searchText } from '#shared/search_text'
import { isFoundBy } from '#shared/word_search'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { offeredServices, type ServiceOffer } from '#catalogue/queries/offered_services'
import { spokenSentence } from '#catalogue/spoken_service'
import type Individual from '#households/models/individual'
import { membersOf } from '#households/queries/members_of'
import { paths } from '#front_office/paths'
import { serviceWords } from '#front_office/view_models/service_words'
import type { Visitor } from '#front_office/visitor'

/** Why a service is greyed: not open today, an account is needed first, or nobody of the household is concerned. */
export type Hindrance = 'closed' | 'account' | 'nobody'

/**
 * The town's services as cards, by display group; those that cannot be begun say why.
 *
 * @param query words of a search: cards that they do not find are there, but not shown
 */
export async function serviceGroups({ citizen, mayFile }: Visitor, query = '') {
  const registry = await app.container.make(TeleserviceRegistry)
  const members = citizen ? await membersOf(citizen.household.id) : null
  const groups = await offeredServices()

  return groups
    .map(({ group, services }) => {
      const cards = services
        .filter(({ id }) => mayFile(id))
        .map((offer) => {
          const teleservice = registry.getOrFail(offer.id)
          const words = `${searchText(`${group.label} ${offer.label} ${offer.summary}`)} ${serviceWords(teleservice)}`
          return { ...card(offer, teleservice, members), words, isFound: isFoundBy(words, query) }
        })
      return {
        key: group.key,
        label: group.label,
        cards,
        isFound: cards.some(({ isFound }) => isFound),
      }
    })
    .filter(({ cards }) => cards.length > 0)
}

function card(offer: ServiceOffer, teleservice: Teleservice, members: Individual[] | null) {
  return {
    title: offer.label,
    summary: offer.summary,
    family: teleservice.family,
    href: paths.service(offer.id),
    duration: offer.duration,
    ...hindrance(offer, teleservice, members),
  }
}

/** Its start page is read all the same: it says what to prepare, and until when to wait. */
function hindrance(
  { availability, access }: ServiceOffer,
  teleservice: Teleservice,
  members: Individual[] | null
): { reason: string | null; hindrance: Hindrance | null } {
  const { open, reason, opensOn } = availability
  if (!open) {
    return {
      reason: opensOn ? say('front.service.opens_on', { day: spokenLongDay(opensOn) }) : reason,
      hindrance: 'closed',
    }
  }
  if (access === 'household' && !members) {
    return { reason: say('front.service.needs_account'), hindrance: 'account' }
  }
  const nobody = nobodyToRegister(teleservice, members)
  return { reason: nobody, hindrance: nobody ? 'nobody' : null }
}

const MISSING = {
  child: 'front.service.no_child',
  adult: 'front.service.no_adult',
  individual: 'front.service.no_adult',
}

/** « Nobody to register » (domain.md 4.1); running requests are looked at on the start page only. */
function nobodyToRegister(teleservice: Teleservice, members: Individual[] | null): string | null {
  const { subject } = teleservice
  const { kind } = subject
  if (!members || kind === 'none' || kind === 'household') return null

  const ofKind = members.filter((member) => kind === 'individual' || member.kind === kind)
  const reasons = ofKind.map(
    (member) => subject.eligible?.(member.toView(), { today: today() }) ?? null
  )
  if (reasons.includes(null)) return null
  return reasons[0] ? spokenSentence(teleservice, reasons[0]) : say(MISSING[kind])
}
