import { encode } from 'uqr'

/** A picture for `<svg viewBox="0 0 {size} {size}"><path d="{path}">`, quiet zone included: no style, no script, its colours are the page's. */
export interface QrCode {
  size: number
  path: string
}

/** Four modules of white around it, as scanners expect (ISO/IEC 18004). */
const QUIET_ZONE = 4

export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))
  )
  return { size, path: squares.join('') }
}
