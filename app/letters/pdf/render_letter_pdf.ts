import type { Content } from 'pdfmake/interfaces.js'
import type { LetterBlock } from '#letters/body/letter_blocks'
import { isShortBlock, letterBodyContent } from '#letters/pdf/letter_body_content'
import { letterheadContent, type Letterhead } from '#letters/pdf/letterhead'
import { pageFooter } from '#letters/pdf/page_footer'
import { printPdf } from '#letters/pdf/pdf_printer'
import { GREY, HAIRLINE, MARGIN, mm, townDocument } from '#letters/pdf/page_style'
import type { Day } from '#shared/days'
import { frenchLongDay } from '#shared/french_formats'

export interface LetterDocument {
  authority: Letterhead
  /** Name, then the lines of the address (NF Z 10-011): seven at most are seen through the window. */
  recipient: string[]
  /** Town where the letter is signed. */
  place: string
  date: Day
  /** E.g. « N° de dossier » 1042, « N° de compte » 318. */
  references: { label: string; value: string }[]
  object: string
  body: LetterBlock[]
  /** Quality of the signer, one line each, then the name. */
  signature: { quality: string[]; name: string }
  /** Small print at the foot of each page. */
  footer: string
}

/** Where the window of a French envelope shows the addressee (NF Z 11-001). */
const WINDOW = { left: mm(105), top: mm(50), width: mm(85) }

/** Where date and references stand, below the window. */
const OPENING_TOP = mm(91)

/** A sheet folded in three fits a DL envelope. */
const FOLD = mm(99)

/**
 * Prints a letter of the town on A4, ready for a window envelope.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED
 */
export async function renderLetterPdf(letter: LetterDocument): Promise<Buffer> {
  return printPdf({
    ...townDocument({
      title: letter.object,
      author: letter.authority.name,
      subject: letter.object,
    }),
    content: [letterSection(letter, letter.object)],
  })
}

/**
 * A letter on sheets of its own, alone or among others: its pages are counted
 * from its first. Heads are asked for page by page once everything is laid out,
 * then feet: they know how many pages there are.
 */
export function letterSection(letter: LetterDocument, bookmark?: string): Content {
  const pages: number[] = []
  const foot = pageFooter(letter.footer)
  let hasBegun = false
  return {
    background: () => {
      if (hasBegun) return null
      hasBegun = true
      return foldMark()
    },
    header: (page) => {
      pages.push(page)
      return pages.length === 1 ? null : runningHead(letter)
    },
    footer: (page, _, size) => foot(page - pages[0] + 1, pages.length, size),
    section: {
      stack: [
        {
          ...asBlock(letterheadContent(letter.authority)),
          absolutePosition: { x: MARGIN.left, y: mm(18) },
        },
        recipientBlock(letter.recipient),
        opening(letter, bookmark),
        ...bodyAndSignature(letter),
      ],
    },
  }
}

function recipientBlock(lines: string[]): Content {
  return {
    columns: [{ width: WINDOW.width, stack: lines.map((text) => ({ text, lineHeight: 1.22 })) }],
    absolutePosition: { x: WINDOW.left, y: WINDOW.top },
  }
}

function opening(
  { place, date, references, object }: LetterDocument,
  bookmark: string | undefined
): Content {
  return {
    margin: [0, OPENING_TOP - MARGIN.top, 0, 0],
    stack: [
      {
        columns: [
          {
            width: WINDOW.left - MARGIN.left,
            stack: references.map(({ label, value }) => ({
              text: [{ text: `${label}\u00a0: `, color: GREY }, value],
              fontSize: 9,
            })),
          },
          {
            width: '*',
            text: `${place}, le\u00a0${frenchLongDay(date).replaceAll(' ', '\u00a0')}`,
          },
        ],
      },
      {
        text: [{ text: 'Objet\u00a0: ', color: GREY, bold: false }, object],
        bold: true,
        ...(bookmark ? { outline: true, outlineText: bookmark } : {}),
        margin: [0, mm(6), 0, mm(6)],
      },
    ],
  }
}

/** A signature keeps the last lines of its letter with it. */
function bodyAndSignature({ body, signature }: LetterDocument): Content[] {
  const last = body.at(-1)
  const kept = last && isShortBlock(last) ? [last] : []
  return [
    ...letterBodyContent(body.slice(0, body.length - kept.length)),
    { unbreakable: true, stack: [...letterBodyContent(kept), signatureBlock(signature)] },
  ]
}

function signatureBlock({ quality, name }: LetterDocument['signature']): Content {
  return {
    margin: [WINDOW.left - MARGIN.left, mm(5), 0, 0],
    stack: [
      ...quality.map((line) => ({ text: line })),
      { text: name, bold: true, margin: [0, mm(17), 0, 0] },
    ],
  }
}

function runningHead({ authority, object, references }: LetterDocument): Content {
  const reference = references[0] ? ` – ${references[0].label}\u00a0${references[0].value}` : ''
  return {
    text: `${authority.name} – ${object}${reference}`,
    fontSize: 8,
    color: GREY,
    margin: [MARGIN.left, mm(11), MARGIN.right, 0],
  }
}

/** A tick in the margin tells where to fold the sheet. */
function foldMark(): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(4), y2: 0, lineWidth: 0.4, lineColor: HAIRLINE }],
    absolutePosition: { x: mm(3), y: FOLD },
  }
}

function asBlock(content: Content) {
  return { stack: [content] }
}
