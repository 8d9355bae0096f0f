import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { AddNote } from '#requests/actions/add_note'
import type ServiceRequest from '#requests/models/service_request'
import { verifyHistories } from '#requests/queries/verify_histories'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'

/** What somebody with a password of the database might do, and how it is told. */
const TAMPERINGS: {
  deed: string
  problem: RegExp
  run(request: ServiceRequest): Promise<unknown>
}[] = [
  {
    deed: 'a reason is reworded',
    problem: /la ligne 3 de son historique n’est plus celle qui a été écrite/,
    run: ({ id }) => line(id, 3).update({ reason: 'Autre motif' }),
  },
  {
    deed: 'a decision is given another author',
    problem: /la ligne 3 de son historique n’est plus/,
    run: ({ id }) => line(id, 3).update({ actor_name: 'Paul Roux' }),
  },
  {
    deed: 'a decision is dated otherwise',
    problem: /la ligne 3 de son historique n’est plus/,
    run: ({ id }) => line(id, 3).update({ created_at: '2020-01-01T00:00:00.000Z' }),
  },
  {
    deed: 'what a line tells is emptied',
    problem: /la ligne 4 de son historique n’est plus/,
    run: ({ id }) => line(id, 4).update({ details: null }),
  },
  {
    deed: 'a line is taken out in the middle',
    problem: /la ligne 3 de son historique manque/,
    run: ({ id }) => line(id, 3).delete(),
  },
  {
    deed: 'the last line is taken out',
    problem: /la fin de son historique manque/,
    run: ({ id }) => line(id, 4).delete(),
  },
  {
    deed: 'the state is changed without a decision',
    problem: /son état n’est pas celui où mène son historique/,
    run: ({ id }) => db.from('service_requests').where('id', id).update({ state: 'validated' }),
  },
  {
    deed: 'the request is taken out',
    problem: /^Il manque 1\u00a0demande\.$/,
    run: ({ id }) => db.from('service_requests').where('id', id).delete(),
  },
]

test.group('A history that is altered outside of the platform', (group) => {
  useTruncatedDatabase(group)

  async function aDecidedRequest() {
    const town = await aTown()
    const family = await aHousehold(town)
    const agent = await anAgent(town).with('technical', 'write')
    const request = await aRequest(town, 'technical_intervention')
      .by(family)
      .in('incomplete')
      .handledBy(agent)
    await town.run(() =>
      new AddNote().handle({
        requestId: request.id,
        visibility: 'internal',
        text: 'Rappeler jeudi.',
        actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      })
    )
    return { town, request }
  }

  test('left alone, it is found sound', async ({ assert }) => {
    const { town } = await aDecidedRequest()
    assert.deepEqual(await town.run(() => verifyHistories()), { read: 1, problems: [] })
  })

  for (const { deed, problem, run } of TAMPERINGS) {
    test(`is found when ${deed}`, async ({ assert }) => {
      const { town, request } = await aDecidedRequest()
      await run(request)
      const { problems } = await town.run(() => verifyHistories())
      assert.lengthOf(problems, 1)
      assert.match(problems[0], problem)
    })
  }

  test('each town reads its own', async ({ assert }) => {
    const { request } = await aDecidedRequest()
    const other = await aTown('Val d’Exemple').at('val.test')
    await line(request.id, 3).update({ reason: 'Autre motif' })
    assert.deepEqual(await other.run(() => verifyHistories()), { read: 0, problems: [] })
  })

  test('request:verify ends with 1, and names the request', async ({ cleanup }) => {
    const { request } = await aDecidedRequest()
    await line(request.id, 3).update({ reason: 'Autre motif' })
    ace.ui.switchMode('raw')
    cleanup(() => ace.ui.switchMode('normal'))
    const command = await ace.exec('request:verify', [])
    command.assertExitCode(1)
    command.assertLogMatches(new RegExp(`Demande n° ${request.number} : la ligne 3`))
  })
})

function line(requestId: string, position: number) {
  return db.from('request_events').where('request_id', requestId).where('position', position)
}
