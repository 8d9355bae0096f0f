import { type Locator, type Page } from 'playwright'
import { nextPage } from '#tests/browser/support/seen'
import { press } from '#tests/browser/support/words'
import { type Paper } from '#tests/browser/support/papers'

/** The part of the page about a type of document. */
export function documentGroup(page: Page, type: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${type}`) })
}

/** Sends files as one document of this type, and waits for the page that says what became of them. */
export async function attach(page: Page, type: string, papers: Paper[]) {
  const group = documentGroup(page, type)
  const picker = group.getByLabel('Fichiers', { exact: true }).last()
  if (!(await picker.isVisible()))
    await group.getByText(/^Ajouter (des fichiers|un autre document)/).click()
  await picker.setInputFiles(papers)
  await nextPage(page, () => press(group, `Ajouter ${type}`))
}
