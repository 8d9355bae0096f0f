import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { documentRequirements } from '#catalogue/queries/document_requirements'
import { serviceOffer, type ServiceOffer } from '#catalogue/queries/offered_services'
import { openSeasons } from '#catalogue/queries/open_seasons'
import type Season from '#catalogue/models/season'
import { paths } from '#front_office/paths'
import { draftLines } from '#front_office/view_models/draft_lines'
import { silenceSentence } from '#front_office/view_models/silence_sentence'
import type { Visitor } from '#front_office/visitor'

/** What to know before beginning, readable without an account; `null` when the town does not offer this service. */
export async function startPage(teleserviceId: string, visitor: Visitor) {
  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.get(teleserviceId)
  const offer = teleservice && (await serviceOffer(teleservice.id))
  if (!teleservice || !offer) return null

  const seasons = teleservice.season === 'none' ? [] : await openSeasons(teleservice.id, today())
  return {
    id: offer.id,
    label: offer.label,
    summary: offer.summary,
    duration: offer.duration,
    audience: offer.audience,
    needsAccount: offer.access === 'household' && !visitor.citizen,
    closedReason: offer.availability.open ? null : offer.availability.reason,
    seasons: seasons.map(seasonFacts),
    documents: await documentFacts(teleservice),
    silence: silenceSentence(teleservice.law),
    privacy: teleservice.privacy,
    drafts: await draftLines(visitor.scope, { teleserviceId: teleservice.id }),
    start: startButton(teleservice, offer, seasons, visitor),
  }
}

function seasonFacts({ label, registrationEndsOn, effectStartsOn, effectEndsOn }: Season) {
  return {
    label,
    text: `Inscriptions jusqu’au ${frenchLongDay(registrationEndsOn)}, pour la période du ${frenchLongDay(effectStartsOn)} au ${frenchLongDay(effectEndsOn)}.`,
  }
}

async function documentFacts({ id, documents = [] }: Teleservice) {
  const requirements = await documentRequirements(id)
  return requirements.map(({ typeKey, label, required }) => {
    const isConditional = documents.some(({ type, when }) => type === typeKey && when)
    return { label, note: isConditional ? 'selon votre situation' : required ? '' : 'facultatif' }
  })
}

/** A page of choices when there is something to choose, else the draft at once. */
function startButton(
  { subject }: Teleservice,
  { id }: ServiceOffer,
  seasons: Season[],
  { citizen }: Visitor
) {
  const choosesPerson = citizen !== null && !['none', 'household'].includes(subject.kind)
  return { href: paths.newDraft(id), chooses: choosesPerson || seasons.length > 1 }
}
