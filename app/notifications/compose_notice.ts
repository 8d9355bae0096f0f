import { currentAuthority } from '#authorities/tenancy'
import { parseLetterBody } from '#letters/body/letter_blocks'
import { letterHtml } from '#letters/body/letter_html'
import { letterText } from '#letters/body/letter_text'
import { substituteInBlocks, substituteVariables } from '#letters/variables/substitute_variables'
import { authorityUrl } from '#notifications/authority_url'
import type { Occasion } from '#notifications/give_notice'
import { NOTICE_RULES, type NoticeChannel } from '#notifications/notice_events'
import { noticeWords } from '#notifications/queries/notice_words'

/** What the variables of a notice say; one without value leaves nothing. */
export type NoticeValues = Record<string, string | number | null | undefined>

/** A notice as it leaves, in the payload of its outbox message. */
export interface ComposedNotice {
  subject: string
  /** Plain text; of an e-mail, paragraphs apart. */
  text: string
  html: string | null
  link: { label: string; url: string }
  teleserviceId: string | null
  /** BCP 47 tag of its words. */
  language?: string
}

/** What fits into the column of subjects. */
const LONGEST_SUBJECT = 200

/** The words of a notice by one way, with the values of what happened. */
export async function composeNotice(
  {
    event,
    values,
    path,
    teleserviceId,
  }: Pick<Occasion, 'event' | 'values' | 'path' | 'teleserviceId'>,
  channel: NoticeChannel
): Promise<ComposedNotice> {
  const { label } = NOTICE_RULES[event]
  const url = await authorityUrl(path)
  const all: NoticeValues = {
    ...(typeof values === 'function' ? await values() : values),
    AUTHORITY_NAME: currentAuthority().displayTitle,
    LINK: url,
  }
  const valueOf = (name: string) => all[name]
  const { subject, body, link, language } = await noticeWords(event, channel)
  const common = { link: { label: link, url }, teleserviceId: teleserviceId ?? null, language }
  if (channel === 'sms') {
    return { ...common, subject: label, text: substituteVariables(body, valueOf), html: null }
  }
  const blocks = substituteInBlocks(parseLetterBody(body), valueOf)
  return {
    ...common,
    subject: substituteVariables(subject, valueOf).slice(0, LONGEST_SUBJECT),
    text: letterText(blocks),
    html: letterHtml(blocks),
  }
}
