import app from '@adonisjs/core/services/app'
import { today } from '#shared/clock'
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
  availability: { open: boolean; reason: string | null }
}

export interface OfferGroup {
  group: { key: string; label: string; icon: string | null }
  services: ServiceOffer[]
}

/** What the town offers on line today, by display group, with the reason when a service is closed. */
export async function offeredServices(): Promise<OfferGroup[]> {
  const registry = await app.container.make(TeleserviceRegistry)
  const groups = await DisplayGroup.query().orderBy('position')
  const settings = await TeleserviceSetting.query().where('active', true)
  const seasons = await Season.query()

  return groups
    .map((group) => ({
      group: { key: group.key, label: group.label, icon: group.icon },
      services: settings
        .filter((setting) => setting.displayGroupId === group.id)
        .flatMap((setting) => registry.get(setting.teleserviceId) ?? [])
        .map((teleservice) => offer(teleservice, seasons))
        .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
    }))
    .filter(({ services }) => services.length > 0)
}

/** One service as citizens see it, or `null` when the town does not offer it. */
export async function serviceOffer(teleserviceId: string): Promise<ServiceOffer | null> {
  const groups = await offeredServices()
  return groups.flatMap(({ services }) => services).find(({ id }) => id === teleserviceId) ?? null
}

function offer(teleservice: Teleservice, seasons: Season[]): ServiceOffer {
  const own = seasons.filter((season) => season.teleserviceId === teleservice.id)
  return {
    id: teleservice.id,
    label: teleservice.label,
    summary: teleservice.summary,
    duration: teleservice.duration,
    audience: teleservice.audience ?? null,
    access: teleservice.access,
    availability: availability(teleservice, own, today()),
  }
}

function availability(teleservice: Teleservice, seasons: Season[], day: string) {
  const needsSeason =
    teleservice.season === 'required' || (teleservice.season === 'optional' && seasons.length > 0)
  if (!needsSeason || seasons.some((season) => season.isOpenOn(day))) {
    return { open: true, reason: null }
  }
  const next = seasons
    .filter((season) => season.registrationStartsOn > day)
    .sort((a, b) => a.registrationStartsOn.localeCompare(b.registrationStartsOn))[0]
  const reason = next
    ? `Les inscriptions ouvriront le ${next.registrationStartsOn.split('-').reverse().join('/')}.`
    : 'Les inscriptions sont closes.'
  return { open: false, reason }
}
