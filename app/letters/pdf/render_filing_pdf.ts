import type { Content } from 'pdfmake/interfaces.js'
import type { FilingRow } from '#letters/pdf/filing_rows'
import { letterheadContent, type Letterhead } from '#letters/pdf/letterhead'
import { pageFooter } from '#letters/pdf/page_footer'
import { printPdf } from '#letters/pdf/pdf_printer'
import { GREY, MARGIN, mm, TINT, townDocument } from '#letters/pdf/page_style'
import { titledSection } from '#letters/pdf/titled_section'

export interface FilingSummary {
  authority: Letterhead
  /** Label of the teleservice. */
  title: string
  number: number
  /** State, dates, requester, subject… in the order to print them. */
  facts: { label: string; value: string }[]
  steps: { title: string; rows: FilingRow[] }[]
  /** Supporting documents and their state, in French. */
  documents: { label: string; state: string }[]
  footer: string
}

/**
 * Prints what a citizen has sent: the receipt of a request.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED
 */
export async function renderFilingPdf(summary: FilingSummary): Promise<Buffer> {
  const name = `Récapitulatif de votre demande n°\u00a0${summary.number}`
  return printPdf({
    ...townDocument({
      title: `${name} – ${summary.title}`,
      author: summary.authority.name,
      subject: summary.title,
    }),
    header: (page) => (page === 1 ? null : runningHead(`${summary.authority.name} – ${name}`)),
    footer: pageFooter(summary.footer),
    content: [
      letterheadContent(summary.authority),
      { text: name, fontSize: 19, bold: true, lineHeight: 1.15, margin: [0, mm(12), 0, 2] },
      { text: summary.title, fontSize: 12, color: GREY, margin: [0, 0, 0, mm(6)] },
      ...factsPanel(summary.facts),
      ...summary.steps.flatMap(({ title, rows }) => titledSection(title, rows)),
      ...titledSection('Pièces justificatives', documentRows(summary.documents)),
    ],
  })
}

/** Two columns of label above value, on a tinted panel. */
function factsPanel(facts: FilingSummary['facts']): Content[] {
  const cells = facts.map(({ label, value }): Content => ({
    stack: [
      { text: label, fontSize: 8.5, color: GREY },
      { text: value, bold: true },
    ],
  }))
  const body = cells.flatMap((cell, index) =>
    index % 2 === 0 ? [[cell, cells[index + 1] ?? '']] : []
  )
  if (body.length === 0) return []
  return [
    {
      unbreakable: true,
      table: { widths: ['*', '*'], body },
      layout: {
        defaultBorder: false,
        fillColor: TINT,
        paddingLeft: () => mm(4),
        paddingRight: () => mm(4),
        paddingTop: (row) => (row === 0 ? mm(3.5) : mm(1)),
        paddingBottom: (row) => (row === body.length - 1 ? mm(3) : mm(1)),
      },
    },
  ]
}

function documentRows(documents: FilingSummary['documents']): FilingRow[] {
  return documents.map(({ label, state }) => ({ label, value: state }))
}

function runningHead(text: string): Content {
  return { text, fontSize: 8, color: GREY, margin: [MARGIN.left, mm(11), MARGIN.right, 0] }
}
