import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { TeleserviceRegistry } from '#kernel/registry/teleservice_registry'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, fillIn, follow, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

const CANTEEN = 'school_canteen_registration'

test.group('Before beginning', (group) => {
  useTruncatedDatabase(group)

  test('a visitor learns whether a service is for his child, and what it costs', async ({
    browser,
    cleanup,
  }) => {
    await aDemoTown()
    const registry = await app.container.make(TeleserviceRegistry)
    const canteen = registry.getOrFail(CANTEEN)
    canteen.pricing = {
      due: 'on_validate',
      from: ['canteenAttendingDays'],
      quote: ({ data }) => [
        {
          label: 'Repas',
          quantity: 36 * [data.canteenAttendingDays ?? []].flat().length,
          unitAmount: 320,
        },
      ],
    }
    cleanup(() => {
      delete canteen.pricing
    })

    const page = await aVisitor(browser)
    await page.goto(`/demarches/${CANTEEN}`)
    await follow(page, /^Simuler/)
    await arrived(page, 'Simuler')
    await fillIn(page, { 'Date de naissance de l’enfant': '01/01/2098' })
    await nextPage(page, () => press(page, 'Vérifier'))
    await page.getByText('L’enfant n’est pas encore né.').waitFor()
    await choose(page, { 'Jours de présence': ['Lundi', 'Jeudi'] })
    await nextPage(page, () => press(page, 'Calculer le prix'))
    await page.getByText('230,40').first().waitFor()
    await seen(page, 'Simuler', 'front.simulation')
  })
})
