import type { HttpContext } from '@adonisjs/core/http'
import { frenchAddressLines } from '#shared/french_formats'
import { frenchDate, frenchInstant } from '#shared/french_instants'
import { findHouseholdAccount } from '#accounts/queries/find_household_account'
import { paths } from '#back_office/paths'
import { counterForm } from '#back_office/view_models/counter_form'
import { householdInformation } from '#back_office/view_models/household_information'
import { memberSheets } from '#back_office/view_models/member_sheets'
import {
  householdViewPath,
  MEMBER_VIEWS,
  type HouseholdView,
  type MemberView,
} from '#back_office/view_models/household_views'
import { HOUSEHOLD_DECISIONS, statusOf } from '#households/lifecycle'
import type Household from '#households/models/household'
import { membersOf } from '#households/queries/members_of'

/** What is open on the page of an account, and why the last act was refused. */
export interface HouseholdPageView {
  members?: MemberView
  information?: HouseholdView
  /** Where the list of the open tab begins. */
  cursor?: string
  refusal?: { title: string; text: string }
  typedReason?: string
}

const LABELS: Record<MemberView, string> = { adultes: 'Adultes', enfants: 'Enfants' }

/** The page of an account in its zones: members, treatment, information (manual, « Gestion d'un compte »). */
export async function householdPage(
  ctx: HttpContext,
  household: Household,
  { cursor, refusal, typedReason = '', ...view }: HouseholdPageView
) {
  const open = {
    members: view.members ?? 'adultes',
    information: view.information ?? 'demandes',
  } as const
  const people = await memberSheets(await membersOf(household.id))
  const adults = people.filter(({ kind }) => kind === 'adult')
  const shown = { adultes: adults, enfants: people.filter(({ kind }) => kind === 'child') }
  const head = adults.find(({ isHead }) => isHead)
  const account = await findHouseholdAccount(household.id)
  const back = householdViewPath(household, open)
  const counter = counterForm(household, ctx.rights, back)
  return {
    number: household.number,
    title: head ? `Foyer de ${head.name}` : 'Foyer sans responsable',
    openedOn: frenchDate(household.createdAt),
    address: household.address ? frenchAddressLines(household.address) : [],
    login: account?.login ?? null,
    lastSignedInAt: account?.lastSignedInAt ? frenchInstant(account.lastSignedInAt) : null,
    refusal,
    typedReason,
    memberTabs: MEMBER_VIEWS.map((members) => ({
      label: LABELS[members],
      href: `${householdViewPath(household, { ...open, members })}#membres`,
      current: members === open.members,
      count: shown[members].length || undefined,
    })),
    memberView: open.members,
    members: shown[open.members],
    treatment: treatmentOf(ctx, household),
    counter: counter && {
      ...counter,
      headId: head?.id ?? '',
      adults: adults.map(({ id, name }) => ({ value: id, label: name })),
    },
    information: await householdInformation(ctx, household, { ...open, cursor }),
  }
}

/** « Zone de traitement »: what this agent may decide now. */
function treatmentOf({ rights }: HttpContext, household: Household) {
  const isArchived = household.state === 'archived'
  const mayWrite = rights.canAnywhere('write')
  return {
    state: household.state,
    status: statusOf(household),
    version: household.version,
    statePath: paths.householdState(household),
    statusPath: paths.householdStatus(household),
    decisions: mayWrite ? HOUSEHOLD_DECISIONS[household.state] : [],
    maySetStatus: mayWrite && !isArchived,
    readOnlyBecause: isArchived
      ? 'Ce compte est archivé : il se consulte et ne se modifie plus.'
      : mayWrite
        ? null
        : 'Votre droit de consultation ne permet pas de changer l’état ni le statut de ce compte.',
  }
}
