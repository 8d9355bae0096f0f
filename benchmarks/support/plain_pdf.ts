import pdfmake from 'pdfmake'
import type { Content } from 'pdfmake/interfaces.js'

/**
 * The floor of a letter: the same words in the same faces, one paragraph below
 * the other, with the typeface that the application's printer set up.
 */
export async function printPlainPdf(paragraphs: string[]): Promise<Buffer> {
  const content = paragraphs.map((paragraph): Content => ({
    text: runs(paragraph),
    margin: [0, 0, 0, 8],
  }))
  return pdfmake.createPdf({ defaultStyle: { font: 'Roboto' }, content }).getBuffer()
}

/** « **gras** » and « *italique* »: what stands between the marks. */
function runs(text: string): Content[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((run) => ({
    text: run.replaceAll('*', ''),
    bold: run.startsWith('**'),
    italics: /^\*[^*]/.test(run),
  }))
}
