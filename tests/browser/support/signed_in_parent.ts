import { type Browser, type Page } from 'playwright'
import { today } from '#shared/clock'
import { addDays } from '#shared/days'
import { arrived } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { fillIn, press } from '#tests/browser/support/words'
import { aHousehold } from '#tests/support/world'
import { type Family } from '#tests/support/world/family'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import { type Town } from '#tests/support/world/town'

/** The Benali family: Nadia has the account, Léa is eight. */
export function aFamily(town: Town) {
  return aHousehold(town)
    .headedBy('Nadia', 'Benali', { officePhone: '0231000000' })
    .withAdult('Karim', 'Benali')
    .withChild('Léa', { birthDate: '2018-05-04' })
}

/** Two parents and three children, one of them to be born. */
export function aFamilyOfFive(town: Town) {
  return aHousehold(town)
    .headedBy('Nadia', 'Benali', { officePhone: '0231000000' })
    .withAdult('Karim', 'Benali')
    .withChild('Léa', { birthDate: '2018-05-04' })
    .withChild('Hugo', { birthDate: '2020-09-08', sex: 'male' })
    .withChild(null, { birthDate: addDays(today(), 90), sex: null })
}

/** A parent who has just signed in: the home page greets her. */
export async function aSignedInParent(
  browser: Browser,
  family: Family,
  options: Parameters<typeof aVisitor>[1] = {}
): Promise<Page> {
  const page = await aVisitor(browser, options)
  await page.goto('/connexion')
  await fillIn(page, {
    'Identifiant ou adresse électronique': family.account.login,
    'Mot de passe': CITIZEN_PASSWORD,
  })
  await press(page, 'Me connecter')
  await arrived(page, `Bonjour ${family.head.fullName}`)
  return page
}
