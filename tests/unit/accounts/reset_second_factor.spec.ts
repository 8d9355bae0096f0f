import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import { now } from '#shared/clock'
import { settleRecoveryCodes } from '#accounts/actions/settle_recovery_codes'
import AgentEvent from '#accounts/models/agent_event'
import Authenticator from '#accounts/models/authenticator'
import RecoveryCode from '#accounts/models/recovery_code'
import { newSecret } from '#accounts/one_time_code'
import { hasSecondFactor } from '#accounts/queries/second_factors_of'
import db from '@adonisjs/lucid/services/db'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'

test.group('The command that takes away a second factor', (group) => {
  useDatabase(group)

  test('takes it from the agent of the town that is named, and this is written down', async ({
    assert,
  }) => {
    const town = await aTown()
    const elsewhere = await aTown('Val-d’Exemple').at('ailleurs.test')
    const [agent, namesake] = [await anAgent(town), await anAgent(elsewhere)]
    for (const [where, who] of [
      [town, agent],
      [elsewhere, namesake],
    ] as const) {
      await where.run(async () => {
        const lost = { agentId: who.id, secret: newSecret(), lastStep: 0, addedAt: now() }
        await Authenticator.create(lost)
        await db.transaction((trx) => settleRecoveryCodes(who, trx))
      })
    }

    ace.ui.switchMode('raw')
    const run = await ace.exec('agent:reset-factor', [agent.login, `--host=${town.host}`])
    assert.equal(run.exitCode, 0)
    const missing = await ace.exec('agent:reset-factor', ['personne', `--host=${town.host}`])
    assert.equal(missing.exitCode, 1)

    assert.isFalse(await town.run(() => hasSecondFactor(agent)))
    assert.isTrue(await elsewhere.run(() => hasSecondFactor(namesake)))
    assert.lengthOf(await town.run(() => RecoveryCode.all()), 0)
    const [event] = await town.run(() => AgentEvent.all())
    assert.equal(event.kind, 'second_factor_reset')
    assert.equal(event.actorName, 'Superadministrateur')
    assert.isNull(event.actorId)
  })
})
