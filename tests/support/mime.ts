/** What tests ask about a message: not a MIME library. */
export interface ReceivedMail {
  /** addresses of the envelope: who really receives it */
  recipients: string[]
  from: string
  to: string
  subject: string
  text: string
  html: string
  attachments: { name: string; contentType: string; content: Buffer }[]
  headers: Record<string, string>
}

interface Part {
  headers: Record<string, string>
  contentType: string
  content: Buffer
}

/**
 * Reads a message as nodemailer writes it: nested multiparts, base64 and
 * quoted-printable bodies, encoded words in headers.
 *
 * @param source the raw message, one character per byte (latin1)
 * @param recipients the addresses of the envelope
 */
export function readMail(source: string, recipients: string[]): ReceivedMail {
  const { headers } = splitHead(source)
  const parts = leaves(source)
  const body = (type: string) => {
    const part = parts.find((leaf) => leaf.contentType === type && !isAttachment(leaf))
    return part?.content.toString('utf8') ?? ''
  }
  return {
    recipients,
    from: headers.from ?? '',
    to: headers.to ?? '',
    subject: headers.subject ?? '',
    text: body('text/plain').trim(),
    html: body('text/html'),
    attachments: parts.filter(isAttachment).map((part) => ({
      name: fileName(part),
      contentType: part.contentType,
      content: part.content,
    })),
    headers,
  }
}

function leaves(source: string): Part[] {
  const { headers, body } = splitHead(source)
  const type = headers['content-type'] ?? 'text/plain'
  const boundary = parameter(type, 'boundary')
  if (boundary) {
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => leaves(part.replace(/^\r?\n/, '')))
  }
  const content = decodeBody(body, headers['content-transfer-encoding'] ?? '7bit')
  return [{ headers, contentType: type.split(';')[0].trim().toLowerCase(), content }]
}

function splitHead(source: string) {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end ? source.slice(0, end.index) : source
  const headers: Record<string, string> = {}
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0)
      headers[line.slice(0, colon).toLowerCase()] = decodeWords(line.slice(colon + 1).trim())
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' }
}

function decodeBody(body: string, encoding: string) {
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64')
  if (encoding.toLowerCase() !== 'quoted-printable') return Buffer.from(body, 'latin1')
  return Buffer.from(decodeHexadecimal(body.replace(/=\r?\n/g, '')), 'latin1')
}

/** Encoded words, RFC 2047: `=?UTF-8?Q?=C3=A9t=C3=A9?=`. */
function decodeWords(value: string) {
  return value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(
      /=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi,
      (_, charset: string, kind: string, word: string) => {
        const bytes =
          kind.toUpperCase() === 'B'
            ? Buffer.from(word, 'base64')
            : Buffer.from(decodeHexadecimal(word.replaceAll('_', ' ')), 'latin1')
        return bytes.toString(charset.toLowerCase() === 'utf-8' ? 'utf8' : 'latin1')
      }
    )
}

function decodeHexadecimal(text: string) {
  return text.replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16))
  )
}

function isAttachment({ headers }: Part) {
  return (headers['content-disposition'] ?? '').toLowerCase().startsWith('attachment')
}

/** Long or accented names come as RFC 2231: `filename*0*=utf-8''Attestation%20`. */
function fileName({ headers }: Part) {
  const disposition = headers['content-disposition'] ?? ''
  const pieces = [...disposition.matchAll(/filename\*(?:\d+\*?)?=([^;]+)/gi)].map(([, piece]) =>
    piece.trim()
  )
  if (pieces.length > 0) return decodeURIComponent(pieces.join('').replace(/^[\w-]*'[\w-]*'/, ''))
  return (
    parameter(disposition, 'filename') ?? parameter(headers['content-type'] ?? '', 'name') ?? ''
  )
}

function parameter(value: string, name: string) {
  return new RegExp(`;\\s*${name}="?([^";]+)"?`, 'i').exec(value)?.[1]
}
