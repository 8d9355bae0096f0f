import { E_NO_DELIVERY_REPORT } from '#notifications/errors'
import {
  partsOf,
  readFields,
  readPart,
  typeOf,
  type MimePart,
} from '#notifications/bounces/mime_parts'

/** What a mail server says of a message that it could not hand over (RFC 3464). */
export interface DeliveryReport {
  /** Where our own mark of the message may stand: its Message-ID, and the addresses that the report was sent to. */
  marks: string[]
  recipients: ReportedRecipient[]
}

export interface ReportedRecipient {
  address: string
  action: string
  /** « 5.1.1 » (RFC 3463). */
  status: string
  diagnostic: string
}

/** Beyond it, no report says anything more. */
const MOST_BYTES = 1024 * 1024

/**
 * Reads a delivery status report as Postfix, Exim, Exchange and their like write it.
 *
 * @param raw the whole message, header included
 * @throws E_NO_DELIVERY_REPORT
 */
export function readDeliveryReport(raw: string): DeliveryReport {
  const report = readPart(raw.slice(0, MOST_BYTES))
  const parts = partsOf(report)
  const status = parts.find((part) => typeOf(part) === 'message/delivery-status')
  if (!status) throw new E_NO_DELIVERY_REPORT()

  const blocks = status.body
    .trim()
    .split(/\n[ \t]*\n/)
    .map(readFields)
  return {
    marks: [...originalMarks(parts), ...valuesOf(report, ['to', 'delivered-to', 'x-original-to'])],
    recipients: blocks.filter((fields) => fields.has('action')).map(recipientOf),
  }
}

/** The message that came back, or its header alone. */
function originalMarks(parts: MimePart[]): string[] {
  return parts
    .filter((part) =>
      ['message/rfc822', 'text/rfc822-headers', 'message/global'].includes(typeOf(part))
    )
    .flatMap((part) => valuesOf(readPart(part.body), ['message-id']))
}

function valuesOf({ headers }: MimePart, names: string[]): string[] {
  return names.flatMap((name) => headers.get(name) ?? [])
}

function recipientOf(fields: Map<string, string[]>): ReportedRecipient {
  const first = (name: string) => fields.get(name)?.[0] ?? ''
  return {
    address: afterType(first('original-recipient') || first('final-recipient')).toLowerCase(),
    action: first('action').toLowerCase(),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(first('status'))?.[0] ?? '',
    diagnostic: afterType(first('diagnostic-code')),
  }
}

/** « rfc822; camille@courriel.test », « smtp; 550 … ». */
function afterType(value: string): string {
  return value.replace(/^[\w-]+\s*;\s*/, '').trim()
}
