import { today } from '#shared/clock'
import { spokenDate, spokenDay } from '#shared/spoken_formats'
import { isEditableByCitizen, reuseRefusal } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import { pageSheets } from '#front_office/view_models/page_sheets'

/** A document as its citizen sees it, wherever it is shown. */
export function documentView(document: Document, people: ReadonlyMap<string, string> = new Map()) {
  return {
    id: document.id,
    // Its day has passed before the night's job has said so.
    state: reuseRefusal(document, today()) === 'expired' ? ('expired' as const) : document.state,
    isEditable: isEditableByCitizen(document.state),
    person: (document.individualId && people.get(document.individualId)) || null,
    citizenNote: document.citizenNote,
    agentNote: document.agentNote,
    validUntil: document.validUntilOn && spokenDay(document.validUntilOn),
    addedOn: spokenDate(document.createdAt),
    pages: document.pages.map((page) => ({
      id: page.id,
      fileName: page.fileName,
      sheets: pageSheets(page),
    })),
  }
}
