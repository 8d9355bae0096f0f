import type { DateTime } from 'luxon'
import { frenchInstant } from '#shared/french_instants'
import { fileSize } from '#shared/french_formats'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { letterHtml } from '#letters/body/letter_html'
import { receivedMessages } from '#letters/queries/received_messages'
import type NoteFile from '#requests/models/note_file'
import type RequestMessage from '#requests/models/request_message'
import RequestNote from '#requests/models/request_note'
import type ServiceRequest from '#requests/models/service_request'
import { noteFiles } from '#requests/queries/note_files'
import { paths } from '#front_office/paths'

/** One thing that was said, by whom, when. */
interface Word {
  kind: 'citizen' | 'town'
  author: string
  said: DateTime
  /** `contact_channels`; a note has none. */
  channel: string | null
  subject: string | null
  text: string | null
  html: string | null
  pdfPath: string | null
  files: { name: string; size: string; href: string }[]
}

interface Reader {
  /** Opened with a code: who spoke and when, neither names nor words nor files. */
  isMinimal: boolean
}

const MOST = 100

/**
 * All that the citizen and the town hall told each other, oldest first: notes with their files, mails, text
 * messages and letters in the words that were frozen. What came since he last read is new. Internal notes are never read here.
 */
export async function conversation(request: ServiceRequest, reader: Reader) {
  const notes = await RequestNote.query()
    .where('request_id', request.id)
    .where('visibility', 'public')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
  const files = await noteFiles(notes.map(({ id }) => id))
  const words = [
    ...notes.map((note) => noteWord(request, reader, note, files.get(note.id) ?? [])),
    ...(await receivedMessages([request.id])).map((message) =>
      messageWord(request, reader, message)
    ),
  ].sort((a, b) => a.said.toMillis() - b.said.toMillis())
  const readAt = request.citizenReadAt?.toMillis() ?? 0
  return words.slice(-MOST).map(({ said, ...word }) => ({
    ...word,
    at: frenchInstant(said),
    datetime: said.toISO(),
    isNew: word.kind === 'town' && said.toMillis() > readAt,
  }))
}

function noteWord(
  request: ServiceRequest,
  { isMinimal }: Reader,
  note: RequestNote,
  files: NoteFile[]
): Word {
  const kind = note.authorKind === 'agent' ? 'town' : 'citizen'
  return {
    kind,
    author: isMinimal ? (kind === 'town' ? 'La mairie' : 'Vous') : noteAuthor(note),
    said: note.createdAt,
    channel: null,
    subject: null,
    text: isMinimal ? null : note.text,
    html: null,
    pdfPath: null,
    files: (isMinimal ? [] : files).map((file) => ({
      name: file.fileName,
      size: fileSize(file.byteSize),
      href: paths.noteFile(request, file),
    })),
  }
}

function noteAuthor({ authorKind, authorName, typedByName }: RequestNote): string {
  if (typedByName) return `${authorName}, au guichet de la mairie`
  return authorKind === 'agent' ? `La mairie (${authorName})` : authorName
}

function messageWord(
  request: ServiceRequest,
  { isMinimal }: Reader,
  message: RequestMessage
): Word {
  const { id, channel, subject, text, source, pdfKey, authorName } = message
  return {
    kind: 'town',
    author: isMinimal ? 'La mairie' : `La mairie (${authorName})`,
    said: message.deliveredAt ?? message.createdAt,
    channel,
    subject: isMinimal ? null : subject || null,
    text: isMinimal || source ? null : text,
    html: !isMinimal && source ? letterHtml(parseLetterBody(source)) : null,
    pdfPath: !isMinimal && pdfKey ? paths.letter(request, { id }) : null,
    files: [],
  }
}
