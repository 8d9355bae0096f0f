import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import type { ContactChannel } from '#shared/contact_channels'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthorityId } from '#authorities/tenancy'
import {
  E_LETTER_TEMPLATE_UNKNOWN,
  E_RECIPIENT_UNKNOWN,
  E_TEXT_MESSAGE_TOO_LONG,
} from '#letters/errors'
import type LetterTemplate from '#letters/models/letter_template'
import { renderLetterPdf } from '#letters/pdf/render_letter_pdf'
import { composeLetter, type ComposedLetter } from '#letters/queries/compose_letter'
import { recipientBy } from '#letters/queries/contact_options'
import { letterTemplateFor } from '#letters/queries/letter_templates'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import RequestMessage from '#requests/models/request_message'
import RequestNote from '#requests/models/request_note'
import ServiceRequest from '#requests/models/service_request'
import { assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  actor: RequestActor
  channel: ContactChannel
  /** A « courrier type »; it is printed and joined to an e-mail. */
  templateId: string | null
  subject: string
  observation: string
  internalNote?: string
  /** One key, one message: sending the same form twice sends one. */
  key?: string
}

/** The manual's limit (domain.md 4.8). */
const LONGEST_TEXT_MESSAGE = 130

/** All that is decided before the transaction, which only writes. */
interface Prepared {
  id: string
  recipient: string
  template: LetterTemplate | null
  letter: ComposedLetter
  pdfKey: string | null
}

/**
 * Says something to the citizen about his request and records it as it was
 * said: an e-mail leaves, with its letter as a PDF; by other means the exchange
 * is recorded (« Historiser »).
 *
 * @throws E_RECIPIENT_UNKNOWN, E_LETTER_TEMPLATE_UNKNOWN, E_TEXT_MESSAGE_TOO_LONG, E_REQUEST_LOCKED
 */
export class ContactCitizen {
  async handle(input: Input): Promise<RequestMessage> {
    const id = input.key ? uuidv5(input.key, input.requestId) : uuidv7()
    const known = await RequestMessage.find(id)
    if (known) return known

    const prepared = await prepare(id, input)
    return db.transaction((trx) => write(input, prepared, trx))
  }
}

async function prepare(id: string, input: Input): Promise<Prepared> {
  const request = await ServiceRequest.findOrFail(input.requestId)
  const recipient = await recipientBy(request, input.channel)
  if (!recipient) throw new E_RECIPIENT_UNKNOWN()

  const { templateId } = input
  const template = templateId ? await letterTemplateFor(request.teleserviceId, templateId) : null
  if (templateId && !template) throw new E_LETTER_TEMPLATE_UNKNOWN()

  const letter = await composeLetter(request, { ...input, template })
  if (input.channel === 'sms' && letter.text.length > LONGEST_TEXT_MESSAGE) {
    throw new E_TEXT_MESSAGE_TOO_LONG()
  }
  const pdfKey = template ? await storePdf(id, letter) : null
  return { id, recipient, template, letter, pdfKey }
}

async function storePdf(id: string, { document }: ComposedLetter): Promise<string> {
  const key = `${currentAuthorityId()}/letters/${id}.pdf`
  await drive.use().put(key, await renderLetterPdf(document))
  return key
}

async function write(
  input: Input,
  prepared: Prepared,
  trx: TransactionClientContract
): Promise<RequestMessage> {
  const { requestId, actor, channel } = input
  const request = await lockRequest(requestId, trx)
  await assertUnlockedFor(request, actor, trx)
  const known = await RequestMessage.query({ client: trx }).where('id', prepared.id).first()
  if (known) return known

  const isMail = channel === 'email'
  const message = new RequestMessage()
  message.merge({
    id: prepared.id,
    requestId,
    channel,
    recipient: prepared.recipient,
    subject: prepared.letter.subject,
    text: prepared.letter.text,
    templateLabel: prepared.template?.shortLabel ?? null,
    pdfKey: prepared.pdfKey,
    delivery: isMail ? 'queued' : 'recorded',
    authorName: actor.name,
    createdAt: now(),
  })
  await message.useTransaction(trx).save()
  await recordEvent(
    { requestId, kind: 'citizen_contacted', actor, details: { channel, messageId: message.id } },
    trx
  )
  if (input.internalNote) await addInternalNote(input, input.internalNote, trx)
  if (isMail) await post(message, trx)
  await request
    .merge({ lastAgentId: actor.id, lastAgentName: actor.name, updatedAt: now() })
    .useTransaction(trx)
    .save()
  return message
}

/** Kept with the exchange for colleagues; the exchange itself is the line of history. */
function addInternalNote(
  { requestId, actor }: Input,
  text: string,
  trx: TransactionClientContract
) {
  const note = new RequestNote()
  note.merge({
    requestId,
    visibility: 'internal',
    text,
    authorKind: 'agent',
    authorName: actor.name,
    createdAt: now(),
  })
  return note.useTransaction(trx).save()
}

function post(message: RequestMessage, trx: TransactionClientContract): Promise<void> {
  const { id, recipient, subject, text, pdfKey } = message
  return enqueue(
    {
      kind: 'mail',
      idempotencyKey: `contact:${id}`,
      payload: {
        to: recipient,
        subject,
        text,
        messageId: id,
        ...(pdfKey ? { attachments: [{ name: 'Courrier.pdf', storageKey: pdfKey }] } : {}),
      },
    },
    trx
  )
}
