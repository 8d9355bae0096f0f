import i18nManager from '@adonisjs/i18n/services/main'
import { now } from '#shared/clock'
import { frenchLanguageName } from '#shared/languages'
import { frenchLongDay } from '#shared/french_formats'
import { frenchInstant } from '#shared/french_instants'
import type { FilingData } from '#kernel/define_teleservice'
import { describeFiling } from '#kernel/forms/describe_filing'
import { currentAuthority } from '#authorities/tenancy'
import Season from '#catalogue/models/season'
import { townLetterhead } from '#letters/queries/town_letterhead'
import type { FilingSummary } from '#letters/pdf/render_filing_pdf'
import type RequestEvent from '#requests/models/request_event'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import { requirementsOf } from '#requests/queries/requirements_of'
import { teleserviceOf } from '#requests/queries/teleservice_of'

/**
 * A request as it is printed: what was answered and its documents; for agents,
 * their own steps and who worked on it too. At an event of its history it bears
 * the state that the event gave it; at its creation, what was sent.
 */
export async function requestSummary(
  request: ServiceRequest,
  audience: 'citizen' | 'agent',
  event?: RequestEvent
): Promise<FilingSummary> {
  const teleservice = await teleserviceOf(request)
  const form = await loadForm(request)
  return {
    authority: townLetterhead(),
    title: teleservice?.label ?? request.teleserviceId,
    number: request.number ?? 0,
    facts: await facts(request, audience, event),
    steps: describeFiling(form, answersAt(request, event), { audience }),
    documents: await documents(request),
    footer: `${event ? `État de la demande au ${frenchInstant(event.createdAt)}. ` : ''}Document établi le ${frenchInstant(now())} à partir des démarches en ligne de ${currentAuthority().displayTitle}.`,
  }
}

function answersAt(request: ServiceRequest, event?: RequestEvent): FilingData {
  return event?.toState === 'pending' ? (request.submittedData ?? request.data) : request.data
}

async function facts(
  request: ServiceRequest,
  audience: 'citizen' | 'agent',
  event?: RequestEvent
): Promise<FilingSummary['facts']> {
  const season = request.seasonId ? await Season.find(request.seasonId) : null
  const { householdNumber } = request
  const lines: [string, string | null][] = [
    ['Demandeur', request.requesterName],
    ['Personne concernée', request.subjectName],
    ['Saison', season?.label ?? null],
    ['Envoyée le', request.submittedAt && frenchInstant(request.submittedAt)],
    ['État', french().t(`request_states.${event?.toState ?? request.state}`)],
    ['Réponse attendue au plus tard le', request.dueOn && frenchLongDay(request.dueOn)],
    ['N° de compte foyer', householdNumber === null ? null : String(householdNumber)],
    [
      'Dernier agent intervenu',
      audience === 'agent' && event?.toState !== 'pending' ? request.lastAgentName : null,
    ],
    ['Motif', event?.reason ?? null],
    [
      'Langue du demandeur',
      request.language &&
        `${frenchLanguageName(request.language)} (ce récapitulatif est en français)`,
    ],
  ]
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

async function documents(request: ServiceRequest): Promise<FilingSummary['documents']> {
  const requirements = await requirementsOf(request)
  return requirements.flatMap(({ label, documents: found }) =>
    found.length > 0
      ? found.map(({ state }) => ({ label, state: french().t(`document_states.${state}`) }))
      : [{ label, state: french().t('document_states.missing') }]
  )
}

function french() {
  return i18nManager.locale('fr')
}
