import type { ContactChannel } from '#shared/contact_channels'
import { today } from '#shared/clock'
import { currentAuthority } from '#authorities/tenancy'
import { parseLetterBody, type LetterBlock } from '#letters/body/letter_blocks'
import { letterSource } from '#letters/body/letter_source'
import { letterText } from '#letters/body/letter_text'
import type LetterTemplate from '#letters/models/letter_template'
import type { LetterDocument } from '#letters/pdf/render_letter_pdf'
import { addresseeLines } from '#letters/queries/addressee_lines'
import { letterContextOf } from '#letters/queries/letter_context_of'
import { townLetterhead } from '#letters/queries/town_letterhead'
import { letterValues } from '#letters/variables/letter_variables'
import { substituteInBlocks, substituteVariables } from '#letters/variables/substitute_variables'
import type { RequestActor } from '#requests/actor'
import type ServiceRequest from '#requests/models/service_request'

export interface LetterInput {
  channel: ContactChannel
  template: LetterTemplate | null
  /** Without one, the template's. */
  subject: string
  /** What the agent typed: the variable RQ_OBSERV of a template, or the whole message. */
  observation: string
  /** The letter as the agent rewrote it; its variables were replaced before, and what it says is taken as it stands. */
  letter?: string | undefined
  actor: RequestActor
}

export interface ComposedLetter {
  subject: string
  blocks: LetterBlock[]
  /** The same words as plain text, and in the notation of templates. */
  text: string
  source: string
  document: LetterDocument
}

/** What the history keeps of an object; values may make a template's longer. */
const LONGEST_SUBJECT = 160

/** A letter about a request, with its real data, ready to be read, printed and sent. */
export async function composeLetter(
  request: ServiceRequest,
  { channel, template, subject, observation, letter, actor }: LetterInput
): Promise<ComposedLetter> {
  const context = await letterContextOf(request, { agentId: actor.id, channel, observation })
  const valueOf = letterValues(context)
  const blocks =
    template && !letter
      ? substituteInBlocks(parseLetterBody(template.body), valueOf)
      : parseLetterBody(letter ?? observation)
  const object = (subject || substituteVariables(template?.subject ?? '', valueOf)).slice(
    0,
    LONGEST_SUBJECT
  )
  const authority = currentAuthority()
  return {
    subject: object,
    blocks,
    text: letterText(blocks),
    source: letterSource(blocks),
    document: {
      authority: townLetterhead(),
      recipient: await addresseeLines(request),
      place: authority.name,
      date: today(),
      references: references(request),
      object,
      body: blocks,
      signature: { quality: [`Pour ${authority.displayTitle},`], name: actor.name },
      footer:
        authority.configuration.letterFooter ||
        [authority.displayTitle, ...authority.configuration.address].join(' – '),
    },
  }
}

function references({ number, householdNumber }: ServiceRequest): LetterDocument['references'] {
  const account = householdNumber === null ? [] : [['N° de compte', householdNumber] as const]
  return [['N° de dossier', number] as const, ...account].map(([label, value]) => ({
    label,
    value: String(value),
  }))
}
