import type { LetterBlock } from '#letters/body/letter_blocks'

/** The body as plain text: what a mail says and what the history keeps. */
export function letterText(blocks: LetterBlock[]): string {
  return blocks.map(blockText).join('\n\n')
}

function blockText({ kind, lines }: LetterBlock): string {
  const mark = kind === 'list' ? '– ' : ''
  return lines.map((line) => mark + line.map(({ text }) => text).join('')).join('\n')
}
