import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { now } from '#shared/clock'
import { currentAuthority } from '#authorities/tenancy'
import { draftExpiry } from '#requests/draft_life'
import type ServiceRequest from '#requests/models/service_request'
import { visibleRequestsIn, type CitizenScope } from '#requests/queries/citizen_scope'
import { paths } from '#front_office/paths'
import { spokenDate } from '#shared/spoken_formats'
import { spokenService } from '#catalogue/spoken_service'

const MOST = 20

/** Drafts to take up again, the latest first, each with the day it will be deleted. */
export async function draftLines(
  scope: CitizenScope,
  { teleserviceId }: { teleserviceId?: string } = {}
) {
  const query = visibleRequestsIn('draft', scope)
    .select('id', 'teleservice_id', 'subject_name', 'created_at', 'updated_at')
    .orderBy('created_at', 'desc')
    .limit(MOST)
  if (teleserviceId) query.where('teleservice_id', teleserviceId)

  const registry = await app.container.make(TeleserviceRegistry)
  const drafts = await query
  return drafts.map((draft) => draftLine(draft, registry))
}

function draftLine(draft: ServiceRequest, registry: TeleserviceRegistry) {
  const { draftWarningDays } = currentAuthority().configuration
  const expiresAt = draftExpiry(draft)
  const teleservice = registry.get(draft.teleserviceId)
  return {
    id: draft.id,
    href: paths.draft(draft),
    title: teleservice ? spokenService(teleservice).label : draft.teleserviceId,
    subject: draft.subjectName,
    savedOn: spokenDate(draft.updatedAt),
    expiresOn: spokenDate(expiresAt),
    expiresSoon: expiresAt.diff(now(), 'days').days <= draftWarningDays,
  }
}
