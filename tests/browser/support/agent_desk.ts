import { type Browser, type Page } from 'playwright'
import { DEMO_PASSWORD } from '#database/demo/accounts'
import { arrived, nextPage, settled } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, fillIn, follow, press, select } from '#tests/browser/support/words'

/** An agent of the demonstration town, signed in: his task board is before him. */
export async function anAgentAtWork(
  browser: Browser,
  login = 'agent.demo',
  options: Parameters<typeof aVisitor>[1] = {}
): Promise<Page> {
  const page = await aVisitor(browser, options)
  await page.goto('/backoffice/connexion')
  await fillIn(page, { 'Identifiant': login, 'Mot de passe': DEMO_PASSWORD })
  await press(page, 'Me connecter')
  await arrived(page, 'Tâches')
  return page
}

/** Opens a request from one of the boxes of the task board. */
export async function openFromBoard(page: Page, box: string, number: number, title: string) {
  await page.goto('/backoffice/home')
  const lines = page.getByRole('region', { name: box })
  await follow(lines, new RegExp(`^N°\\s${number} – ${title}`))
  await arrived(page, title)
}

/** Puts a document beside the data. */
export async function openDocument(page: Page, type: string) {
  await follow(page, `Vérifier avec ce justificatif : ${type}`)
  await page.getByRole('heading', { level: 2, name: type, exact: true }).waitFor()
  await settled(page)
}

/** The verdict on the document that is open. */
export async function judge(
  page: Page,
  verdict: 'Valider' | 'Refuser',
  answers: Record<string, string> = {}
) {
  await fillIn(page, answers)
  await nextPage(page, () => press(page, `${verdict} la pièce`))
  const state = verdict === 'Valider' ? 'Validé' : 'Refusé'
  await page.locator('.viewer .card-header').getByText(state).waitFor()
}

/** Answers a question in place: its label opens it. */
export async function answerInPlace(page: Page, step: string, label: string, answer: string) {
  await settled(page)
  const steps = page.getByRole('navigation', { name: 'Étapes de la demande' })
  await follow(steps, step)
  await steps.locator('[aria-current]', { hasText: step }).waitFor()
  await settled(page)
  await follow(page, `${label} : modifier`)
  const form = page.locator('#donnee')
  await form.waitFor()
  const isRadios = await form.getByRole('radiogroup', { name: label }).isVisible()
  await (isRadios ? choose : select)(form, { [label]: answer })
  await press(form, 'Enregistrer')
  await page.getByText(answer, { exact: true }).and(page.locator('.data-value')).waitFor()
  await settled(page)
}

/** « Changer l’état de la demande ». */
export async function decide(page: Page, state: string, reason = '') {
  await select(page, { 'Changer l’état de la demande': state })
  if (reason) await fillIn(page, { Motif: reason })
  await nextPage(page, () => press(page, 'Changer l’état'))
}
