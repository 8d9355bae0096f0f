import sharp from 'sharp'
import { printPdf } from '#letters/pdf/pdf_printer'

/** A file as a citizen picks it on his disk. */
export interface Paper {
  name: string
  mimeType: string
  buffer: Buffer
}

const MEGABYTE = 1024 * 1024

/** A PDF with one page per text. */
export async function aPdfOf(name: string, title: string, pages: string[]): Promise<Paper> {
  const buffer = await printPdf({
    content: pages.map((text, index) => ({
      stack: [
        { text: title, fontSize: 30, bold: true, margin: [0, 40, 0, 8] },
        { text: `Page ${index + 1} sur ${pages.length}`, color: '#555555', margin: [0, 0, 0, 32] },
        { text, fontSize: 20, lineHeight: 1.5 },
      ],
      pageBreak: index ? 'before' : undefined,
    })),
    pageMargins: 64,
  })
  return { name, mimeType: 'application/pdf', buffer }
}

/** The photograph of a paper, on a table. */
export async function aPhotoOf(name: string, lines: string[]): Promise<Paper> {
  const text = lines
    .map((line, index) => `<text x="130" y="${200 + index * 52}">${line}</text>`)
    .join('')
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1100">
    <rect width="800" height="1100" fill="#8a7a66"/>
    <rect x="70" y="70" width="660" height="960" fill="#fdfcf7" transform="rotate(-1 400 550)"/>
    <g font-family="sans-serif" font-size="27" fill="#333" transform="rotate(-1 400 550)">${text}</g>
  </svg>`
  const buffer = await sharp(Buffer.from(picture)).png().toBuffer()
  return { name, mimeType: 'image/png', buffer }
}

/** A correct PDF but for its weight, one megabyte above what a town accepts unless it says otherwise. */
export async function aHeavyPdf(name: string): Promise<Paper> {
  const { buffer } = await aPdfOf(name, 'Document numérisé', ['En très haute résolution'])
  const padding = Buffer.alloc(11 * MEGABYTE, '% \n')
  return { name, mimeType: 'application/pdf', buffer: Buffer.concat([buffer, padding]) }
}
