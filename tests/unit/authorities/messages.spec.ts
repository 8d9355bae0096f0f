import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import { PublishMessage } from '#authorities/actions/publish_message'
import { E_MESSAGE_REFUSED } from '#authorities/errors'
import InformationMessage from '#authorities/models/information_message'
import { shownMessages } from '#authorities/queries/shown_messages'
import { useDatabase } from '#tests/support/databases'
import { aTown } from '#tests/support/world'

const MESSAGE = {
  level: 'info',
  audience: 'everyone',
  title: 'Inscriptions',
  text: 'Les inscriptions ouvrent lundi.',
  startsOn: '2027-03-01',
  endsOn: '2027-03-31',
}

test.group('Messages of the town', (group) => {
  useDatabase(group)

  test('come the most urgent first, then the latest', async ({ assert }) => {
    const town = await aTown()
    const titles = await town.run(async () => {
      const publish = new PublishMessage()
      for (const [title, level, startsOn] of [
        ['ancien', 'info', '2027-03-01'],
        ['récent', 'info', '2027-03-05'],
        ['crue', 'urgent', '2027-03-02'],
        ['travaux', 'important', '2027-03-03'],
      ]) {
        await publish.handle({ ...MESSAGE, title, level, startsOn })
      }
      return (await shownMessages('citizens', '2027-03-10')).map((message) => message.title)
    })
    assert.deepEqual(titles, ['crue', 'travaux', 'récent', 'ancien'])
  })

  const refused: [what: string, Partial<typeof MESSAGE>][] = [
    ['no title', { title: '  ' }],
    ['a title too long', { title: 'a'.repeat(121) }],
    ['no text', { text: '' }],
    ['a text too long', { text: 'a'.repeat(1001) }],
    ['a level that is none', { level: 'grave' }],
    ['an audience that is none', { audience: 'agents' }],
    ['a day that is none', { startsOn: '31/12/2027' }],
    ['an end before its beginning', { endsOn: '2027-02-28' }],
  ]
  for (const [what, values] of refused) {
    test(`is refused with ${what}`, async ({ assert }) => {
      const town = await aTown()
      await assert.rejects(
        () => town.run(() => new PublishMessage().handle({ ...MESSAGE, ...values })),
        E_MESSAGE_REFUSED
      )
      assert.lengthOf(await town.run(() => InformationMessage.all()), 0)
    })
  }

  test('are put up and taken down by commands, while the town is open', async ({ assert }) => {
    const town = await aTown().at('blainville.test')
    ace.ui.switchMode('raw')
    const publish = ['Fermeture', 'La mairie ferme à midi.', '--host=blainville.test']
    await ace.exec('message:publish', [...publish, '--level=urgent', '--from=2027-03-01'])
    const [message] = await town.run(() => shownMessages('visitors', '2027-03-01'))
    assert.equal(message.title, 'Fermeture')
    assert.equal(message.level, 'urgent')

    const listed = await ace.exec('message:list', [])
    listed.assertSucceeded()
    const withdrawn = await ace.exec('message:withdraw', [message.id])
    withdrawn.assertSucceeded()
    assert.lengthOf(await town.run(() => InformationMessage.all()), 0)
    const again = await ace.exec('message:withdraw', [message.id])
    again.assertFailed()
    ace.ui.switchMode('normal')
  })
})
