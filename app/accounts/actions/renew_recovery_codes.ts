import db from '@adonisjs/lucid/services/db'
import { lockAccount } from '#accounts/account_owner'
import { recordAgentEvent } from '#accounts/actions/record_agent_event'
import { writeRecoveryCodes } from '#accounts/actions/write_recovery_codes'
import { E_NO_SECOND_FACTOR } from '#accounts/errors'
import type AgentAccount from '#accounts/models/agent_account'
import { hasSecondFactor } from '#accounts/queries/second_factors_of'

/**
 * Ten other recovery codes.
 *
 * @throws E_NO_SECOND_FACTOR when there is nothing that they could replace
 */
export class RenewRecoveryCodes {
  async handle({ agent }: { agent: AgentAccount }): Promise<string[]> {
    return db.transaction(async (trx) => {
      await lockAccount(agent, trx)
      if (!(await hasSecondFactor(agent, trx))) throw new E_NO_SECOND_FACTOR()
      await recordAgentEvent({ agent, kind: 'recovery_codes_renewed' }, trx)
      return writeRecoveryCodes(agent, trx)
    })
  }
}
