import type { LetterBlock } from '#letters/body/letter_blocks'
import type { LetterInline, LetterMarks } from '#letters/body/letter_inlines'

/**
 * The body in the notation that `parseLetterBody` reads, for an agent to edit
 * it: parsed again, it gives the same body. What came from data – an asterisk
 * in a name, a dash at the head of a line – is escaped, and stays what it is.
 */
export function letterSource(blocks: LetterBlock[]): string {
  return blocks.map(blockSource).join('\n\n')
}

function blockSource({ kind, lines }: LetterBlock): string {
  const written = lines.map(lineSource)
  return kind === 'list'
    ? written.map((line) => `- ${line}`).join('\n')
    : written.map((line) => line.replace(LOOKS_LIKE_ITEM, '$1\\')).join('\n')
}

const LOOKS_LIKE_ITEM = /^(\s*)(?=\\*[-–•]\s)/

/** Stands for an asterisk of the text, while those of the notation are written. */
const LITERAL = '\ue000'

function lineSource(line: LetterInline[]): string {
  let source = ''
  let open: LetterMarks = {}
  for (const inline of withoutMarkedSpaces(line)) {
    source += toggles(open, inline) + inline.text.replaceAll('*', LITERAL)
    open = inline
  }
  return (source + toggles(open, {})).replace(
    /(\\*)([*\ue000])/g,
    (_, slashes: string, character: string) =>
      slashes + slashes + (character === LITERAL ? '\\*' : '*')
  )
}

/** The asterisks between two texts: what closes and what opens. */
function toggles(before: LetterMarks, after: LetterMarks): string {
  const bold = Boolean(before.bold) !== Boolean(after.bold) ? '**' : ''
  return bold + (Boolean(before.italic) !== Boolean(after.italic) ? '*' : '')
}

/** A mark holds only against a word: spaces at the ends of a marked text lose theirs, which nobody sees. */
function withoutMarkedSpaces(line: LetterInline[]): LetterInline[] {
  return merged(line).flatMap((inline) => {
    const [, head = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inline.text) ?? []
    if (words === '') return [{ text: head }]
    return [{ text: head }, { ...inline, text: words }, { text: tail }].filter(
      ({ text }) => text !== ''
    )
  })
}

function merged(line: LetterInline[]): LetterInline[] {
  const parts: LetterInline[] = []
  for (const inline of line) {
    const last = parts.at(-1)
    if (last && toggles(last, inline) === '') last.text += inline.text
    else parts.push({ ...inline })
  }
  return parts
}
