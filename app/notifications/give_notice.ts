import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v5 as uuidv5 } from 'uuid'
import { now } from '#shared/clock'
import { FRENCH } from '#shared/languages'
import { speakingIn } from '#shared/speech'
import { internationalMobile } from '#shared/international_phone'
import { TextMessageGateway } from '#kernel/contracts/text_message_gateway'
import { enqueue } from '#authorities/outbox/enqueue'
import { currentAuthorityId } from '#authorities/tenancy'
import { unreachableAddresses } from '#households/queries/unreachable_addresses'
import { composeNotice, type NoticeValues } from '#notifications/compose_notice'
import CitizenNotice from '#notifications/models/citizen_notice'
import { NOTICE_RULES, type NoticeChannel, type NoticeEvent } from '#notifications/notice_events'
import { noticePreferences } from '#notifications/queries/notice_preferences'

/** Whom a notice is for, and how he is reached. */
export interface Addressee {
  individualId: string | null
  email: string | null
  mobile: string | null
  /** BCP 47 tag of the language that he reads; `null` for French. */
  language?: string | null
}

export interface Occasion {
  event: NoticeEvent
  /** Names what happened: told once to each addressee, by each of his ways, whoever asks and however often. */
  occurrence: string
  to: Addressee
  requestId?: string
  householdId?: string
  teleserviceId?: string
  /** A function when they hold words: it is asked in the language of the addressee. */
  values: NoticeValues | (() => NoticeValues | Promise<NoticeValues>)
  /** Where the link leads, on the town's own host. */
  path: string
}

/**
 * Tells somebody of an event in his language, by the ways that he chose: one row and one outbox message for each, in one
 * transaction, under identifiers made from the event. Told again, it changes nothing.
 */
export function giveNotice(occasion: Occasion): Promise<void> {
  return speakingIn(occasion.to.language ?? FRENCH, () => tell(occasion))
}

async function tell(occasion: Occasion): Promise<void> {
  for (const [channel, recipient] of await waysOf(occasion)) {
    const words = await composeNotice(occasion, channel)
    await db.transaction(async (trx) => {
      const id = await keep(occasion, { channel, recipient, subject: words.subject }, trx)
      await enqueue(
        {
          kind: channel === 'sms' ? 'notice_text_message' : 'notice_mail',
          idempotencyKey: `notice:${id}`,
          payload: { noticeId: id, words },
        },
        trx
      )
    })
  }
}

/** An address that does not receive gets its mail all the same; what must be known then also leaves as a text message. */
async function waysOf({ event, to }: Occasion): Promise<[NoticeChannel, string][]> {
  const { [event]: chosen } = await noticePreferences(to.individualId)
  const mobile = to.mobile && internationalMobile(to.mobile) ? to.mobile : null
  const isMute = !app.container.hasBinding(TextMessageGateway)
  const isLost = !to.email || (await unreachableAddresses([to.email])).size > 0
  const needsText = chosen.sms || (isLost && NOTICE_RULES[event].required !== null)
  return [
    ...(to.email && chosen.email ? [['email', to.email] as [NoticeChannel, string]] : []),
    ...(mobile && needsText && !isMute ? [['sms', mobile] as [NoticeChannel, string]] : []),
  ]
}

/** Two runners that tell the same at once write the same row. */
async function keep(
  { event, occurrence, requestId, householdId }: Occasion,
  { channel, ...sent }: { channel: NoticeChannel; recipient: string; subject: string },
  trx: TransactionClientContract
): Promise<string> {
  const id = uuidv5(`${event}/${occurrence}/${channel}`, currentAuthorityId())
  await trx
    .insertQuery()
    .table(CitizenNotice.table)
    .insert({
      id,
      authority_id: currentAuthorityId(),
      event,
      occurrence,
      channel,
      ...sent,
      request_id: requestId ?? null,
      household_id: householdId ?? null,
      delivery: 'queued',
      created_at: now().toUTC().toISO(),
    })
    .knexQuery.onConflict(['id'])
    .ignore()
  return id
}
