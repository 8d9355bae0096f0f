import { crc32 } from 'node:zlib'
import sharp from 'sharp'

/** A small, correct PDF, page by page, with one line of text on each. */
export function aPdf({ pages = 1, encrypted = false } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${4 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  for (let page = 1; page <= pages; page++) {
    const text = `BT /F1 24 Tf 72 700 Td (Page ${page}) Tj ET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
    )
  }
  return assemble(objects, encrypted ? ENCRYPTION : '')
}

/** A small PDF whose only page draws a form that draws a form… twelve times twelve times. */
export function aPdfThatExhaustsMemory(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    '<< /Length 5 >>\nstream\n/F Do\nendstream',
  ]
  for (let depth = 0; depth < 12; depth++) {
    const drawing = '/F Do '.repeat(12)
    objects.push(
      `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length ${drawing.length} /Resources << /XObject << /F ${objects.length + 2} 0 R >> >> >>\nstream\n${drawing}\nendstream`
    )
  }
  return assemble(objects, '')
}

/** A PNG of a few bytes that announces a gigantic image. */
export function aDecompressionBomb(): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(30_000, 0)
  header.writeUInt32BE(30_000, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(64)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A colourful image, 40 pixels wide and 20 high. */
export function anImage() {
  const pixels = Buffer.from(Array.from({ length: 40 * 20 * 3 }, (_, index) => (index * 37) % 256))
  return sharp(pixels, { raw: { width: 40, height: 20, channels: 3 } })
}

/** An empty ZIP archive: nothing but its end record. */
export const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)])

/** Owner and user keys that no password matches, so that the document asks for one. */
const ENCRYPTION = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<01> <01>]`

function assemble(objects: string[], trailer: string): Buffer {
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1'
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  const checksum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, checksum])
}
