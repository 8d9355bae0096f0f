/** The bytes in which browsers look for a type (WHATWG MIME Sniffing, § 5.2). */
const SNIFFED_BYTES = 1445
const MARKUP = /<(?:!doctype\s+html|html|script|iframe|svg|\?php)/i

/** PDF readers look for the end mark in the last kilobyte (ISO 32000-1, annex H.3). */
const PDF_TAIL_BYTES = 1024

/** The end record of a ZIP archive is 22 bytes and a comment of at most 64 KB. */
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1')
const ZIP_END_BYTES = 22
const ZIP_COMMENT_BYTES = 0xffff

/**
 * Says whether a file that passes for a PDF or an image would also pass for
 * something else: a web page at its head, or a ZIP archive (so also a Java or
 * Office file) at its tail. Such polyglots are crafted, never scanned.
 */
export function hidesAnotherFormat(content: Buffer): boolean {
  return MARKUP.test(content.toString('latin1', 0, SNIFFED_BYTES)) || endsAsZip(content)
}

/** Says whether a PDF has both its header, at the first byte, and its end mark. */
export function isWholePdf(content: Buffer): boolean {
  const tail = content.subarray(0, lastWrittenByte(content) + 1).subarray(-PDF_TAIL_BYTES)
  return content.toString('latin1', 0, 5) === '%PDF-' && tail.includes('%%EOF')
}

/** A ZIP end record counts only if its comment stops exactly where the file does. */
function endsAsZip(content: Buffer): boolean {
  const first = Math.max(0, content.length - ZIP_END_BYTES - ZIP_COMMENT_BYTES)
  for (
    let at = content.indexOf(ZIP_END, first);
    at !== -1 && at + ZIP_END_BYTES <= content.length;
    at = content.indexOf(ZIP_END, at + 1)
  ) {
    if (at + ZIP_END_BYTES + content.readUInt16LE(at + 20) === content.length) return true
  }
  return false
}

/** Some scanners pad their files with blanks or zeros. */
function lastWrittenByte(content: Buffer): number {
  let at = content.length - 1
  while (
    at > 0 &&
    (content[at] === 0 || content[at] === 0x20 || content[at] === 0x0a || content[at] === 0x0d)
  )
    at--
  return at
}
