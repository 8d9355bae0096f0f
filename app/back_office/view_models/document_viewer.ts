import { frenchDate } from '#shared/french_instants'
import type { ValueChoice } from '#kernel/forms/value_choice'
import type { Desk } from '#back_office/open_desk'
import { paths } from '#back_office/paths'
import {
  seenFields,
  verdictChoice,
  type VerdictChoiceView,
} from '#back_office/view_models/verdict_choice'
import { ZOOMS, type Zoom } from '#back_office/zooms'
import { statesForAgent } from '#documents/lifecycle'
import type Document from '#documents/models/document'
import type DocumentPage from '#documents/models/document_page'
import { turned } from '#documents/rotation'
import { pagesMark } from '#requests/document_verdict'

interface ViewerInput {
  label: string
  document: Document
  zoom?: Zoom
  /** The step shown beside it. */
  step?: string
  choice?: VerdictChoiceView
}

/** A document beside the data: its sheets, and the agent's verdict. */
export async function documentViewer(desk: Desk, input: ViewerInput) {
  const { request, canEdit } = desk
  const { label, document, zoom = '100', step } = input
  const path = paths.document(request, document.id)
  const at = (value: Zoom) =>
    `${path}?${new URLSearchParams({ ...(step ? { etape: step } : {}), zoom: value })}#visionneuse`
  const place = ZOOMS.indexOf(zoom)
  const pages = document.pages.map((page, index) =>
    pageOf(page, index, { path: `${path}/pages/${page.id}`, before: sheetsBefore(document, index) })
  )
  const choice: ValueChoice | null = input.choice
    ? await verdictChoice(request, document, input.choice)
    : null
  return {
    id: document.id,
    typeKey: document.documentTypeKey,
    label,
    state: document.state,
    version: document.version,
    validUntilOn: document.validUntilOn,
    agentNote: document.agentNote,
    citizenNote: document.citizenNote,
    sentAt: frenchDate(document.createdAt),
    byAgent: document.origin === 'agent',
    path,
    storePath: paths.documents(request),
    closePath: `${paths.request(request)}${step ? `?etape=${step}` : ''}#pieces`,
    nextStates: canEdit ? statesForAgent(document.state) : [],
    seen: seenFields({
      state: document.state,
      validUntilOn: document.validUntilOn,
      agentNote: document.agentNote,
      pages: pagesMark(document),
    }),
    choice,
    zoom: {
      current: zoom,
      out: place > 0 ? at(ZOOMS[place - 1]) : null,
      in: place < ZOOMS.length - 1 ? at(ZOOMS[place + 1]) : null,
      levels: ZOOMS.join(' '),
    },
    pages,
    sheetCount: sheetsBefore(document, document.pages.length),
  }
}

function sheetsBefore({ pages }: Document, index: number): number {
  return pages.slice(0, index).reduce((sum, { previewKeys }) => sum + previewKeys.length, 0)
}

interface Place {
  path: string
  /** Sheets of the pages before. */
  before: number
}

/** A PDF file is a page of several sheets; a file that could not be drawn can still be downloaded. */
function pageOf(page: DocumentPage, index: number, { path, before }: Place) {
  return {
    id: page.id,
    name: page.fileName,
    title: `Page ${index + 1}`,
    filePath: `${path}/fichier`,
    path,
    sheets: page.previewKeys.map((_keys, sheet) => ({
      ...sheetOf(page, sheet, path),
      number: before + sheet + 1,
      anchor: `feuille-${before + sheet + 1}`,
    })),
  }
}

/** The address of a picture says how it is turned: browsers keep it for a while. */
function sheetOf(page: DocumentPage, sheet: number, path: string) {
  const rotation = page.rotationOf(sheet)
  const version = rotation ? `?sens=${rotation}` : ''
  return {
    src: `${path}/${sheet}/image${version}`,
    thumbnail: `${path}/${sheet}/thumbnail${version}`,
    alt: `${page.fileName}, feuille ${sheet + 1}`,
    rotationPath: `${path}/${sheet}/rotation`,
    left: turned(rotation, 'left'),
    right: turned(rotation, 'right'),
  }
}
