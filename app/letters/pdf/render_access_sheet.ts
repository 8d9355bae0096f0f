import type { Content } from 'pdfmake/interfaces.js'
import { letterheadContent, type Letterhead } from '#letters/pdf/letterhead'
import { pageFooter } from '#letters/pdf/page_footer'
import { GREY, mm, rule, townDocument } from '#letters/pdf/page_style'
import { printPdf } from '#letters/pdf/pdf_printer'

/** What a family without e-mail is handed to open its account. */
export interface AccessSheet {
  authority: Letterhead
  /** « N° de compte foyer » */
  number: number
  person: string
  login: string
  /** Where the password is chosen, the code included: as typed, and in the square code. */
  link: string
  /** French: until when, and what else to know, a sentence each. */
  advice: string[]
  footer: string
}

/**
 * Prints the sheet that an agent hands over.
 *
 * @throws E_LETTERHEAD_IMAGE_REFUSED
 */
export async function renderAccessSheet(sheet: AccessSheet): Promise<Buffer> {
  const { authority, number, person, login, link } = sheet
  const name = 'Votre accès aux démarches en ligne'
  return printPdf({
    ...townDocument({ title: name, author: authority.name, subject: `Compte n°\u00a0${number}` }),
    footer: pageFooter(sheet.footer),
    content: [
      letterheadContent(authority),
      { text: name, fontSize: 19, bold: true, lineHeight: 1.15, margin: [0, mm(12), 0, 2] },
      {
        text: `${person} – compte foyer n°\u00a0${number}`,
        fontSize: 12,
        color: GREY,
        margin: [0, 0, 0, mm(8)],
      },
      fact('Votre identifiant de connexion', login),
      rule(),
      {
        columns: [
          {
            width: '*',
            stack: [
              fact('Choisissez votre mot de passe à cette adresse', link),
              { text: 'Recopiez-la dans un navigateur, ou visez le carré avec un téléphone.' },
            ],
          },
          { width: mm(34), qr: link, fit: mm(32), alignment: 'right' },
        ],
        columnGap: mm(6),
        margin: [0, mm(4), 0, mm(6)],
      },
      rule(),
      { ul: sheet.advice, margin: [0, mm(6), 0, 0] },
    ],
  })
}

function fact(label: string, value: string): Content {
  return {
    stack: [
      { text: label, fontSize: 9, color: GREY },
      { text: value, fontSize: 14, bold: true },
    ],
    margin: [0, 0, 0, mm(4)],
  }
}
