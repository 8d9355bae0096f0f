import { test } from '@japa/runner'
import { type Page } from 'playwright'
import AgentAccount from '#accounts/models/agent_account'
import { PerformTransition } from '#requests/actions/perform_transition'
import ServiceRequest from '#requests/models/service_request'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { anAgentAtWork } from '#tests/browser/support/agent_desk'
import { aPhotoOf } from '#tests/browser/support/papers'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { choose, fillIn, follow, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aRequest } from '#tests/support/world'
import { type Town } from '#tests/support/world/town'

const SERVICE = 'Intervention technique'

test.group('The conversation about a request', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('a citizen and an agent write to each other, with files, until the answer', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const { id, number } = await aRequest(town, 'technical_intervention').by(family)
    const citizen = await aSignedInParent(browser, family)
    await citizen.goto(`/demandes/${number}`)
    await arrived(citizen, SERVICE)
    await say(citizen, 'Écrire à la mairie', 'Voici une photo du trou.', 'trou.png')
    await nextPage(citizen, () => press(citizen, 'Envoyer le message'))
    await citizen.getByText('Votre message est transmis à la mairie.').waitFor()
    await citizen.getByRole('link', { name: 'trou.png' }).waitFor()
    await seen(citizen, SERVICE, 'front.request.running')

    const agent = await anAgentAtWork(browser)
    await follow(agent.getByRole('region', { name: 'Messages d’usagers' }), new RegExp(SERVICE))
    await arrived(agent, SERVICE)
    await agent.getByText(/^L’usager a écrit le/).waitFor()
    await say(agent, 'Nouvelle note', 'Le chantier est prévu ainsi.', 'plan.png')
    await choose(agent, { 'Pour qui ?': 'Note usager' })
    await seen(agent, SERVICE, 'office.request.note_with_files')
    await nextPage(agent, () => press(agent, 'Enregistrer la note'))
    await agent.getByText('La note est enregistrée.').waitFor()
    await agent.getByText(/^L’usager a écrit le/).waitFor({ state: 'hidden' })
    const mail = await post.received('Un message sur votre demande')
    assert.include(mail.text, 'Un fichier y est joint')
    await agent.goto(`/backoffice/demandes/${number}?vue=echanges#informations`)
    await agent.getByText('Messages automatiques').waitFor()
    await seen(agent, SERVICE, 'office.request.notices')

    await citizen.goto(`/demandes/${number}`)
    await citizen.locator('.conversation').getByText('Nouveau').waitFor()
    const [plan] = await Promise.all([
      citizen.waitForEvent('download'),
      follow(citizen, 'plan.png'),
    ])
    assert.equal(plan.suggestedFilename(), 'plan.png')

    await decide(town, id, 'mark_incomplete', 'Quelle est la taille du trou ?')
    await citizen.goto(`/demandes/${number}`)
    await seen(citizen, SERVICE, 'front.request.incomplete')
    await decide(town, id, 'mark_complete')
    await decide(town, id, 'validate')
    await citizen.goto(`/demandes/${number}`)
    await seen(citizen, SERVICE, 'front.request.validated')

    await citizen.goto('/compte/notifications')
    await tick(citizen.getByRole('group', { name: 'Nouveau message de la mairie' }), 'SMS')
    await seen(citizen, 'Mes notifications', 'front.notifications')
    await nextPage(citizen, () => press(citizen, 'Enregistrer mes choix'))
    await citizen.getByText('Vos choix sont enregistrés.').waitFor()
  })
})

async function say(page: Page, label: string, words: string, file: string) {
  await fillIn(page, { [label]: words })
  const photo = await aPhotoOf(file, ['TROU'])
  await page.getByLabel('Joindre des fichiers').setInputFiles(photo)
}

async function decide(
  town: Town,
  requestId: string,
  transition: 'mark_incomplete' | 'mark_complete' | 'validate',
  reason?: string
) {
  await town.run(async () => {
    const request = await ServiceRequest.findOrFail(requestId)
    const agent = await AgentAccount.findByOrFail('login', 'agent.demo')
    if (transition === 'validate') await request.merge({ dataState: 'valid' }).save()
    await new PerformTransition().handle({
      requestId,
      transition,
      actor: { kind: 'agent', id: agent.id, name: agent.fullName },
      version: request.version,
      waiver: 'Pièces vues au guichet',
      ...(reason ? { reason } : {}),
    })
  })
}
