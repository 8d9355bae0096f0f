import drive from '@adonisjs/drive/services/main'
import sharp from 'sharp'
import type AgentAccount from '#accounts/models/agent_account'
import { ContactCitizen } from '#letters/actions/contact_citizen'
import RequestEventFile from '#letters/models/request_event_file'
import LetterTemplate from '#letters/models/letter_template'
import { now } from '#shared/clock'
import NoteFile from '#requests/models/note_file'
import RequestNote from '#requests/models/request_note'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

export const CANTEEN = 'school_canteen_registration'
export const FIELD = 'urgencyPhone'
export const DOCUMENT_TYPE = 'family_record_book'

/** A request on which everything is: a document of one page, a letter that was sent. */
export interface BusyRequest {
  request: ServiceRequest
  documentId: string
  documentVersion: number
  pageId: string
  messageId: string
  /** Its submission, kept on paper. */
  eventId: string
  /** A file that went with a note for the citizen. */
  noteFileId: string
  templateId: string
}

/** A canteen registration that an agent of the school category – « Maud Petit » otherwise – has begun to handle. */
export async function aBusyRequest(town: Town, clerk?: AgentAccount): Promise<BusyRequest> {
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  const agent = clerk ?? (await anAgent(town).named('Maud', 'Petit').with('school', 'write'))
  return town.run(() => furnish(request, agent))
}

async function furnish(request: ServiceRequest, clerk: AgentAccount): Promise<BusyRequest> {
  const actor = { kind: 'agent', id: clerk.id, name: clerk.fullName } as const
  const template = await LetterTemplate.firstOrCreate(
    { teleserviceId: request.teleserviceId, label: 'Accusé de réception' },
    {
      shortLabel: 'Accusé',
      subject: 'Votre demande #{RQ_ID}',
      body: 'Madame, Monsieur,\n\nVotre demande #{RQ_ID} est bien arrivée.\n\n#{RQ_OBSERV}',
      version: 1,
    }
  )
  const document = await new AddDocumentPage().handle({
    request,
    target: { typeKey: DOCUMENT_TYPE },
    upload: { content: await aPicture(), name: 'livret.png', type: 'image/png' },
    actor,
  })
  const message = await new ContactCitizen().handle({
    requestId: request.id,
    actor,
    channel: 'email',
    templateId: template.id,
    subject: '',
    observation: 'À bientôt.',
  })
  await document.refresh()
  await document.load('pages')
  await request.refresh()
  return {
    request,
    documentId: document.id,
    documentVersion: document.version,
    pageId: document.pages[0].id,
    messageId: message.id,
    eventId: await keepSubmission(request),
    noteFileId: await keepNoteFile(request),
    templateId: template.id,
  }
}

/** A stand-in for the paper: what is printed on it has its own tests. */
async function keepSubmission({ id: requestId }: ServiceRequest): Promise<string> {
  const event = await RequestEvent.query()
    .where('request_id', requestId)
    .where('to_state', 'pending')
    .firstOrFail()
  const pdfKey = `${event.authorityId}/events/${event.id}.pdf`
  await drive.use().put(pdfKey, '%PDF-1.7')
  await RequestEventFile.create({
    requestId,
    eventId: event.id,
    pdfKey,
    fingerprint: 'f'.repeat(64),
    createdAt: event.createdAt,
  })
  return event.id
}

/** A note that the citizen has had for long: nothing is told of it any more. */
async function keepNoteFile({ id: requestId }: ServiceRequest): Promise<string> {
  const note = await RequestNote.create({
    requestId,
    visibility: 'public',
    text: 'Voici le règlement de la cantine.',
    authorKind: 'agent',
    authorName: 'Maud Petit',
    createdAt: now(),
  })
  const storageKey = `${note.authorityId}/documents/${note.id}.pdf`
  await drive.use().put(storageKey, '%PDF-1.7')
  const file = await NoteFile.create({
    noteId: note.id,
    position: 1,
    fileName: 'reglement.pdf',
    mimeType: 'application/pdf',
    byteSize: 8,
    sha256: 'f'.repeat(64),
    storageKey,
    previewKeys: [],
    createdAt: note.createdAt,
  })
  return file.id
}

let pictures = 0

/** Each time another one: a household does not keep the same file twice. */
export function aPicture(): Promise<Buffer> {
  pictures += 1
  const background = {
    r: 255 - (pictures % 256),
    g: 255 - (Math.floor(pictures / 256) % 256),
    b: 255,
  }
  return sharp({ create: { width: 200, height: 280, channels: 3, background } })
    .png()
    .toBuffer()
}

/** A canteen registration that two agents, Anne and Paul, may handle. */
export async function aSharedRequest(town?: Town) {
  town ??= await aTown()
  const family = await aHousehold(town).withChild('Léa')
  const request = await aRequest(town, CANTEEN).by(family).about(family.child('Léa'))
  const anne = await anAgent(town).with('school', 'write')
  const paul = await anAgent(town).named('Paul', 'Roux').with('school', 'write')
  return { town, family, anne, paul, request, path: `/backoffice/demandes/${request.number}` }
}
