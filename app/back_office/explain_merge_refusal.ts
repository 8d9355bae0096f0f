import type { Exception } from '@adonisjs/core/exceptions'
import { frenchInstant } from '#shared/french_instants'
import { E_EMAIL_UNAVAILABLE } from '#accounts/errors'
import { E_HOUSEHOLD_CHANGED, E_HOUSEHOLD_DECISION, E_MERGE_PEOPLE } from '#households/errors'
import { E_HOUSEHOLD_REQUEST_RUNNING, E_REQUEST_LOCKED } from '#requests/errors'

/** Why accounts, or sheets, are not merged now. */
export const MERGE_REFUSALS = [
  E_HOUSEHOLD_CHANGED,
  E_HOUSEHOLD_DECISION,
  E_MERGE_PEOPLE,
  E_REQUEST_LOCKED,
  E_HOUSEHOLD_REQUEST_RUNNING,
  E_EMAIL_UNAVAILABLE,
]

export function explainMergeRefusal(refusal: Exception): { title: string; text: string } {
  if (!(refusal instanceof E_HOUSEHOLD_CHANGED)) {
    return { title: 'Rien n’a été fusionné', text: refusal.message }
  }
  const { last } = refusal
  const who = last
    ? `${last.by} a modifié un des comptes le ${frenchInstant(last.at)}.`
    : 'Un des comptes a été modifié depuis que vous avez ouvert cette page.'
  return {
    title: 'Rien n’a été fusionné\u00a0: un compte a changé entre-temps',
    text: `${who} La page montre leur état actuel\u00a0: relisez, puis recommencez.`,
  }
}
