/** Where each page listens for changes of the folder, to be loaded again. */
export const CHANGES_PATH = '/changes'

export interface PreviewLink {
  href: string
  label: string
  current: boolean
}

interface PreviewPage {
  title: string
  problems: string[]
  steps: PreviewLink[]
  filings: PreviewLink[]
  /** Html of the step. */
  form?: string
}

/** A page of the preview: what is wrong, the steps and the filings at hand, and one step with one filing. */
export function previewPage({ title, problems, steps, filings, form = '' }: PreviewPage): string {
  return [
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title><link rel="stylesheet" href="/css/app.css">`,
    `<script>new EventSource('${CHANGES_PATH}').onmessage = () => location.reload()</script>`,
    '</head><body><main class="container page stack">',
    `<h1>${escape(title)}</h1>`,
    alert(problems),
    steps.length > 0 ? `<nav class="tabs" aria-label="Étapes">${list(steps)}</nav>` : '',
    '<div class="page-grid">',
    `<div class="page-body">${form}</div>`,
    filings.length > 0 ? `<aside class="page-aside"><h2>Exemples</h2>${list(filings)}</aside>` : '',
    '</div></main></body></html>',
  ].join('')
}

function alert(problems: string[]): string {
  if (problems.length === 0) return ''
  const lines = problems.map((problem) => `<li>${escape(problem)}</li>`)
  return `<div class="alert alert-error" role="alert"><div class="alert-body"><p class="alert-title">À corriger</p><ul>${lines.join('')}</ul></div></div>`
}

function list(links: PreviewLink[]): string {
  const items = links.map(
    ({ href, label, current }) =>
      `<li><a href="${href}"${current ? ' aria-current="page"' : ''}>${escape(label)}</a></li>`
  )
  return `<ul class="tabs-list" role="list">${items.join('')}</ul>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
