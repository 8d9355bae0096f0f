import { test } from '@japa/runner'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, fillIn, follow, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'

const REPAIR = 'technical_intervention'
const TITLE = 'Intervention technique'

test.group('The same request twice', (group) => {
  useTruncatedDatabase(group)

  test('a parent is warned before, and goes on knowingly; an agent groups both', async ({
    browser,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const first = await aRequest(town, REPAIR).by(family)
    const page = await aSignedInParent(browser, family)
    await page.goto(`/demarches/${REPAIR}`)
    await follow(page, /^Commencer/)
    await page.getByText('Une demande semblable est déjà en cours').waitFor()
    await nextPage(page, () => press(page, 'Continuer'))
    await page.getByText('Cochez la case pour faire une autre demande').first().waitFor()
    await seen(page, 'Pour commencer', 'front.filed_twice.choices')
    await tick(page, 'Je connais la demande en cours')
    await nextPage(page, () => press(page, 'Continuer'))

    const draft = await aRequest(town, REPAIR).by(family).in('draft')
    await page.goto(`/demarches/${REPAIR}/demande/${draft.id}/validation`)
    await seen(page, 'Récapitulatif et envoi', 'front.filed_twice.summary')
    await choose(page, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
    await tick(page, 'Je connais la demande semblable en cours')
    await tick(page, 'Je certifie que ces informations sont exactes')
    await press(page, 'Envoyer ma demande')
    await arrived(page, 'Votre demande est envoyée')

    const agent = await anAgentAtWork(browser)
    await agent.goto('/backoffice/demandes')
    await agent.getByText('Demande semblable').first().waitFor()
    await seen(agent, 'Demandes', 'office.similar.list')
    await agent.goto(`/backoffice/demandes/${first.number}`)
    await seen(agent, TITLE, 'office.similar.request')
    await nextPage(agent, () => follow(agent, /^Comparer et regrouper/))
    await fillIn(agent, { 'Un mot pour l’usager': 'Merci de votre vigilance.' })
    await seen(agent, 'Regrouper deux demandes', 'office.similar.grouping')
    await nextPage(agent, () => press(agent, 'Regrouper'))
    await agent.getByText(/regroupée avec celle-ci, qui continue/).waitFor()
    await agent.getByText(/regroupée avec celle-ci :/).click()
    await seen(agent, TITLE, 'office.similar.grouped')

    await page.goto(`/demandes/${Number(first.number) + 1}`)
    await page.getByText('Cette demande continue avec une autre').waitFor()
    await seen(page, TITLE, 'front.filed_twice.grouped')
  })

  test('a visitor who lost his code asks for another', async ({ browser }) => {
    const town = await aDemoTown()
    const request = await aRequest(town, 'birth_details')
    const page = await aVisitor(browser)
    await page.goto('/suivi')
    await nextPage(page, () => follow(page, 'Recevoir à nouveau mon code'))
    await fillIn(page, { 'Numéro de la demande': String(request.number) })
    await seen(page, 'Recevoir à nouveau mon code', 'front.follow_up.code')
    await nextPage(page, () => press(page, 'Envoyer un nouveau code'))
    await page.getByText('Si une demande sans compte porte ce numéro').waitFor()
    await seen(page, 'Suivre une demande', 'front.follow_up.code_sent')
  })
})
