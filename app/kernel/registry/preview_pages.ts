import { compileForm } from '#kernel/forms/compile_form'
import { onDay, type DatedForm } from '#kernel/forms/dated_form'
import type { FilingError } from '#kernel/forms/filing_error'
import { formIsland } from '#kernel/forms/form_island'
import type { FormRenderer } from '#kernel/forms/form_renderer'
import { resolveForm, type ResolvedFormStep } from '#kernel/forms/resolve_form'
import { filingData } from '#kernel/registry/filing_verdict'
import { previewPage, type PreviewLink } from '#kernel/registry/preview_page'
import { sampleDay } from '#kernel/registry/sample_views'
import { seedLists } from '#kernel/registry/seed_lists'
import {
  formatProblem,
  type Filing,
  type Problem,
  type TeleserviceSource,
} from '#kernel/registry/teleservice_source'

/** Html by path: `/` for the first page, `/registration/valid_allergy`. */
export type PreviewPages = ReadonlyMap<string, string>

/**
 * Every step of a teleservice drawn with each of its filings, as a town sees it on the
 * first day: what its author looks at while writing it. What is wrong stands on top.
 *
 * @param source undefined when it cannot be loaded: then the problems are all there is
 */
export function previewPages(
  source: TeleserviceSource | undefined,
  problems: Problem[],
  renderer: FormRenderer
): PreviewPages {
  const wrong = problems.map(formatProblem)
  const bare = previewPage({ title: 'Prévisualisation', problems: wrong, steps: [], filings: [] })
  if (!source) return new Map([['/', bare]])
  try {
    return drawnPages(source, wrong, renderer)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const all = wrong.length > 0 ? wrong : [`${source.name}: ${message}`]
    return new Map([
      ['/', previewPage({ title: source.name, problems: all, steps: [], filings: [] })],
    ])
  }
}

function drawnPages(
  source: TeleserviceSource,
  problems: string[],
  renderer: FormRenderer
): PreviewPages {
  const { teleservice } = source
  const form = resolveForm({ teleservice, lists: seedLists(teleservice), audience: 'agent' })
  const resolved = onDay(form, sampleDay)
  const filings = source.filings.length > 0 ? source.filings : [EMPTY]
  const pages = resolved.steps.flatMap((step) =>
    filings.map((filing) => {
      const links = {
        steps: resolved.steps.map((one) => link(one, filing, one.title, one === step)),
        filings: filings.map((one) => link(step, one, titleOf(one), one === filing)),
      }
      const drawn = drawStep({ source, resolved, step, filing }, renderer)
      const page = previewPage({ title: teleservice.label, problems, ...links, form: drawn })
      return [pathOf(step, filing), page] as const
    })
  )
  return new Map([['/', pages[0][1]], ...pages])
}

const EMPTY: Filing = { file: 'filings/none.json', title: 'Aucune réponse', valid: true, data: {} }

function pathOf(step: ResolvedFormStep, { file }: Filing): string {
  return `/${step.id}/${file.replace(/^filings\/|\.json$/g, '')}`
}

function link(step: ResolvedFormStep, filing: Filing, label: string, current: boolean) {
  return { href: pathOf(step, filing), label, current } satisfies PreviewLink
}

function titleOf({ title, valid }: Filing): string {
  return valid ? title : `${title} (refusé)`
}

interface Drawn {
  source: TeleserviceSource
  resolved: DatedForm
  step: ResolvedFormStep
  filing: Filing
}

function drawStep({ source, resolved, step, filing }: Drawn, renderer: FormRenderer): string {
  return formIsland(renderer, {
    resolved,
    stepId: step.id,
    data: filingData(source.teleservice, filing),
    errors: filing.valid ? [] : errorsOf({ source, resolved, step, filing }),
    action: '/',
    hidden: {},
    buttons: [],
  })
}

function errorsOf({ source: { teleservice }, step, filing }: Drawn): FilingError[] {
  const { id, revision, form } = teleservice
  return compileForm({ id, revision, schema: form.schema }).validate(
    filingData(teleservice, filing),
    { lists: seedLists(teleservice), day: sampleDay, fields: step.fields }
  )
}
