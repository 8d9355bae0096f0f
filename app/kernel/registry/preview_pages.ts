import { compileForm } from '#kernel/forms/compile_form'
import { formIsland } from '#kernel/forms/form_island'
import type { FormRenderer } from '#kernel/forms/form_renderer'
import { resolveForm, type ResolvedForm } from '#kernel/forms/resolve_form'
import { filingData } from '#kernel/registry/filing_verdict'
import { seedLists } from '#kernel/registry/seed_lists'
import type { Filing, TeleserviceSource } from '#kernel/registry/teleservice_source'

export interface PreviewPage {
  /** `/registration/valid_allergy`, under which the page is served. */
  path: string
  title: string
  html: string
}

/**
 * Every step of a teleservice drawn with each of its filings, as a town sees it on the
 * first day: what its author looks at while writing it. The first page is the list.
 */
export function previewPages(source: TeleserviceSource, renderer: FormRenderer): PreviewPage[] {
  const { teleservice, filings } = source
  const resolved = resolveForm({ teleservice, lists: seedLists(teleservice), audience: 'agent' })
  const pages = resolved.steps.flatMap((step) =>
    filings.map((filing): PreviewPage => {
      const title = `${step.title} – ${filing.title}`
      const form = drawStep(source, resolved, step.id, filing, renderer)
      return {
        path: `/${step.id}/${filing.file.replace(/^filings\/|\.json$/g, '')}`,
        title,
        html: page(title, `<p><a href="/">${escape(teleservice.label)}</a></p>${form}`),
      }
    })
  )
  const links = pages.map(({ path, title }) => `<li><a href="${path}">${escape(title)}</a></li>`)
  const list = page(teleservice.label, `<ul>${links.join('')}</ul>`)
  return [{ path: '/', title: teleservice.label, html: list }, ...pages]
}

function drawStep(
  { teleservice }: TeleserviceSource,
  resolved: ResolvedForm,
  stepId: string,
  filing: Filing,
  renderer: FormRenderer
): string {
  const { id, revision, form } = teleservice
  const data = filingData(teleservice, filing)
  const fields = resolved.steps.find((step) => step.id === stepId)?.fields
  const errors = filing.valid
    ? []
    : compileForm({ id, revision, schema: form.schema }).validate(data, {
        lists: seedLists(teleservice),
        fields,
      })
  return formIsland(renderer, {
    resolved,
    stepId,
    data,
    errors,
    action: '/',
    hidden: {},
    buttons: [],
  })
}

function page(title: string, body: string): string {
  return [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title><link rel="stylesheet" href="/css/app.css"></head>`,
    `<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`,
  ].join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
