import app from '@adonisjs/core/services/app'
import { frenchDate } from '#shared/french_instants'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { currentAuthority } from '#authorities/tenancy'
import { serviceOffer } from '#catalogue/queries/offered_services'
import type EndedDraft from '#requests/models/ended_draft'
import { paths } from '#front_office/paths'

/** What became of a deleted draft, and how to begin again. */
export async function endedDraftPage({ teleserviceId, reason, endedAt }: EndedDraft) {
  const registry = await app.container.make(TeleserviceRegistry)
  const { draftDays } = currentAuthority().configuration
  const offer = await serviceOffer(teleserviceId)
  const day = frenchDate(endedAt)
  return {
    title: registry.get(teleserviceId)?.label ?? teleserviceId,
    what:
      reason === 'expired'
        ? `Ce brouillon n’a pas été repris pendant ${draftDays} jours\u00a0: il a été supprimé le ${day}, avec les fichiers qui n’avaient été ajoutés que pour lui. Aucune demande n’a été envoyée.`
        : `Ce brouillon a été abandonné, donc supprimé, le ${day}. Aucune demande n’a été envoyée.`,
    startPath: offer ? paths.service(teleserviceId) : null,
  }
}
