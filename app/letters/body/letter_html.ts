import type { LetterBlock } from '#letters/body/letter_blocks'
import type { LetterInline } from '#letters/body/letter_inlines'

/**
 * The body as HTML, for a preview or a mail: `p`, `ul`, `li`, `br`, `strong`,
 * `em` and escaped text, nothing else.
 */
export function letterHtml(blocks: LetterBlock[]): string {
  return blocks.map(blockHtml).join('\n')
}

function blockHtml({ kind, lines }: LetterBlock): string {
  const rendered = lines.map((line) => line.map(inlineHtml).join(''))
  return kind === 'list'
    ? `<ul>${rendered.map((item) => `<li>${item}</li>`).join('')}</ul>`
    : `<p>${rendered.join('<br>')}</p>`
}

function inlineHtml({ text, bold, italic }: LetterInline): string {
  const emphasised = italic ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text)
  return bold ? `<strong>${emphasised}</strong>` : emphasised
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character])
}
