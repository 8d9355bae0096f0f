import vine from '@vinejs/vine'

/**
 * Text that an agent types. Line ends count for one character, as the browser
 * counts them; characters that no database keeps are dropped.
 */
export function freeText(maxLength: number) {
  return vine
    .string()
    .parse((value) => (typeof value === 'string' ? cleaned(value) : value))
    .trim()
    .maxLength(maxLength)
}

function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '')
}
