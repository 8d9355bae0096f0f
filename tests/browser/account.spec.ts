import { test } from '@japa/runner'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { seen } from '#tests/browser/support/seen'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, fillIn, follow, press, select, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

test.group('A household account', (group) => {
  useTruncatedDatabase(group)

  test('is opened by a parent, who then declares the people of her home', async ({ browser, assert }) => {
    await aDemoTown()
    const parent = await aVisitor(browser)
    await parent.goto('/')
    await seen(parent, 'Vos démarches, simplement', 'front.home')

    await follow(parent.getByRole('main'), 'Créer mon compte')
    await press(parent, 'Créer mon compte')
    await seen(parent, 'Créer un compte', 'front.sign_up.refused')
  })
})
