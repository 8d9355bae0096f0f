import app from '@adonisjs/core/services/app'
import i18nManager from '@adonisjs/i18n/services/main'
import { REQUEST_STATES, type RequestState } from '#kernel/transitions'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { membersOf } from '#households/queries/members_of'
import type { Citizen } from '#households/queries/signed_in_citizen'
import type { CitizenScope } from '#requests/queries/citizen_scope'
import { householdRequests } from '#requests/queries/household_requests'
import { draftLines } from '#front_office/view_models/draft_lines'
import { memberName } from '#front_office/view_models/household_page'
import { requestLines } from '#front_office/view_models/request_lines'

export interface RequestListFilters {
  etat?: RequestState
  service?: string
  personne?: string
  page?: string
}

/** « Mes demandes »: drafts first, then what was sent, ten by ten. */
export async function requestList(
  { household }: Citizen,
  scope: CitizenScope,
  filters: RequestListFilters
) {
  const { etat, service, personne, page } = filters
  const { teleserviceIds } = scope
  const criteria = { state: etat, teleserviceId: service, subjectId: personne, teleserviceIds }
  const found = await householdRequests(household.id, criteria, page)
  const active = [etat, service, personne].filter(Boolean).length
  return {
    filters,
    active,
    drafts: active === 0 && !page ? await draftLines({ ...scope, requestIds: [] }) : [],
    requests: await requestLines(found.requests),
    previous: found.previous && address(filters, found.previous),
    next: found.next && address(filters, found.next),
    choices: await filterChoices(household.id, scope),
  }
}

function address({ page, ...filters }: RequestListFilters, cursor: string): string {
  const kept = Object.entries(filters).filter((entry): entry is [string, string] =>
    Boolean(entry[1])
  )
  return `/demandes?${new URLSearchParams([...kept, ['page', cursor]])}`
}

async function filterChoices(householdId: string, { teleserviceIds }: CitizenScope) {
  const french = i18nManager.locale('fr')
  const registry = await app.container.make(TeleserviceRegistry)
  const members = await membersOf(householdId)
  return {
    states: REQUEST_STATES.filter((state) => state !== 'draft').map((state) => ({
      value: state,
      label: capitalised(french.t(`request_states.${state}`)),
    })),
    services: registry
      .all()
      .filter(({ id }) => teleserviceIds?.includes(id) ?? true)
      .map(({ id, label }) => ({ value: id, label }))
      .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
    people: members.map((member) => ({ value: member.id, label: memberName(member) })),
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
