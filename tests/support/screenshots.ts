import app from '@adonisjs/core/services/app'
import { type Page } from 'playwright'
import { databaseName } from '#tests/support/databases'

const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
}

/** 1280 × 1024 enlarged to 400 %. */
export const ENLARGED = { width: 320, height: 256 }

/**
 * Writes what a page looks like, whole, on a desk and on a phone – and enlarged, if that is how its
 * visitor sees it –, to tmp/screenshots/<database>/<name>.desktop.png, .phone.png and .enlarged.png, for
 * a person to look at. Only with SCREENSHOTS=1: nobody looks in continuous integration.
 *
 * @param name names the page: `accueil`, `demande.refusee`
 */
export async function shoot(page: Page, name: string) {
  if (process.env.SCREENSHOTS !== '1') return
  const before = page.viewportSize()
  // What follows the eye along the page would stand in the middle of its portrait.
  const place = await page.evaluate(() => window.scrollY)
  await page.mouse.move(0, 0)
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  const isEnlarged = before?.width === ENLARGED.width
  const sizes = isEnlarged ? { ...SIZES, enlarged: ENLARGED } : SIZES
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    const path = app.makePath('tmp', 'screenshots', databaseName(), `${name}.${size}.png`)
    await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  }
  if (before) await page.setViewportSize(before)
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), place)
}

/** Writes what a page looked like when its test failed, to tmp/screenshots/failed/<database>.<time>.png. */
export async function shootFailure(page: Page) {
  const path = app.makePath('tmp', 'screenshots', 'failed', `${databaseName()}.${Date.now()}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  console.error(`The page as it was: ${path}`)
}
