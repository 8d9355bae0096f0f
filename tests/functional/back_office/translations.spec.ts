import { test } from '@japa/runner'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'

const PATH = '/backoffice/teleservices'

test.group('What is said in other languages', (group) => {
  useDatabase(group)

  test('is counted for each service and each language that the town offers', async ({
    client,
    assert,
  }) => {
    const town = await aTown().configured({ languages: ['fr', 'en', 'fr-x-falc'] })
    const agent = await anAgent(town).with('civil_status', 'manage')
    const page = await client.get(PATH).withGuard('agent').loginAs(agent)
    const text = page
      .text()
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
    assert.match(text, /anglais : Acte de naissance ?: complet/)
    assert.match(text, /facile à lire : Acte de naissance ?: complet/)
    assert.match(text, /anglais : Acte de mariage ?: \d+ textes sur \d+ sans traduction/)
  })

  test('is not spoken of in a town that speaks French only', async ({ client, assert }) => {
    const town = await aTown()
    const agent = await anAgent(town).with('civil_status', 'manage')
    const page = await client.get(PATH).withGuard('agent').loginAs(agent)
    assert.notInclude(page.text(), 'Autres langues')
  })

  test('is seen step by step, with what stays French listed and marked', async ({
    client,
    assert,
  }) => {
    const town = await aTown().configured({ languages: ['fr', 'en'] })
    const agent = await anAgent(town).with('civil_status', 'manage')
    const shown = (id: string) =>
      client.get(`${PATH}/${id}/langues/en`).withGuard('agent').loginAs(agent)

    const whole = await shown('birth_details')
    assert.include(whole.text(), 'Last name at birth')
    assert.notInclude(whole.text(), 'left-in-french')
    const bare = await shown('marriage_details')
    assert.include(bare.text(), 'Les textes sans traduction')
    assert.include(bare.text(), 'class="left-in-french"')
  })

  test('does not exist for other categories, nor in a language that is not offered', async ({
    client,
  }) => {
    const town = await aTown().configured({ languages: ['fr', 'en'] })
    const agent = await anAgent(town).with('civil_status', 'manage')
    const shown = (path: string) => client.get(`${PATH}/${path}`).withGuard('agent').loginAs(agent)
    for (const path of ['school_canteen_registration/langues/en', 'birth_details/langues/de']) {
      const page = await shown(path)
      page.assertStatus(404)
    }
  })
})
