import type { Content } from 'pdfmake/interfaces.js'
import { E_LETTERHEAD_IMAGE_REFUSED } from '#letters/errors'
import { DEFAULT_ACCENT, GREY, mm } from '#letters/pdf/page_style'

/** The town, as its letterhead shows it. */
export interface Letterhead {
  name: string
  /** Address, telephone, opening hours: one line each. */
  address: string[]
  /** PNG or JPEG; or the key under which the document store keeps it. */
  logo?: Uint8Array
  logoKey?: string
  /** Colour of the town, `#rrggbb`. */
  accent?: string
}

/**
 * Logo, name and address, one above the other, at most 73 mm wide so as to stay
 * clear of the window of an envelope.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED
 */
export function letterheadContent({
  name,
  address,
  logo,
  accent = DEFAULT_ACCENT,
}: Letterhead): Content {
  const picture: Content[] = logo
    ? [{ image: dataUrl(logo), fit: [mm(45), mm(18)], margin: [0, 0, 0, mm(2.5)] }]
    : []
  return {
    columns: [
      {
        width: mm(73),
        stack: [
          ...picture,
          { text: name, fontSize: 14, bold: true, lineHeight: 1.15 },
          {
            canvas: [{ type: 'rect', x: 0, y: 0, w: mm(9), h: 1.6, color: accent }],
            margin: [0, 4, 0, 6],
          },
          ...address.map((line) => ({ text: line, fontSize: 8.5, color: GREY, lineHeight: 1.25 })),
        ],
      },
    ],
  }
}

/** The first bytes tell PNG from JPEG; the layout engine knows nothing else. */
function dataUrl(bytes: Uint8Array): string {
  const image = Buffer.from(bytes)
  const start = image.toString('hex', 0, 4)
  const type = start === '89504e47' ? 'png' : start.startsWith('ffd8ff') ? 'jpeg' : null
  if (!type) throw new E_LETTERHEAD_IMAGE_REFUSED()
  return `data:image/${type};base64,${image.toString('base64')}`
}
