const LONGEST_NAME = 120

/**
 * A citizen's file name made safe to print, store and send back: no path, no
 * control or direction-changing character (which can dress `exe.pdf` up as
 * `fdp.exe`), at most 120 characters with its extension kept.
 */
export function safeFileName(declared: string): string {
  const name = declared
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  if (name === '') return 'document'
  if (name.length <= LONGEST_NAME) return name
  const extension = fileExtension(name).slice(0, 10)
  return `${name.slice(0, LONGEST_NAME - extension.length - 1)}.${extension}`
}

/** The extension in lower case, without its dot; empty when the name has none. */
export function fileExtension(name: string): string {
  return /\.([^.\s]+)$/.exec(name)?.[1].toLowerCase() ?? ''
}

/** The same name with another extension, not said twice: `a.pdf.exe` becomes `a.pdf`. */
export function withExtension(name: string, extension: string): string {
  const current = fileExtension(name)
  const stem = current ? name.slice(0, -current.length - 1) : name
  return fileExtension(stem) === extension ? stem : `${stem}.${extension}`
}
