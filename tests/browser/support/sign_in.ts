import { type Browser, type Page } from 'playwright'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, press } from '#tests/browser/support/words'

/** How each page calls the name of an account. */
const LOGINS = {
  '/connexion': 'Identifiant ou adresse électronique',
  '/backoffice/connexion': 'Identifiant',
}

/** A citizen or an agent who has just signed in, in a browser of his own; the page that greets him is not awaited. */
export async function signIn(
  browser: Browser,
  path: keyof typeof LOGINS,
  login: string,
  password: string
): Promise<Page> {
  const page = await aVisitor(browser)
  await page.goto(path)
  await fillIn(page, { [LOGINS[path]]: login, 'Mot de passe': password })
  await press(page, 'Me connecter')
  await page.waitForURL((url) => url.pathname !== path, { waitUntil: 'commit' })
  return page
}
