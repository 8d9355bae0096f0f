import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { say } from '#shared/say'
import { leftInFrench } from '#shared/speech'
import { spokenLongDay } from '#shared/spoken_formats'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { announcedDocuments } from '#catalogue/queries/announced_documents'
import { serviceOffer, type ServiceOffer } from '#catalogue/queries/offered_services'
import { comingSeasons, openSeasons } from '#catalogue/queries/open_seasons'
import type Season from '#catalogue/models/season'
import { spokenService } from '#catalogue/spoken_service'
import { silenceSentence } from '#catalogue/silence_sentence'
import { householdEffectRefusal } from '#requests/queries/household_effect_refusal'
import { paths } from '#front_office/paths'
import { draftLines } from '#front_office/view_models/draft_lines'
import { renewals } from '#front_office/view_models/renewals'
import { runningRequests } from '#front_office/view_models/running_requests'
import { simulationOf } from '#front_office/view_models/simulation_page'
import type { Visitor } from '#front_office/visitor'

/** What to know before beginning, readable without an account; `null` when the town does not offer this service. */
export async function startPage(teleserviceId: string, visitor: Visitor) {
  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.get(teleserviceId)
  const offer = teleservice && (await serviceOffer(teleservice.id))
  if (!teleservice || !offer) return null

  const hasSeasons = teleservice.season !== 'none'
  const seasons = hasSeasons ? await openSeasons(teleservice.id, today()) : []
  const coming = hasSeasons ? await comingSeasons(teleservice.id, today()) : []
  const running = await runningRequests(visitor.scope, teleservice.id)
  return {
    id: offer.id,
    label: offer.label,
    summary: offer.summary,
    duration: offer.duration,
    audience: offer.audience,
    needsAccount: offer.access === 'household' && !visitor.citizen,
    closedReason: offer.availability.open
      ? await accountReason(teleservice, visitor)
      : offer.availability.reason,
    seasons: seasons.map(openSeason),
    comingSeasons: coming.map(comingSeason),
    documents: await announcedDocuments(teleservice),
    silence: silenceSentence(teleservice.law),
    privacy: spokenService(teleservice).privacy,
    drafts: await draftLines(visitor.scope, { teleserviceId: teleservice.id }),
    running,
    paperForm: paths.paperForm(offer.id),
    simulation: simulationOf(teleservice),
    renewals: await renewals(teleservice, visitor, seasons[0]?.id ?? null),
    start: startButton(teleservice, offer, running.length > 0, visitor),
  }
}

/** A service that opens or changes an account says why it cannot be begun with this one. */
function accountReason(teleservice: Teleservice, { citizen }: Visitor): Promise<string | null> {
  const isAway = teleservice.access === 'household' && !citizen
  return isAway
    ? Promise.resolve(null)
    : householdEffectRefusal(teleservice, citizen?.household ?? null)
}

function openSeason(season: Season) {
  return {
    label: leftInFrench(season.label),
    text: say('front.service.season_open', {
      end: spokenLongDay(season.registrationEndsOn),
      ...period(season),
    }),
  }
}

function comingSeason(season: Season) {
  const { label, registrationStartsOn, registrationEndsOn } = season
  return {
    label: leftInFrench(label),
    text: say('front.service.season_coming', {
      start: spokenLongDay(registrationStartsOn),
      end: spokenLongDay(registrationEndsOn),
      ...period(season),
    }),
  }
}

function period({ effectStartsOn, effectEndsOn }: Season) {
  return { from: spokenLongDay(effectStartsOn), to: spokenLongDay(effectEndsOn) }
}

/** A page of choices when there is something to choose, else the draft at once. */
function startButton(
  { subject }: Teleservice,
  { id }: ServiceOffer,
  hasRunning: boolean,
  { citizen }: Visitor
) {
  const choosesPerson = citizen !== null && !['none', 'household'].includes(subject.kind)
  // The page of choices is also where a request that runs is told.
  const isWarned = citizen !== null && hasRunning
  return { href: paths.newDraft(id), chooses: choosesPerson || isWarned }
}
