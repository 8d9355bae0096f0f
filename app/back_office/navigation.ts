import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { hasIdentityProvider } from '#accounts/queries/identity_provider'
import { paths } from '#back_office/paths'

interface NavigationEntry {
  label: string
  href: string
  /** Who finds it in his menu. */
  isFor(ctx: HttpContext): boolean
}

/** The menu of the back office, in the manual's order. */
const ENTRIES: NavigationEntry[] = [
  { label: 'Tâches', href: paths.home, isFor: () => true },
  { label: 'Demandes', href: paths.search, isFor: ({ rights }) => !rights.none },
  { label: 'Foyers', href: paths.households, isFor: ({ rights }) => !rights.none },
  {
    label: 'Courriers',
    href: paths.letterBatches,
    isFor: ({ rights }) => rights.canAnywhere('write'),
  },
  {
    label: 'Charge des agents',
    href: paths.workload,
    isFor: ({ rights }) => rights.canAnywhere('manage'),
  },
  { label: 'Guichet', href: paths.counter, isFor: ({ rights }) => rights.canAnywhere('write') },
  {
    label: 'Téléservices',
    href: '/backoffice/teleservices',
    isFor: ({ agent, rights }) => agent.isAdministrator || !rights.none,
  },
  { label: 'Travaux', href: paths.jobs, isFor: ({ agent }) => agent.isAdministrator },
  {
    label: 'Identités',
    href: paths.agentIdentities,
    isFor: ({ agent }) => agent.isAdministrator && hasIdentityProvider('agents'),
  },
]

/** Gives every page the entries that the agent's rights open. */
export function shareNavigation(ctx: HttpContext, next: NextFn) {
  const entries = ctx.owesSecondFactor ? [] : ENTRIES
  const nav = entries.filter(({ isFor }) => isFor(ctx)).map(({ label, href }) => ({ label, href }))
  ctx.view.share({ nav })
  return next()
}
