import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { freeLogin, loginBase } from '#accounts/queries/free_login'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'

test.group('A login', (group) => {
  useDatabase(group)

  test('is the first and last names, in lower case without accents nor signs', ({ assert }) => {
    assert.equal(
      loginBase({ firstName: 'Jean-René', lastName: 'D’Églantine' }),
      'jeanrene.deglantine'
    )
    assert.equal(loginBase({ firstName: 'Œdipe', lastName: 'de la Tour 3' }), 'oedipe.delatour')
    assert.equal(loginBase({ firstName: '张', lastName: '伟' }), 'compte')
    assert.isAtMost(loginBase({ firstName: 'a'.repeat(38), lastName: 'b'.repeat(38) }).length, 72)
  })

  test('takes the first free counter of its town', async ({ assert }) => {
    const town = await aTown()
    await aHousehold(town).headedBy('Camille', 'Martin')
    await aHousehold(town).headedBy('Camille', 'Martin')
    const elsewhere = await aTown().at('ailleurs.test')
    const person = { firstName: 'Camille', lastName: 'Martin' }

    assert.equal(
      await town.run(() => db.transaction((trx) => freeLogin(person, trx))),
      'camille.martin3'
    )
    assert.equal(
      await elsewhere.run(() => db.transaction((trx) => freeLogin(person, trx))),
      'camille.martin'
    )
  })

  test('is not taken by a longer name that begins like it', async ({ assert }) => {
    const town = await aTown()
    await aHousehold(town).headedBy('Camille', 'Martinez')
    const person = { firstName: 'Camille', lastName: 'Martin' }
    assert.equal(
      await town.run(() => db.transaction((trx) => freeLogin(person, trx))),
      'camille.martin'
    )
  })
})
