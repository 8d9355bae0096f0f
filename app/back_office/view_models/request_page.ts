import type { HttpContext } from '@adonisjs/core/http'
import { PageErrors } from '#shared/pages/page_errors'
import Season from '#catalogue/models/season'
import type { Desk } from '#back_office/open_desk'
import { assignmentPanel } from '#back_office/view_models/assignment_panel'
import { changesPanel } from '#back_office/view_models/changes_panel'
import { dataZone } from '#back_office/view_models/data_zone'
import type { Zoom } from '#back_office/zooms'
import { documentsZone } from '#back_office/view_models/documents_zone'
import type { FieldEdit } from '#back_office/view_models/field_form'
import { householdChanges } from '#back_office/view_models/household_changes'
import { informationZone, type InformationView } from '#back_office/view_models/information_zone'
import { keptInput } from '#back_office/view_models/kept_input'
import { requestWatch } from '#back_office/view_models/live_notices'
import { paymentZone } from '#back_office/view_models/payment_zone'
import { requestHeader } from '#back_office/view_models/request_header'
import { similarPanel } from '#back_office/view_models/similar_panel'
import { treatmentZone } from '#back_office/view_models/treatment_zone'
import { undeliveredNotice } from '#back_office/view_models/undelivered_notice'
import type { VerdictChoiceView } from '#back_office/view_models/verdict_choice'
import { workListOf } from '#back_office/work_list'

/** What is open on the page of a request, and what the last act left on it. */
export interface RequestPageView {
  step?: string
  view?: InformationView
  edit?: FieldEdit
  documentId?: string
  zoom?: Zoom
  /** What two agents decided at once of the document that is open. */
  verdictChoice?: VerdictChoiceView
  addingTypeKey?: string
  /** A colleague to whom the request was to be given, and who is away. */
  absentId?: string
  errors?: PageErrors
  /** What was typed in the form that was refused. */
  typed?: Record<string, unknown>
  refusal?: { title: string; text: string; links: { message: string; href: string | null }[] }
}

/** The uniform page of any request (manual, « Gestion d'une demande »): four zones. */
export async function requestPage(ctx: HttpContext, desk: Desk, view: RequestPageView) {
  const { request } = desk
  const season = request.seasonId ? await Season.find(request.seasonId) : null
  const treatment = await treatmentZone(desk)
  return {
    header: {
      ...(await requestHeader(desk, season)),
      suspendedSince: treatment.asked?.since ?? null,
    },
    changes: await changesPanel(request),
    householdChanges: await householdChanges(request),
    similar: await similarPanel(desk, ctx.rights),
    data: await dataZone(ctx, desk, view),
    documents: await documentsZone(desk, view, ctx.rights),
    assignment: await assignmentPanel(ctx, desk, view.absentId),
    payment: await paymentZone(desk),
    treatment,
    information: await informationZone(ctx, desk, view.view),
    watch: await requestWatch(ctx, desk),
    list: await workListOf(ctx, request),
    canEdit: desk.canEdit,
    readOnlyBecause: readOnlyReason(desk),
    errors: view.errors ?? new PageErrors(),
    typed: view.typed ?? {},
    refusal: view.refusal ?? null,
    undelivered: await undeliveredNotice(desk),
    kept: keptInput(ctx, desk, view.typed ?? {}),
  }
}

/** Why everything can be seen and nothing changed. */
function readOnlyReason(desk: Desk): string | null {
  const { request, lock, isMine, mayWrite, canEdit, canProcess } = desk
  if (request.state === 'archived') {
    return 'Cette demande est archivée : elle se consulte et ne se modifie plus.'
  }
  if (!mayWrite) return 'Vous consultez cette demande : votre droit ne permet pas de la modifier.'
  if (lock && !isMine) return null
  if (canProcess && !canEdit)
    return 'Dans cet état, les données et les pièces ne sont plus modifiables.'
  return null
}
