import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import type { ContactChannel } from '#shared/contact_channels'
import { now } from '#shared/clock'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthorityId } from '#authorities/tenancy'
import { firstDelivery, LETTER_CHANNELS, type ContactIntent } from '#letters/contact_delivery'
import {
  E_LETTER_TEMPLATE_UNKNOWN,
  E_MESSAGE_EMPTY,
  E_RECIPIENT_UNKNOWN,
  E_TEXT_MESSAGE_TOO_LONG,
} from '#letters/errors'
import type LetterTemplate from '#letters/models/letter_template'
import { printLetter } from '#letters/printing/print_documents'
import { composeLetter, type ComposedLetter } from '#letters/queries/compose_letter'
import { recipientBy } from '#letters/queries/contact_options'
import { letterTemplateFor } from '#letters/queries/letter_templates'
import type { RequestActor } from '#requests/actor'
import { recordEvent } from '#requests/actions/record_event'
import RequestMessage, { type MessageDelivery } from '#requests/models/request_message'
import ServiceRequest from '#requests/models/service_request'
import { assertNotArchived, assertUnlockedFor, lockRequest } from '#requests/queries/lock_request'

interface Input {
  requestId: string
  actor: RequestActor
  channel: ContactChannel
  intent?: ContactIntent | undefined
  /** A « courrier type »; it is printed and joined to an e-mail. Only letters have one. */
  templateId: string | null
  subject: string
  observation: string
  /** The letter as the agent rewrote it. */
  letter?: string | undefined
  internalNote?: string | undefined
  /** One key, one message: sending the same form twice sends one. */
  key?: string | undefined
}

/** The manual's limit (domain.md 4.8). */
export const LONGEST_TEXT_MESSAGE = 130

/** All that is decided before the transaction, which only writes. */
interface Prepared {
  id: string
  recipient: string
  delivery: MessageDelivery
  template: LetterTemplate | null
  letter: ComposedLetter
  /** What was said: the letter's words, or what the agent typed, as he typed it. */
  text: string
  pdfKey: string | null
}

/**
 * Says something to the citizen about his request and records it as it was
 * said. An e-mail, with its letter as a PDF, or a text message leaves; a letter
 * by post waits for the next print batch; the rest is recorded (« Historiser »).
 *
 * @throws E_RECIPIENT_UNKNOWN, E_LETTER_TEMPLATE_UNKNOWN, E_MESSAGE_EMPTY, E_TEXT_MESSAGE_TOO_LONG,
 * E_RECORDED_BY_ITSELF, E_NOT_SENT_BY_US, E_REQUEST_LOCKED
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
  const { channel } = input
  const delivery = firstDelivery(channel, input.intent)
  const request = await ServiceRequest.findOrFail(input.requestId)
  const recipient = await recipientBy(request, channel)
  if (!recipient) throw new E_RECIPIENT_UNKNOWN()

  const isLetter = LETTER_CHANNELS.includes(channel)
  const templateId = isLetter ? input.templateId : null
  const template = templateId ? await letterTemplateFor(request.teleserviceId, templateId) : null
  if (templateId && !template) throw new E_LETTER_TEMPLATE_UNKNOWN()

  const rewritten = isLetter ? input.letter : undefined
  const letter = await composeLetter(request, { ...input, template, letter: rewritten })
  const text = (isLetter ? letter.text : input.observation).trim()
  if (!text) throw new E_MESSAGE_EMPTY()
  if (channel === 'sms' && text.length > LONGEST_TEXT_MESSAGE) {
    throw new E_TEXT_MESSAGE_TOO_LONG()
  }
  const pdfKey = template || channel === 'mail' ? await storePdf(id, letter) : null
  return { id, recipient, delivery, template, letter, text, pdfKey }
}

/** Each attempt has a file of its own: what another one recorded is never written over. */
async function storePdf(id: string, { document }: ComposedLetter): Promise<string> {
  const key = `${currentAuthorityId()}/letters/${id}-${uuidv7()}.pdf`
  await drive.use().put(key, await printLetter(document))
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
  assertNotArchived(request)
  const known = await RequestMessage.query({ client: trx }).where('id', prepared.id).first()
  if (known) return known

  const message = messageOf(input, prepared)
  await message.useTransaction(trx).save()
  await recordEvent(
    { requestId, kind: 'citizen_contacted', actor, details: { channel, messageId: message.id } },
    trx
  )
  if (message.delivery === 'queued') await post(message, trx)
  await request
    .merge({
      lastAgentId: actor.id,
      lastAgentName: actor.name,
      citizenWroteAt: null,
      updatedAt: now(),
    })
    .useTransaction(trx)
    .save()
  return message
}

function messageOf(input: Input, { template, letter, ...prepared }: Prepared): RequestMessage {
  const isLetter = LETTER_CHANNELS.includes(input.channel)
  return new RequestMessage().merge({
    ...prepared,
    requestId: input.requestId,
    channel: input.channel,
    subject: letter.subject,
    source: isLetter ? letter.source : null,
    document: prepared.pdfKey ? { ...letter.document } : null,
    templateLabel: template?.shortLabel ?? null,
    templateVersion: template?.version ?? null,
    internalNote: input.internalNote ?? null,
    authorName: input.actor.name,
    createdAt: now(),
  })
}

function post({ id, channel }: RequestMessage, trx: TransactionClientContract): Promise<void> {
  return enqueue(
    {
      kind: channel === 'sms' ? 'citizen_text_message' : 'citizen_mail',
      idempotencyKey: `contact:${id}`,
      payload: { messageId: id },
    },
    trx
  )
}
