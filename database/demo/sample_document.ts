import sharp from 'sharp'

const WIDTH = 900
const HEIGHT = 1273

/** A sheet that looks like a supporting document and says that it is an example. */
export async function sampleDocument(title: string, lines: string[]): Promise<Buffer> {
  const rows = lines
    .map(
      (line, index) => `<text x="90" y="${330 + index * 48}" font-size="28">${escape(line)}</text>`
    )
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="#fdfcf8"/>
    <rect x="40" y="40" width="${WIDTH - 80}" height="${HEIGHT - 80}" fill="none" stroke="#c8c2b4" stroke-width="2"/>
    <g font-family="sans-serif" fill="#2b2f36">
      <text x="90" y="170" font-size="44" font-weight="bold">${escape(title)}</text>
      <line x1="90" y1="205" x2="${WIDTH - 90}" y2="205" stroke="#8a8f98" stroke-width="2"/>
      ${rows}
      <text x="90" y="${HEIGHT - 100}" font-size="24" fill="#8a8f98">Document d’exemple, sans valeur</text>
    </g>
  </svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
