import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'

const MINUTE = 60_000

test.group('The end of a session', (group) => {
  useTruncatedDatabase(group)

  test('is announced to a citizen, who may stay', async ({ browser }) => {
    const family = await aFamily(await aDemoTown())
    const parent = await aSignedInParent(browser, family)
    await openAt(parent, '/demandes')
    await parent.clock.fastForward(27 * MINUTE)
    await warning(parent).waitFor({ state: 'hidden' })

    await parent.clock.fastForward(1.5 * MINUTE)
    await warning(parent).getByText('Sans action de votre part, elle se terminera dans').waitFor()
    await seen(parent, 'Mes demandes', 'front.session_warning')
    await press(warning(parent), 'Rester connecté')
    await warning(parent).waitFor({ state: 'hidden' })

    await parent.clock.fastForward(31 * MINUTE)
    await parent.getByRole('dialog', { name: 'Votre session est terminée' }).waitFor()
  })

  test('is announced to an agent, who may leave at once', async ({ browser }) => {
    await aDemoTown()
    const agent = await anAgentAtWork(browser)
    await openAt(agent, '/backoffice/demandes')
    await agent.clock.fastForward(29 * MINUTE)
    await warning(agent).waitFor()
    await press(warning(agent), 'Me déconnecter')
    await seen(agent, 'Espace agents', 'office.signed_out')
  })
})

/** From here on the page's clock obeys the test. */
async function openAt(page: Page, path: string) {
  await page.clock.install()
  await page.goto(path)
}

function warning(page: Page) {
  return page.getByRole('dialog', { name: 'Votre session va bientôt se terminer' })
}
