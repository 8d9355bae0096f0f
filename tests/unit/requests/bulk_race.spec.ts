import { test } from '@japa/runner'
import { now } from '#shared/clock'
import type { RequestTransition } from '#kernel/transitions'
import { runDueJobs } from '#authorities/jobs/runner'
import JobRun from '#authorities/models/job_run'
import OutboxMessage from '#authorities/models/outbox_message'
import { agentRights } from '#accounts/queries/agent_rights'
import { ConfirmBulkOperation } from '#requests/actions/confirm_bulk_operation'
import { PrepareBulkOperation } from '#requests/actions/prepare_bulk_operation'
import { SetBulkCompletion } from '#requests/actions/set_bulk_completion'
import { UndoBulkOperation } from '#requests/actions/undo_bulk_operation'
import BulkOperation from '#requests/models/bulk_operation'
import CompletionItem from '#requests/models/completion_item'
import CompletionRequest from '#requests/models/completion_request'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

const SIZE = 12

test.group('A bulk operation, everything at once', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('confirmed and undone five times in parallel, it runs once each way', async ({ assert }) => {
    const { town, prepare } = await aPreparedTown()
    await town.run(async () => {
      const { id } = await prepare()
      const five = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 5 }, work))
      await five(() => new ConfirmBulkOperation().handle({ operationId: id, reason: 'Double.' }))
      await runDueJobs()
      await five(() => new UndoBulkOperation().handle({ operationId: id }))
      await runDueJobs()
      assert.lengthOf(await JobRun.query().whereIn('job_key', ['bulk_operation', 'bulk_undo']), 2)
      assert.lengthOf(await RequestEvent.query().where('to_state', 'rejected'), SIZE)
      assert.lengthOf(await RequestEvent.query().where('kind', 'transition_undone'), SIZE)
    })
  })

  test('undone while its mails are leaving, a request is either restored or told of, never both', async ({
    assert,
  }) => {
    const { town, prepare } = await aPreparedTown()
    await town.run(async () => {
      const { id } = await prepare()
      await new ConfirmBulkOperation().handle({ operationId: id, reason: 'Trop loin.' })
      await runDueJobs()
      const before = (await post.deliver()).length
      await new UndoBulkOperation().handle({ operationId: id })
      await OutboxMessage.query()
        .whereNotNull('held_for')
        .update({ available_at: now().minus({ seconds: 1 }).toISO() })
      await Promise.all([runDueJobs(), post.deliver()])

      const mails = (await post.deliver()).slice(before)
      const refused = await ServiceRequest.query().where('state', 'rejected')
      assert.equal(mails.length, refused.length)
      for (const { number } of refused) {
        assert.isTrue(mails.some(({ subject }) => subject.includes(`n° ${number} `)))
      }
    })
  })

  test('asked, asked otherwise and confirmed at once, every request is asked what the operation says', async ({
    assert,
  }) => {
    const { town, prepare, rights } = await aPreparedTown()
    await town.run(async () => {
      for (let round = 0; round < 5; round++) {
        await CompletionRequest.query().delete()
        const { id } = await prepare('mark_incomplete')
        const ask = (field: string) =>
          new SetBulkCompletion().handle({
            operationId: id,
            list: { items: [{ kind: 'field', key: field }] },
            reason: 'Un détail manque.',
            rights,
          })
        await ask('interventionPlace')
        await Promise.all([
          ask('interventionDescription'),
          new ConfirmBulkOperation().handle({ operationId: id }),
          ask('interventionPlace'),
        ])
        await runDueJobs()

        const { asked } = await BulkOperation.findOrFail(id)
        const kept = await CompletionItem.query()
        assert.lengthOf(kept, SIZE)
        assert.isTrue(kept.every(({ key }) => key === asked?.items[0].key))
        await new UndoBulkOperation().handle({ operationId: id })
        await runDueJobs()
        assert.lengthOf(await CompletionItem.query(), 0)
      }
    })
  })
})

async function aPreparedTown() {
  const town = await aTown()
  const agent = await anAgent(town).with('technical', 'write')
  const family = await aHousehold(town)
  const numbers: number[] = []
  for (let made = 0; made < SIZE; made++) {
    const { number } = await aRequest(town, 'technical_intervention').by(family)
    numbers.push(number ?? 0)
  }
  const rights = await town.run(() => agentRights(agent))
  const prepare = (transition: RequestTransition = 'reject') =>
    new PrepareBulkOperation().handle({
      selection: { numbers },
      transition,
      actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      rights,
      search: '/backoffice/demandes',
    })
  return { town, prepare, rights }
}
