import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { offeredServices, type ServiceOffer } from '#catalogue/queries/offered_services'
import type Individual from '#households/models/individual'
import { membersOf } from '#households/queries/members_of'
import { paths } from '#front_office/paths'
import type { Visitor } from '#front_office/visitor'

/** The town's services as cards, by display group; those that cannot be started say why. */
export async function serviceGroups({ citizen, mayFile }: Visitor) {
  const registry = await app.container.make(TeleserviceRegistry)
  const members = citizen ? await membersOf(citizen.household.id) : null
  const groups = await offeredServices()

  return groups
    .map(({ group, services }) => ({
      key: group.key,
      label: group.label,
      cards: services
        .filter(({ id }) => mayFile(id))
        .map((offer) => card(offer, registry.getOrFail(offer.id), members)),
    }))
    .filter(({ cards }) => cards.length > 0)
}

function card(offer: ServiceOffer, teleservice: Teleservice, members: Individual[] | null) {
  const reason = offer.availability.open
    ? nobodyToRegister(teleservice, members)
    : offer.availability.reason
  const needsAccount = offer.access === 'household' && !members
  return {
    title: offer.label,
    summary: offer.summary,
    family: teleservice.family,
    href: reason ? null : paths.service(offer.id),
    reason,
    duration: needsAccount ? `${offer.duration}, avec un compte` : offer.duration,
  }
}

const MISSING = {
  child: 'Pour l’utiliser, ajoutez un enfant à votre foyer.',
  adult: 'Personne de votre foyer ne remplit les conditions.',
  individual: 'Personne de votre foyer ne remplit les conditions.',
}

/** « Nobody to register » (domain.md 4.1); running requests are looked at on the start page only. */
function nobodyToRegister({ subject }: Teleservice, members: Individual[] | null): string | null {
  const { kind } = subject
  if (!members || kind === 'none' || kind === 'household') return null

  const ofKind = members.filter((member) => kind === 'individual' || member.kind === kind)
  const reasons = ofKind.map(
    (member) => subject.eligible?.(member.toView(), { today: today() }) ?? null
  )
  if (reasons.includes(null)) return null
  return reasons[0] ?? MISSING[kind]
}
