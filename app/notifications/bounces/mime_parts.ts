/** A part of a message: its header fields by lower-case name, and what stands below them. */
export interface MimePart {
  headers: Map<string, string[]>
  body: string
}

/** Reads header fields, folded lines joined, and the body after them. */
export function readPart(raw: string): MimePart {
  const text = raw.replace(/\r\n/g, '\n').replace(/^From .*\n/, '')
  const end = text.search(/\n\n/)
  const head = end === -1 ? text : text.slice(0, end)
  const body = end === -1 ? '' : text.slice(end + 2)
  return { headers: readFields(head), body }
}

/** Fields `Name: value`, a line that begins by a space going on with the one above. */
export function readFields(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? []
    if (!name) continue
    const key = name.toLowerCase()
    fields.set(key, [...(fields.get(key) ?? []), value.trim()])
  }
  return fields
}

/** The parts of a multipart message, decoded; none when it is not one. */
export function partsOf({ headers, body }: MimePart): MimePart[] {
  const [type = ''] = headers.get('content-type') ?? []
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]
  if (!/^multipart\//i.test(type) || !boundary) return []
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => decoded(readPart(piece.replace(/^[ \t]*\n/, ''))))
}

export function typeOf({ headers }: MimePart): string {
  const [type = 'text/plain'] = headers.get('content-type') ?? []
  return type.split(';')[0].trim().toLowerCase()
}

function decoded({ headers, body }: MimePart): MimePart {
  const [encoding = ''] = headers.get('content-transfer-encoding') ?? []
  switch (encoding.toLowerCase()) {
    case 'base64':
      return { headers, body: Buffer.from(body, 'base64').toString('utf8').replace(/\r\n/g, '\n') }
    case 'quoted-printable':
      return { headers, body: quotedPrintable(body) }
    default:
      return { headers, body }
  }
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
