import type { Content } from 'pdfmake/interfaces.js'
import type { PaperStep } from '#kernel/forms/paper/paper_form'
import { under } from '#letters/pdf/filing_rows'
import { letterheadContent, type Letterhead } from '#letters/pdf/letterhead'
import { pageFooter } from '#letters/pdf/page_footer'
import { GREY, MARGIN, mm, rule, TINT, townDocument } from '#letters/pdf/page_style'
import { paperFields } from '#letters/pdf/paper_fields'
import { tickBox, writingLine } from '#letters/pdf/paper_marks'
import { printPdf } from '#letters/pdf/pdf_printer'

export interface PaperFormDocument {
  authority: Letterhead
  /** Label of the teleservice. */
  title: string
  summary: string
  /** As it is printed, `7KQ4-M2XP`, and the address that its square code holds. */
  code: string
  link: string
  /** How to fill it in, a sentence each. */
  advice: string[]
  /** Who asks and for whom, then the steps of the form. */
  steps: PaperStep[]
  documents: { label: string; note: string }[]
  /** Where to send or to bring it, when, and what becomes of it. */
  sending: string[]
  privacy: string[]
  footer: string
}

/**
 * Prints a form to be filled in with a pen.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED
 */
export async function renderPaperForm(form: PaperFormDocument): Promise<Buffer> {
  const { authority, title, summary, code } = form
  return printPdf({
    ...townDocument({ title: `Formulaire – ${title}`, author: authority.name, subject: title }),
    header: (page) => (page === 1 ? null : runningHead(`${authority.name} – ${title} – ${code}`)),
    footer: pageFooter(form.footer),
    content: [
      heading(form),
      { text: title, fontSize: 19, bold: true, lineHeight: 1.15, margin: [0, mm(8), 0, 2] },
      { text: summary, fontSize: 11, color: GREY, margin: [0, 0, 0, mm(3)] },
      panel(form.advice.map((text) => ({ text, fontSize: 9.5 }))),
      officeBox(),
      ...form.steps.flatMap((step, index) =>
        section(`${index + 1}. ${step.title}`, paperFields(step.fields), step.optional)
      ),
      ...section('Pièces à joindre', form.documents.map(documentLine)),
      ...section('Date et signature', [signature()]),
      ...section('Où envoyer ou déposer ce formulaire', sentences(form.sending)),
      ...section('Vos données', sentences(form.privacy)),
    ],
  })
}

/** The town on the left; on the right the code that the counter types or scans. */
function heading({ authority, code, link }: PaperFormDocument): Content {
  return {
    columns: [
      { width: '*', stack: [letterheadContent(authority)] },
      {
        width: mm(34),
        stack: [
          { qr: link, fit: mm(26), eccLevel: 'M', alignment: 'center' },
          {
            text: 'Code du formulaire',
            fontSize: 8,
            color: GREY,
            alignment: 'center',
            margin: [0, 4, 0, 0],
          },
          { text: code, fontSize: 13, bold: true, alignment: 'center' },
        ],
      },
    ],
  }
}

function section(title: string, contents: Content[], isOptional = false): Content[] {
  if (contents.length === 0) return []
  const note: Content[] = isOptional ? [{ text: ' (facultatif)', bold: false, color: GREY }] : []
  const head: Content = {
    margin: [0, mm(7), 0, 0],
    stack: [
      {
        text: [title, ...note],
        fontSize: 13,
        bold: true,
        outline: true,
        outlineText: title,
        margin: [0, 0, 0, 2],
      },
      rule(),
    ],
  }
  return under(head, contents)
}

function documentLine({ label, note }: PaperFormDocument['documents'][number]): Content {
  return {
    margin: [0, 3, 0, 0],
    stack: [tickBox({ fontSize: 9.5, text: note ? `${label} (${note})` : label })],
  }
}

function sentences(texts: string[]): Content[] {
  return texts.map((text) => ({ text, fontSize: 9.5, margin: [0, 4, 0, 0] }))
}

function signature(): Content {
  const width = mm(70)
  return {
    unbreakable: true,
    margin: [0, 6, 0, 0],
    stack: [
      tickBox({ text: 'Je certifie que ces informations sont exactes.', fontSize: 9.5 }),
      {
        margin: [0, 6, 0, 0],
        columnGap: mm(10),
        columns: ['Fait à, le', 'Signature'].map((text) => ({
          width,
          stack: [{ text, fontSize: 9.5 }, writingLine(width)],
        })),
      },
    ],
  }
}

/** What agents only answer is answered on the screen: here is but what ties the sheet to its request. */
function officeBox(): Content {
  const cells = ['Cadre réservé à la mairie – reçu le', 'N° de compte foyer', 'N° de demande']
  return {
    margin: [0, mm(4), 0, 0],
    table: {
      widths: ['*', '*', '*'],
      body: [cells.map((text) => ({ text, fontSize: 8, color: GREY, margin: [2, 1, 2, mm(7)] }))],
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: GREY, vLineColor: GREY },
  }
}

function panel(stack: Content[]): Content {
  return {
    table: { widths: ['*'], body: [[{ stack }]] },
    layout: {
      defaultBorder: false,
      fillColor: TINT,
      paddingLeft: () => mm(4),
      paddingRight: () => mm(4),
      paddingTop: () => mm(3),
      paddingBottom: () => mm(3),
    },
  }
}

function runningHead(text: string): Content {
  return { text, fontSize: 8, color: GREY, margin: [MARGIN.left, mm(11), MARGIN.right, 0] }
}
