import { type Page } from 'playwright'
import { arrived, seen } from '#tests/browser/support/seen'
import { choose, follow, press } from '#tests/browser/support/words'

const SERVICE = 'Inscription au restaurant scolaire'

/** From the list of services to the first page of the form. */
export async function chooseChild(page: Page) {
  await follow(page.getByRole('navigation', { name: 'Menu principal' }), 'Services en ligne')
  await seen(page, 'Services en ligne', 'front.services')
  await follow(page.getByRole('main'), SERVICE)
  await seen(page, SERVICE, 'front.canteen.start')

  await follow(page, 'Commencer')
  await seen(page, 'Pour commencer', 'front.canteen.for_whom')
  await choose(page, { 'Pour quel enfant ?': 'Léa Benali, 8 ans' })
  await press(page, 'Continuer')
  await arrived(page, 'Inscription')
}
