import type { HttpContext } from '@adonisjs/core/http'
import { PageErrors } from '#shared/pages/page_errors'
import Season from '#catalogue/models/season'
import type { Desk } from '#back_office/open_desk'
import { dataZone } from '#back_office/view_models/data_zone'
import { documentsZone } from '#back_office/view_models/documents_zone'
import type { FieldEdit } from '#back_office/view_models/field_form'
import { informationZone, type InformationView } from '#back_office/view_models/information_zone'
import { requestHeader } from '#back_office/view_models/request_header'
import { treatmentZone } from '#back_office/view_models/treatment_zone'

/** What is open on the page of a request, and what the last act left on it. */
export interface RequestPageView {
  step?: string
  view?: InformationView
  edit?: FieldEdit
  documentId?: string
  addingTypeKey?: string
  errors?: PageErrors
  /** What was typed in the form that was refused. */
  typed?: Record<string, unknown>
  refusal?: { title: string; text: string; links: { message: string; href: string | null }[] }
}

/** The uniform page of any request (manual, « Gestion d'une demande »): four zones. */
export async function requestPage(ctx: HttpContext, desk: Desk, view: RequestPageView) {
  const { request } = desk
  const season = request.seasonId ? await Season.find(request.seasonId) : null
  return {
    header: await requestHeader(desk, season),
    data: await dataZone(ctx, desk, view),
    documents: await documentsZone(desk, view),
    treatment: await treatmentZone(desk),
    information: await informationZone(ctx, desk, view.view),
    canEdit: desk.canEdit,
    readOnlyBecause: readOnlyReason(desk),
    errors: view.errors ?? new PageErrors(),
    typed: view.typed ?? {},
    refusal: view.refusal ?? null,
  }
}

/** Why everything can be seen and nothing changed. */
function readOnlyReason({ lock, isMine, mayWrite, canEdit, canProcess }: Desk): string | null {
  if (!mayWrite) return 'Vous consultez cette demande : votre droit ne permet pas de la modifier.'
  if (lock && !isMine) return null
  if (canProcess && !canEdit)
    return 'Dans cet état, les données et les pièces ne sont plus modifiables.'
  return null
}
