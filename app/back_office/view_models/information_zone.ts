import type { HttpContext } from '@adonisjs/core/http'
import { frenchInstant } from '#shared/french_instants'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import { householdSheet } from '#back_office/view_models/household_sheet'
import { historyEntries } from '#back_office/view_models/history_entries'
import { messageLines } from '#back_office/view_models/message_lines'
import { noticeLines } from '#back_office/view_models/notice_lines'
import { noteLines } from '#back_office/view_models/note_lines'
import { noticesOfRequest } from '#notifications/queries/citizen_notices'
import { FILES_PER_NOTE } from '#requests/note_limits'

export const INFORMATION_VIEWS = ['notes', 'historique', 'foyer', 'echanges'] as const
export type InformationView = (typeof INFORMATION_VIEWS)[number]

const LABELS: Record<InformationView, string> = {
  notes: 'Notes',
  historique: 'Historique',
  foyer: 'Foyer',
  echanges: 'Échanges',
}

/** « Zone d'informations »: notes, history, household, messages; only the tab that is open is read. */
export async function informationZone(
  ctx: HttpContext,
  desk: Desk,
  view: InformationView = 'notes'
) {
  const { request, canProcess } = desk
  const notes = await noteLines(request)
  const messages = await messageLines(request)
  const counts: Partial<Record<InformationView, number>> = {
    notes: notes.length,
    echanges: messages.length,
  }
  return {
    view,
    tabs: INFORMATION_VIEWS.map((key) => ({
      label: LABELS[key],
      href: `${paths.request(request)}?vue=${key}#informations`,
      current: key === view,
      count: counts[key] || undefined,
    })),
    notes,
    notePath: `${paths.request(request)}/notes`,
    canWriteNotes: canProcess,
    noteFiles: `${FILES_PER_NOTE} fichiers au plus, avec une note usager seulement.`,
    unread: unreadWords(desk),
    messages,
    notices: view === 'echanges' ? noticeLines(await noticesOfRequest(request.id)) : [],
    history: view === 'historique' ? await historyEntries(request) : [],
    household: view === 'foyer' ? await householdSheet(ctx, request) : null,
  }
}

/** « L’usager a écrit »: until an agent answers, or says that he has read it. */
function unreadWords({ request, mayWrite }: Desk) {
  const { citizenWroteAt } = request
  if (!citizenWroteAt) return null
  return {
    at: frenchInstant(citizenWroteAt),
    seen: citizenWroteAt.toISO(),
    path: mayWrite ? `${paths.request(request)}/notes/non-lues?_method=DELETE` : null,
  }
}
