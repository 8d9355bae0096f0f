import { test } from '@japa/runner'
import { DetectDuplicates } from '#households/actions/detect_duplicates'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { choose, fillIn, follow, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aRequest } from '#tests/support/world'

const COMPARED = 'Comptes n° 1 et n° 2'
const MERGED = 'Fusionner le compte n° 2 dans le compte n° 1'

test.group('An agent who keeps one account per family', (group) => {
  useTruncatedDatabase(group)

  test('finds a family that was entered twice, compares, merges, and reads it in the history', async ({
    browser,
  }) => {
    await aFamilyEnteredTwice()
    const agent = await anAgentAtWork(browser)
    await agent.goto('/backoffice/foyers')
    await follow(agent, 'Doublons probables')
    await arrived(agent, 'Doublons probables')
    await seen(agent, 'Doublons probables', 'office.duplicates')

    await nextPage(agent, () => follow(agent, /^Nadia Benali/))
    await seen(agent, COMPARED, 'office.duplicates.comparison')
    await nextPage(agent, () => press(agent, 'Préparer la fusion'))
    await seen(agent, MERGED, 'office.duplicates.merge')
    const phones = agent.getByRole('group', { name: 'Téléphone portable' })
    await phones.getByRole('radio', { name: /06.22/ }).check()
    await tick(agent, 'J’ai vérifié')
    await nextPage(agent, () => press(agent, 'Fusionner définitivement'))
    await arrived(agent, 'Foyer de Nadia Benali')
    await agent.getByText('Autre compte réuni à celui-ci').waitFor()
    await seen(agent, 'Foyer de Nadia Benali', 'office.duplicates.history')
  })

  test('creates an account at the counter, and goes on with a request for it', async ({
    browser,
  }) => {
    await aDemoTown()
    const agent = await anAgentAtWork(browser)
    await agent.goto('/backoffice/foyers')
    await follow(agent, 'Créer un compte')
    await arrived(agent, 'Créer un compte')
    await fillIn(agent, {
      'Prénom': 'Rosa',
      'Nom': 'Garcia',
      'Portable': '06 33 33 33 33',
      'Voie': 'Rue du Canal',
      'Code postal': '54360',
      'Ville': 'Blainville',
    })
    await choose(agent, { Civilité: 'Madame' })
    await seen(agent, 'Créer un compte', 'office.household.new')
    await nextPage(agent, () => press(agent, 'Créer le compte'))
    await arrived(agent, 'Foyer de Rosa Garcia')
    await agent.getByRole('button', { name: 'Imprimer la fiche d’accès' }).waitFor()
    await seen(agent, 'Foyer de Rosa Garcia', 'office.household.created')
    await nextPage(agent, () => press(agent, 'Créer une demande'))
    await arrived(agent, 'Services en ligne')
  })
})

async function aFamilyEnteredTwice() {
  const town = await aDemoTown()
  const phone = '0611111111'
  const birthDate = '1985-03-02'
  const first = await aHousehold(town)
    .headedBy('Nadia', 'Benali', { birthDate, mobilePhone: phone })
    .withChild('Léa')
  const second = await aHousehold(town)
    .headedBy('Nadia', 'Bénali', { birthDate, mobilePhone: '0622222222', homePhone: phone })
    .withChild('Léa')
    .withChild('Hugo', { birthDate: '2021-06-01', sex: 'male' })
  await aRequest(town, 'school_canteen_registration').by(second).about(second.child('Léa'))
  for (const { household } of [first, second]) {
    await town.run(() => new DetectDuplicates().handle({ householdId: household.id }))
  }
}
