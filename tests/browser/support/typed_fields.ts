import { type Page } from 'playwright'

/** Where a family says who it is and where it lives. */
const HOUSEHOLD_FORMS = [
  '/compte/adresse',
  '/compte/membres/nouveau?type=adulte',
  '/compte/membres/nouveau?type=enfant',
]

/** The labels of the fields of a page that are typed into, whatever they hold. */
export function typedFields(page: Page): Promise<string[]> {
  const kinds = ['radio', 'checkbox', 'hidden', 'file', 'submit']
  const typed = `input${kinds.map((kind) => `:not([type=${kind}])`).join('')}, textarea`
  return page
    .getByRole('main')
    .locator(typed)
    .evaluateAll((fields) =>
      fields.map((field) =>
        [...((field as HTMLInputElement).labels ?? [])]
          .map(({ textContent }) => textContent ?? '')
          .join()
          .replace('(facultatif)', '')
          .replace(/\s+/g, ' ')
          .trim()
      )
    )
}

/** What the town hall asks a family about itself, in the words of « Mon foyer ». */
export async function identityFields(page: Page): Promise<Set<string>> {
  const labels: string[] = []
  for (const path of HOUSEHOLD_FORMS) {
    await page.goto(path)
    labels.push(...(await typedFields(page)))
  }
  return new Set(labels)
}
