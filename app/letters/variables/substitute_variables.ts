import type { LetterBlock } from '#letters/body/letter_blocks'
import type { LetterInline } from '#letters/body/letter_inlines'

/** What a variable of that name says; nothing when it is unknown or has no value. */
export type ValueOf = (name: string) => string | number | null | undefined

const VARIABLE = /#\{([^{}\n]*)\}/g

/**
 * Replaces `#{NAME}` in plain text – an object, a footer – by its value. What is
 * unknown or has no value leaves nothing. The result is plain text too: whoever
 * puts it in a page escapes it.
 */
export function substituteVariables(text: string, valueOf: ValueOf): string {
  return text.replace(VARIABLE, (_, name: string) => String(valueOf(name.trim()) ?? ''))
}

/**
 * Replaces the variables of a parsed body. Because the body is parsed first, a
 * value is never markup: asterisks, dashes or HTML in a citizen's name stay what
 * they are. A value of several lines keeps them; a line made only of empty
 * variables (an address without a building) goes away.
 */
export function substituteInBlocks(blocks: LetterBlock[], valueOf: ValueOf): LetterBlock[] {
  return blocks
    .map((block) => ({ ...block, lines: block.lines.flatMap((line) => fillLine(line, valueOf)) }))
    .filter((block) => block.lines.length > 0)
}

function fillLine(line: LetterInline[], valueOf: ValueOf): LetterInline[][] {
  const filled = splitLines(
    line.map((part) => ({ ...part, text: substituteVariables(part.text, valueOf) }))
  )
  const hadVariable = line.some(({ text }) => text.search(VARIABLE) !== -1)
  return hadVariable
    ? filled.filter((parts) => parts.some(({ text }) => text.trim() !== ''))
    : filled
}

function splitLines(parts: LetterInline[]): LetterInline[][] {
  const lines: LetterInline[][] = [[]]
  for (const part of parts) {
    const [first, ...others] = part.text.split(/\r?\n/)
    lines[lines.length - 1].push({ ...part, text: first })
    for (const text of others) lines.push([{ ...part, text }])
  }
  return lines
}
