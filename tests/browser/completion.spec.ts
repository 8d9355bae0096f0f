import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { anAgentAtWork, decide } from '#tests/browser/support/agent_desk'
import { attach } from '#tests/browser/support/attach'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aPhotoOf } from '#tests/browser/support/papers'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { fillIn, follow, press, select, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'

const SERVICE = 'Inscription au restaurant scolaire'
const PHONE = 'Téléphone en cas d’urgence'
const PROOF = 'Justificatif de domicile'

test.group('Completing a request', (group) => {
  useTruncatedDatabase(group)

  test('an agent asks for an answer and a paper, the citizen provides them in place, the agent sees what changed', async ({
    browser,
  }) => {
    const town = await aDemoTown()
    const family = await aFamily(town)
    const { number } = await aRequest(town, 'school_canteen_registration')
      .by(family)
      .about(family.child('Léa'))
    const agent = await anAgentAtWork(browser)
    await ask(agent, Number(number))

    const parent = await aSignedInParent(browser, family)
    await follow(parent, new RegExp(`^Compléter la demande n°\\s${number}$`))
    await seen(parent, SERVICE, 'front.request.asked')
    await answerInPlace(parent)
    await addPaper(parent)
    await parent.getByText('2 sur 2 faits').waitFor()
    await press(parent, 'Envoyer mes corrections')
    await parent.getByText('Vos corrections sont envoyées.').waitFor()

    await seeChanges(agent, Number(number))
  })
})

/** « Incomplet », with what is missing: the list comes with that choice only. */
async function ask(agent: Page, number: number) {
  await agent.goto(`/backoffice/demandes/${number}`)
  await arrived(agent, SERVICE)
  const list = agent.getByRole('group', { name: 'Ce que vous demandez à l’usager' })
  await list.waitFor({ state: 'hidden' })
  await select(agent, { 'Changer l’état de la demande': 'incomplet (motif obligatoire)' })
  await list.waitFor()
  await tick(list, PHONE)
  await fillIn(list, { [`Précision pour «\u00a0${PHONE}\u00a0»`]: 'Un numéro qui répond.' })
  await tick(list, PROOF)
  await seen(agent, SERVICE, 'office.request.asking')
  await decide(agent, 'incomplet (motif obligatoire)', 'Votre dossier n’est pas complet.')
  await agent.getByText('Délai suspendu depuis le').first().waitFor()
  await seen(agent, SERVICE, 'office.request.asked')
  await press(agent, 'Libérer la demande')
  await arrived(agent, 'Tâches')
}

async function answerInPlace(parent: Page) {
  await follow(parent, `Répondre\u00a0: ${PHONE}`)
  await arrived(parent, 'Inscription')
  await parent.getByText('Un numéro qui répond.').waitFor()
  await seen(parent, 'Inscription', 'front.request.asked.answer')
  await fillIn(parent, { [PHONE]: '03 83 11 22 33' })
  await press(parent, 'Enregistrer')
  await arrived(parent, SERVICE)
  await parent.getByText('1 sur 2 fait').waitFor()
}

async function addPaper(parent: Page) {
  await follow(parent, `Ajouter mes fichiers\u00a0: ${PROOF}`)
  await arrived(parent, 'Pièces justificatives')
  await attach(parent, PROOF, [await aPhotoOf('facture.png', ['EAUX DE L’ORNE', 'Mme BENALI'])])
  await follow(parent, 'Revenir à ma demande')
  await arrived(parent, SERVICE)
}

async function seeChanges(agent: Page, number: number) {
  await agent.goto(`/backoffice/demandes/${number}`)
  await arrived(agent, SERVICE)
  const panel = agent.getByRole('region', { name: 'Ce que l’usager a changé depuis votre demande' })
  await panel.getByRole('row', { name: new RegExp(`^${PHONE}.*03\\s83\\s11\\s22\\s33`) }).waitFor()
  await panel.getByText('pièce ajoutée, 1 page').waitFor()
  await seen(agent, SERVICE, 'office.request.changes')
  await nextPage(agent, () => follow(agent, 'Comparer avec la demande envoyée'))
  await seen(agent, 'Ce qui a changé depuis l’envoi', 'office.request.comparison')
}
