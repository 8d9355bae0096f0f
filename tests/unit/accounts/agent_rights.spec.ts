import { test } from '@japa/runner'
import { agentRights } from '#accounts/queries/agent_rights'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'

const CANTEEN = 'school_canteen_registration'
const REPAIR = 'technical_intervention'

test.group('Rights of an agent', (group) => {
  useDatabase(group)

  test('each profile grants what the weaker ones grant, in its category only', async ({
    assert,
  }) => {
    const town = await aTown()
    const writer = await anAgent(town).with('school', 'write').with('technical', 'read')
    const rights = await town.run(() => agentRights(writer))

    assert.deepEqual(
      [rights.can(CANTEEN, 'read'), rights.can(CANTEEN, 'write'), rights.can(CANTEEN, 'manage')],
      [true, true, false]
    )
    assert.deepEqual([rights.can(REPAIR, 'read'), rights.can(REPAIR, 'write')], [true, false])
    assert.isFalse(rights.can('birth_details', 'read'))
    assert.isFalse(rights.all)
  })

  test('a teleservice that loses its category is nobody’s any more', async ({ assert }) => {
    const town = await aTown()
    const sentence = anAgent(town)
    for (const key of town.categories.keys()) sentence.with(key, 'manage')
    const agent = await sentence

    await town.run(async () => {
      assert.isTrue((await agentRights(agent)).all)
      await TeleserviceSetting.query().where('teleservice_id', CANTEEN).update({ categoryId: null })
      const rights = await agentRights(agent)
      assert.isFalse(rights.all)
      assert.isFalse(rights.can(CANTEEN, 'read'))
      assert.isTrue(rights.can(REPAIR, 'manage'))
    })
  })

  test('an administrator holds no right on requests by himself', async ({ assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).administrator()
    const rights = await town.run(() => agentRights(agent))
    assert.isTrue(rights.none)
    assert.isFalse(rights.all)
  })
})
