import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions, TFontFamilyTypes } from 'pdfmake/interfaces.js'

const require = createRequire(import.meta.url)

/** Roboto, as pdfmake ships it: embedded in every document, with all the letters French needs. */
const ROBOTO: TFontFamilyTypes = {
  normal: require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'),
  bold: require.resolve('pdfmake/fonts/Roboto/Roboto-Medium.ttf'),
  italics: require.resolve('pdfmake/fonts/Roboto/Roboto-Italic.ttf'),
  bolditalics: require.resolve('pdfmake/fonts/Roboto/Roboto-MediumItalic.ttf'),
}

/**
 * The printer is set up once, for the process. A document may read nothing but
 * the four font files: neither the network nor any other local file, whatever
 * a template or a citizen's data say.
 */
pdfmake.setFonts({ Roboto: ROBOTO })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(ROBOTO).includes(path))

/** Lays a document out. The definition is consumed: pdfmake writes into it. */
export async function printPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer()
}
