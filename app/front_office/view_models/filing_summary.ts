import i18nManager from '@adonisjs/i18n/services/main'
import { now } from '#shared/clock'
import { frenchLongDay } from '#shared/french_formats'
import { describeFiling } from '#kernel/forms/describe_filing'
import { currentAuthority } from '#authorities/tenancy'
import type { FilingSummary } from '#letters/pdf/render_filing_pdf'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { requirementsOf } from '#requests/queries/requirements_of'
import { frenchInstant } from '#front_office/view_models/french_instants'
import { serviceLabel } from '#front_office/view_models/service_label'

/** What the PDF of a request says. */
export async function filingSummary(request: ServiceRequest): Promise<FilingSummary> {
  const authority = currentAuthority()
  const { address, phone, accent } = authority.configuration
  const form = await loadForm(request)
  return {
    authority: {
      name: authority.displayTitle,
      address: [...address, phone].filter(Boolean),
      accent,
    },
    title: await serviceLabel(request),
    number: request.number ?? 0,
    facts: facts(request),
    steps: describeFiling(form, request.data, { audience: 'citizen' }),
    documents: await documents(request),
    footer: `Document établi le ${frenchInstant(now())} à partir des démarches en ligne de ${authority.displayTitle}.`,
  }
}

function facts(request: ServiceRequest): FilingSummary['facts'] {
  const french = i18nManager.locale('fr')
  const lines: [string, string | null][] = [
    ['Demandeur', request.requesterName],
    ['Personne concernée', request.subjectName],
    ['Saison', request.season?.label ?? null],
    ['Envoyée le', request.submittedAt && frenchInstant(request.submittedAt)],
    ['État', french.t(`request_states.${request.state}`)],
    ['Réponse attendue au plus tard le', request.dueOn && frenchLongDay(request.dueOn)],
    [
      'N°\u00a0de compte foyer',
      request.householdNumber === null ? null : String(request.householdNumber),
    ],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

async function documents(request: ServiceRequest): Promise<FilingSummary['documents']> {
  const french = i18nManager.locale('fr')
  const requirements = await requirementsOf(request)
  return requirements.flatMap(({ label, documents: found }) =>
    found.length > 0
      ? found.map(({ state }) => ({ label, state: french.t(`document_states.${state}`) }))
      : [{ label, state: french.t('document_states.missing') }]
  )
}
