import { test } from '@japa/runner'
import { signIn } from '#tests/browser/support/sign_in'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { AGENT_PASSWORD } from '#tests/support/world/agent_builder'
import { expectNoSidewaysScroll } from '#tests/support/narrow_screens'
test.group('long', (group) => {
  useTruncatedDatabase(group)
  test('long', async ({ browser }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const person = { key: family.head.id, title: 'Madam', firstName: 'Camille', lastName: 'MARTINDELAROCHEFOUCAULDDEBEAUVAISD', familyStatus: 'Single', email: 'camille.marie-antoinette.de-la-rochefoucauld@courriel-de-la-communaute-urbaine.fr', mobilePhone: '0612345678', profession: 'X'.repeat(40) }
    const draft = await aRequest(town, 'home_folder_modification').by(family).answering({ address: { streetName: 'Chemindesanciensmaraichersdelaco', postalCode: '54360', city: 'SAINT-REMY-EN-BOUZEMONT-ISSON' }, adults: [person], children: [{ key: family.child('Léa').id, born: true, lastName: 'MARTINDELAROCHEFOUCAULDDEBEAUVAISD', firstName: 'Léa', birthDate: '2019-03-02', sex: 'Female', responsibles: [{ adult: family.head.id, role: 'mother' }] }], head: family.head.id })
    const builder = anAgent(town)
    for (const key of town.categories.keys()) builder.with(key, 'write')
    const agent = await signIn(browser, '/backoffice/connexion', (await builder).login, AGENT_PASSWORD)
    await agent.goto(`/backoffice/demandes/${draft.number}?etape=tout`)
    await agent.setViewportSize({ width: 320, height: 740 })
    await agent.screenshot({ path: '/tmp/h12_long.png', fullPage: true })
    console.log(await agent.evaluate(() => [...document.querySelectorAll('.table-wrap')].map((w) => [w.className, w.scrollWidth, w.clientWidth])))
    await expectNoSidewaysScroll(agent)
  })
})
