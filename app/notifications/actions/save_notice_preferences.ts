import db from '@adonisjs/lucid/services/db'
import { internationalMobile } from '#shared/international_phone'
import Individual from '#households/models/individual'
import { E_MOBILE_NEEDED } from '#notifications/errors'
import { NOTICE_EVENTS, NOTICE_RULES, type NoticeEvent } from '#notifications/notice_events'
import NoticePreference from '#notifications/models/notice_preference'
import type { Ways } from '#notifications/queries/notice_preferences'

interface Input {
  individualId: string
  choices: Partial<Record<NoticeEvent, Ways>>
}

/**
 * Keeps how a person wants to hear of each event. What the law or the follow-up needs leaves by e-mail all the same.
 *
 * @throws E_MOBILE_NEEDED when text messages are asked for without a mobile number
 */
export class SaveNoticePreferences {
  async handle({ individualId, choices }: Input): Promise<void> {
    await db.transaction(async (trx) => {
      const person = await Individual.query({ client: trx })
        .where('id', individualId)
        .forUpdate()
        .firstOrFail()
      const wantsTexts = Object.values(choices).some(({ sms }) => sms)
      if (wantsTexts && !internationalMobile(person.mobilePhone ?? '')) throw new E_MOBILE_NEEDED()

      const rows = await NoticePreference.query({ client: trx }).where(
        'individual_id',
        individualId
      )
      for (const event of NOTICE_EVENTS) {
        const { email, sms } = choices[event] ?? { email: false, sms: false }
        const row =
          rows.find((one) => one.event === event) ??
          new NoticePreference().merge({ individualId, event })
        row.merge({ email: email || NOTICE_RULES[event].required !== null, sms })
        await row.useTransaction(trx).save()
      }
    })
  }
}
