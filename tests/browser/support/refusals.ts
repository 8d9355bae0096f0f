import { type Page } from 'playwright'
import { fieldAnchor } from '#kernel/forms/field_anchor'
import type { FilingError } from '#kernel/forms/filing_error'

/** The sentences said at the fields of forms, by the id of the field. */
export type Refusals = Record<string, string>

export interface PostedForm {
  /** The page that holds the form, and takes what it posts. */
  path: string
  /** Names and values: even those that the page does not let anybody choose. */
  answers: [string, string][]
}

/**
 * Posts wrong answers through forms of the site without leaving the page: each must come back.
 *
 * @param form finds the form on its page, as CSS does
 * @throws when one of them is accepted
 */
export function refusalsOf(page: Page, form: string, posts: PostedForm[]): Promise<Refusals> {
  return page.evaluate(postAndRead, { form, posts })
}

/** What the page as it stands says at its fields. */
export function refusalsOn(page: Page, form: string): Promise<Refusals> {
  return page.evaluate(postAndRead, { form, posts: [] })
}

/** What forms should say of these errors. */
export function asRefusals(errors: readonly FilingError[]): Refusals {
  return Object.fromEntries(errors.map(({ path, message }) => [fieldAnchor(path), message]))
}

/** Runs in the page. A sentence counts only if something says that it is described by it. */
async function postAndRead({ form, posts }: { form: string; posts: PostedForm[] }) {
  const read = async (response: Response) =>
    new DOMParser().parseFromString(await response.text(), 'text/html')
  const hiddenIn = (page: Document) =>
    [...new FormData(page.querySelector<HTMLFormElement>(form) ?? undefined)]
      .filter(([name]) => !name.startsWith('root'))
      .map(([name, value]) => [name, String(value)])
  const saidOn = (page: Document) =>
    [...page.querySelectorAll(`${form} .field-error`)]
      .filter(({ id }) => page.querySelector(`[aria-describedby~="${id}"]`))
      .map(({ id, textContent }) => [
        id.replace(/__error$/, ''),
        (textContent ?? '').trim().replace(/^Erreur\s:\s/, ''),
      ])

  const said = posts.length === 0 ? saidOn(document) : []
  let page = posts.length === 0 ? document : await read(await fetch(posts[0].path))
  for (const { path, answers } of posts) {
    const body = new URLSearchParams([...hiddenIn(page), ...answers])
    const response = await fetch(path, { method: 'POST', body, redirect: 'manual' })
    if (response.status !== 422) throw new Error(`${path} answers ${response.status || 'yes'}`)
    page = await read(response)
    said.push(...saidOn(page))
  }
  return Object.fromEntries(said)
}
