import { createHash } from 'node:crypto'
import drive from '@adonisjs/drive/services/main'
import sharp from 'sharp'
import { currentAuthorityId } from '#authorities/tenancy'

/** A small coat of arms in the town's colour, as an example of a logo for letters; gives its key in the document store. */
export async function storeTownLogo(accent: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="400" viewBox="0 0 90 100">
    <path d="M5 5h80v50c0 22-18 34-40 42C23 89 5 77 5 55z" fill="${accent}"/>
    <path d="M25 62V38h8v-8h6v8h12v-8h6v8h8v24z" fill="#fff"/>
    <path d="M12 70q11-7 22 0t22 0 22 0" fill="none" stroke="#fff" stroke-width="4"/>
  </svg>`
  const logo = await sharp(Buffer.from(svg)).png().toBuffer()
  const name = createHash('sha256').update(logo).digest('hex').slice(0, 16)
  const key = `${currentAuthorityId()}/appearance/letter_logo_${name}.png`
  await drive.use().put(key, logo)
  return key
}
