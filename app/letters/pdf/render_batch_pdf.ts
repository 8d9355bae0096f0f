import type { Content } from 'pdfmake/interfaces.js'
import type { BatchLayout } from '#letters/models/letter_batch'
import { printPdf } from '#letters/pdf/pdf_printer'
import { mm, townDocument } from '#letters/pdf/page_style'
import { letterSection, type LetterDocument } from '#letters/pdf/render_letter_pdf'

export interface BatchDocument {
  title: string
  layout: BatchLayout
  /** At least one. */
  letters: LetterDocument[]
}

/**
 * Prints letters in one file, each on sheets of its own, numbered by itself and
 * found by its bookmark; with `address_sheets`, a sheet that bears the address
 * goes before each.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED
 */
export async function renderBatchPdf({ title, layout, letters }: BatchDocument): Promise<Buffer> {
  return printPdf({
    ...townDocument({ title, author: letters[0].authority.name, subject: title }),
    content: letters.flatMap((letter, index) => {
      const bookmark = `${index + 1}. ${letter.recipient[0]} – ${letter.object}`
      return layout === 'window'
        ? [letterSection(letter, bookmark)]
        : [addressSheet(letter, bookmark), letterSection(letter)]
    }),
  })
}

/** The address alone, large, to be stuck or slipped into an envelope without a window. */
function addressSheet({ recipient, authority }: LetterDocument, bookmark: string): Content {
  return {
    header: null,
    footer: null,
    section: {
      stack: [
        {
          text: `Expéditeur\u00a0: ${[authority.name, ...authority.address].join(', ')}`,
          fontSize: 9,
          outline: true,
          outlineText: bookmark,
        },
        {
          margin: [mm(70), mm(90), 0, 0],
          stack: recipient.map((line) => ({ text: line, fontSize: 16, lineHeight: 1.25 })),
        },
      ],
    },
  }
}
