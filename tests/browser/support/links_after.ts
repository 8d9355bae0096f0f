import { type Page } from 'playwright'

interface PostedDecision {
  /** Finds the form on the page as it stands, as CSS does. */
  form: string
  /** Where it is posted. */
  path: string
  answers: Record<string, string>
}

/**
 * Posts a form that must come back, without leaving the page.
 *
 * @returns the links of the answer, by their words
 * @throws when it is accepted
 */
export function linksAfter(page: Page, posted: PostedDecision): Promise<Record<string, string>> {
  return page.evaluate(postAndReadLinks, posted)
}

/** Runs in the page. */
async function postAndReadLinks({ form, path, answers }: PostedDecision) {
  const hidden = [...document.querySelectorAll<HTMLInputElement>(`${form} input[type=hidden]`)]
  const body = new URLSearchParams(hidden.map(({ name, value }) => [name, value]))
  for (const [name, value] of Object.entries(answers)) body.set(name, value)
  const response = await fetch(path, { method: 'POST', body, redirect: 'manual' })
  if (response.status !== 422) throw new Error(`${path} answers ${response.status || 'yes'}`)
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html')
  const links = [...answer.querySelectorAll('main a[href]')]
  return Object.fromEntries(
    links.map((link) => [(link.textContent ?? '').trim(), link.getAttribute('href') ?? ''])
  )
}
