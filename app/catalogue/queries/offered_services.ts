import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
import { currentLanguage, leftInFrench } from '#shared/speech'
import { say } from '#shared/say'
import { spokenLongDay } from '#shared/spoken_formats'
import { spokenService } from '#catalogue/spoken_service'
import type { Teleservice } from '#kernel/define_teleservice'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import DisplayGroup from '#catalogue/models/display_group'
import Season from '#catalogue/models/season'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'

export interface ServiceOffer {
  id: string
  label: string
  summary: string
  duration: string
  audience: string | null
  access: Teleservice['access']
  availability: Availability
}

/** Why a service cannot be begun today; `opensOn` is the day on which its registrations open. */
export interface Availability {
  open: boolean
  reason: string | null
  opensOn: string | null
}

export interface OfferGroup {
  group: { key: string; label: string; icon: string | null }
  services: ServiceOffer[]
}

/**
 * What the town offers on line, by display group, with the reason when a service cannot be begun
 * today. What is off line without a word of the town about it is left out.
 */
export async function offeredServices(): Promise<OfferGroup[]> {
  const registry = await app.container.make(TeleserviceRegistry)
  const groups = await DisplayGroup.query().orderBy('position')
  const settings = await shownSettings()
  const seasons = await Season.query()

  return groups
    .map((group) => ({
      group: { key: group.key, label: leftInFrench(group.label), icon: group.icon },
      services: settings
        .filter((setting) => setting.displayGroupId === group.id)
        .flatMap((setting) => {
          const teleservice = registry.get(setting.teleserviceId)
          return teleservice ? [offer(teleservice, setting, seasons)] : []
        })
        .sort((a, b) => a.label.localeCompare(b.label, currentLanguage())),
    }))
    .filter(({ services }) => services.length > 0)
}

/**
 * One service as citizens see it, or `null` when the town does not offer it. Those of accounts
 * stand in no display group: their own pages lead to them.
 */
export async function serviceOffer(teleserviceId: string): Promise<ServiceOffer | null> {
  const registry = await app.container.make(TeleserviceRegistry)
  const teleservice = registry.get(teleserviceId)
  const setting = await shownSettings().where('teleservice_id', teleserviceId).first()
  if (!teleservice || !setting) return null
  if (!setting.displayGroupId && teleservice.family !== 'household') return null
  const seasons = await Season.query().where('teleservice_id', teleserviceId)
  return offer(teleservice, setting, seasons)
}

function shownSettings() {
  return TeleserviceSetting.query().where((shown) =>
    shown.where('active', true).orWhereNotNull('off_line_notice')
  )
}

function offer(
  teleservice: Teleservice,
  { active, offLineNotice }: TeleserviceSetting,
  seasons: Season[]
): ServiceOffer {
  const own = seasons.filter((season) => season.teleserviceId === teleservice.id)
  const { privacy, ...said } = spokenService(teleservice)
  return {
    id: teleservice.id,
    ...said,
    access: teleservice.access,
    availability: active
      ? availability(teleservice, own, today())
      : { open: false, reason: offLineNotice && leftInFrench(offLineNotice), opensOn: null },
  }
}

function availability(teleservice: Teleservice, seasons: Season[], day: string): Availability {
  const needsSeason =
    teleservice.season === 'required' || (teleservice.season === 'optional' && seasons.length > 0)
  if (!needsSeason || seasons.some((season) => season.isOpenOn(day))) {
    return { open: true, reason: null, opensOn: null }
  }
  const [opensOn = null] = seasons
    .map(({ registrationStartsOn }) => registrationStartsOn)
    .filter((start) => start > day)
    .sort()
  const reason = opensOn
    ? say('front.service.registrations_open', { day: spokenLongDay(opensOn) })
    : say('front.service.registrations_closed')
  return { open: false, reason, opensOn }
}
