import type { HttpContext } from '@adonisjs/core/http'
import { frenchAddressLines } from '#shared/french_formats'
import { frenchDate, frenchInstant } from '#shared/french_instants'
import type CitizenAccount from '#accounts/models/citizen_account'
import { findHouseholdAccount } from '#accounts/queries/find_household_account'
import { paths } from '#back_office/paths'
import { accountChange } from '#back_office/view_models/account_change'
import { counterForm } from '#back_office/view_models/counter_form'
import { duplicateLines } from '#back_office/view_models/duplicates_page'
import { householdInformation } from '#back_office/view_models/household_information'
import { householdReach } from '#back_office/view_models/household_reach'
import { probablePeople } from '#back_office/view_models/member_merge_page'
import { memberSheets } from '#back_office/view_models/member_sheets'
import {
  householdViewPath,
  MEMBER_VIEWS,
  type HouseholdView,
  type MemberView,
} from '#back_office/view_models/household_views'
import { HOUSEHOLD_DECISIONS, statusOf } from '#households/lifecycle'
import Household from '#households/models/household'
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
  const members = await membersOf(household.id)
  const people = await memberSheets(members, household)
  const adults = people.filter(({ kind }) => kind === 'adult')
  const shown = { adultes: adults, enfants: people.filter(({ kind }) => kind === 'child') }
  const head = adults.find(({ isHead }) => isHead)
  const account = await findHouseholdAccount(household.id)
  const back = householdViewPath(household, open)
  const counter = counterForm(household, ctx.rights, back)
  const mayWrite = ctx.rights.canAnywhere('write') && household.state !== 'archived'
  return {
    number: household.number,
    title: head ? `Foyer de ${head.name}` : 'Foyer sans responsable',
    openedOn: frenchDate(household.createdAt),
    address: household.address ? frenchAddressLines(household.address) : [],
    login: account?.login ?? null,
    lastSignedInAt: account?.lastSignedInAt ? frenchInstant(account.lastSignedInAt) : null,
    refusal,
    typedReason,
    memberTabs: MEMBER_VIEWS.map((tab) => ({
      label: LABELS[tab],
      href: `${householdViewPath(household, { ...open, members: tab })}#membres`,
      current: tab === open.members,
      count: shown[tab].length || undefined,
    })),
    memberView: open.members,
    members: shown[open.members],
    treatment: treatmentOf(ctx, household),
    reach: await householdReach(household, members),
    mergedInto: await heirOf(household),
    duplicates: await duplicateLines(household),
    probablePeople: mayWrite ? await probablePeople(household, members) : [],
    memberMergePath: mayWrite && members.length > 1 ? paths.memberMerge(household) : null,
    access: mayWrite ? accessOf(household, account) : null,
    counter: counter && {
      ...counter,
      headId: head?.id ?? '',
      change: await accountChange(household, ctx.rights),
      adults: adults.map(({ id, name }) => ({ value: id, label: name })),
    },
    information: await householdInformation(ctx, household, { ...open, cursor }),
  }
}

/** The account that took this one over. */
async function heirOf({ mergedIntoId }: Household) {
  const heir = mergedIntoId ? await Household.find(mergedIntoId) : null
  return heir && { number: heir.number, href: paths.household(heir) }
}

/** How the family may be handed the means to choose a password. */
function accessOf(household: Household, account: CitizenAccount | null) {
  if (!household.active) return null
  return { action: paths.householdAccess(household), email: account?.email ?? null }
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
