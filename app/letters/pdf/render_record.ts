import { letterheadContent, type Letterhead } from '#letters/pdf/letterhead'
import type { FilingRow } from '#letters/pdf/filing_rows'
import { pageFooter } from '#letters/pdf/page_footer'
import { GREY, mm, townDocument } from '#letters/pdf/page_style'
import { printPdf } from '#letters/pdf/pdf_printer'
import { titledSection } from '#letters/pdf/titled_section'

/** What is known of somebody, chapter by chapter. */
export interface RecordDocument {
  authority: Letterhead
  title: string
  /** Whose record it is. */
  subtitle: string
  sections: { title: string; rows: FilingRow[] }[]
  footer: string
}

/**
 * Prints a record as label and value.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED
 */
export async function renderRecord(record: RecordDocument): Promise<Buffer> {
  const { authority, title, subtitle, sections, footer } = record
  return printPdf({
    ...townDocument({ title, author: authority.name, subject: subtitle }),
    footer: pageFooter(footer),
    content: [
      letterheadContent(authority),
      { text: title, fontSize: 19, bold: true, lineHeight: 1.15, margin: [0, mm(12), 0, 2] },
      { text: subtitle, fontSize: 12, color: GREY, margin: [0, 0, 0, mm(4)] },
      ...sections.flatMap((section) => titledSection(section.title, section.rows)),
    ],
  })
}
