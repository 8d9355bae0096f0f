import { test } from '@japa/runner'
import { E_NO_CURRENT_AUTHORITY } from '#authorities/errors'
import Category from '#catalogue/models/category'
import Household from '#households/models/household'
import { currentAuthorityId } from '#authorities/tenancy'
import { statementsOf } from '#tests/support/statements'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'

test.group('Tenancy', (group) => {
  useDatabase(group)

  test('a query outside of an authority is refused', async ({ assert }) => {
    assert.throws(() => Category.query(), E_NO_CURRENT_AUTHORITY)
    await assert.rejects(() => Category.all())
    await assert.rejects(() => Category.create({ key: 'x', name: 'x' }))
  })

  test('a row of another town is not found, updated or deleted', async ({ assert }) => {
    const town = await aTown()
    const other = await aTown('Valmont').at('valmont.test')
    const { household } = await aHousehold(other)

    await town.run(async () => {
      assert.isNull(await Household.find(household.id))
      assert.lengthOf(await Household.all(), 0)
      await Household.query().where('id', household.id).update({ active: false })
      await Household.query().where('id', household.id).delete()
    })
    await other.run(async () => {
      assert.isTrue((await Household.findOrFail(household.id)).active)
    })
  })

  test('what is loaded beside a row names the town too', async ({ assert }) => {
    const town = await aTown()
    const { household } = await aHousehold(town)
    await town.run(async () => {
      const statements = await statementsOf(() =>
        Household.query().where('id', household.id).preload('individuals')
      )
      assert.lengthOf(statements, 2)
      for (const { bindings } of statements) assert.include(bindings, currentAuthorityId())
    })
  })
})
