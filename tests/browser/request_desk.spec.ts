import { test } from '@japa/runner'
import { type Locator, type Page } from 'playwright'
import DocumentPage from '#documents/models/document_page'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import ServiceRequest from '#requests/models/service_request'
import { anAgentAtWork, openDocument } from '#tests/browser/support/agent_desk'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aPdfOf } from '#tests/browser/support/papers'
import { nextPage, seen, settled } from '#tests/browser/support/seen'
import { aFamily } from '#tests/browser/support/signed_in_parent'
import { choose, field, fillIn, follow, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest } from '#tests/support/world'

const SERVICE = 'Inscription au restaurant scolaire'
const ALLERGY = 'L’enfant a-t-il une allergie alimentaire ?'

test.group('The agent’s desk', (group) => {
  useTruncatedDatabase(group)

  test('an answer opens the question that depends on it, and is checked before it is sent', async ({
    browser,
    assert,
  }) => {
    const { town, request, path } = await aFiledRequest()
    const agent = await anAgentAtWork(browser)
    await agent.goto(path)
    assert.notInclude(await agent.content(), '/assets/form-')
    const form = await openField(agent, ALLERGY)
    await choose(form, { [ALLERGY]: 'Oui' })
    await field(form, 'Précisez l’allergie').waitFor()
    await press(agent, 'Enregistrer')
    await agent.getByRole('alert').filter({ hasText: '1 erreur' }).waitFor()
    await seen(agent, SERVICE, 'office.request.condition')

    await choose(form, { [ALLERGY]: 'Non' })
    await field(form, 'Précisez l’allergie').waitFor({ state: 'detached' })
    await choose(form, { [ALLERGY]: 'Oui' })
    await fillIn(form, { 'Précisez l’allergie': 'Arachide' })
    await nextPage(agent, () => press(agent, 'Enregistrer'))
    await agent.getByText('Arachide', { exact: true }).waitFor()
    const { data } = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.deepInclude(data, { foodAllergy: true, whichFoodAllergy: 'Arachide' })
  })

  test('two agents wrote the same answer: the second one chooses, nothing is lost', async ({
    browser,
    assert,
  }) => {
    const { town, request, path } = await aFiledRequest()
    const agent = await anAgentAtWork(browser, 'agent.demo', { expectedStatuses: [409] })
    await agent.goto(path)
    const form = await openField(agent, 'Téléphone en cas d’urgence')
    await fillIn(form, { 'Téléphone en cas d’urgence': '06 00 00 00 02' })

    const colleague = await anAgentAtWork(browser, 'gestionnaire.demo')
    await colleague.goto(path)
    await colleague.getByText('Prendre la main').first().click()
    await nextPage(colleague, () => press(colleague, 'Prendre la main'))
    const other = await openField(colleague, 'Téléphone en cas d’urgence')
    await fillIn(other, { 'Téléphone en cas d’urgence': '06 00 00 00 01' })
    await nextPage(colleague, () => press(colleague, 'Enregistrer'))
    await nextPage(colleague, () => press(colleague, 'Libérer la demande'))

    await nextPage(agent, () => press(agent, 'Enregistrer'))
    const choice = agent
      .locator('#choix')
      .getByRole('group', { name: 'Téléphone en cas d’urgence' })
    await choice
      .getByRole('radio', { name: /^Valeur actuelle \(par Sophie Marchand à \d+.h.\d\d\)/ })
      .waitFor()
    await seen(agent, SERVICE, 'office.request.conflict')
    await choice.getByRole('radio', { name: /^Votre saisie/ }).check()
    await nextPage(agent, () => press(agent, 'Enregistrer'))
    await agent.getByText('La donnée est enregistrée.').waitFor()
    const { data } = await town.run(() => ServiceRequest.findOrFail(request.id))
    assert.equal(data.urgencyPhone, '0600000002')
  })

  test('the data are checked beside a document, enlarged and turned upright for the next one', async ({
    browser,
    assert,
  }) => {
    const { town, path } = await aFiledRequest()
    const agent = await anAgentAtWork(browser)
    await agent.goto(path)
    await nextPage(agent, () => follow(agent, 'Vérifier avec les justificatifs'))
    await agent.getByText('0 sur').waitFor()
    await agent.getByRole('checkbox', { name: 'Vérifié : Téléphone en cas d’urgence' }).check()
    await agent.getByText('1 sur').waitFor()

    await follow(agent, 'Agrandir la pièce')
    await agent.getByText('150 %').waitFor()
    await agent.getByRole('region', { name: 'Pages de la pièce' }).press('0')
    await agent.getByText('100 %').waitFor()

    const sheet = agent.getByRole('img', { name: 'livret.pdf, feuille 1' })
    await press(agent, 'Pivoter à droite : livret.pdf, feuille 1')
    await agent.locator('img[src$="/0/image?sens=90"]').waitFor()
    const box = await sheet.boundingBox()
    assert.isTrue(box && box.width > box.height)
    const page = await town.run(() => DocumentPage.findByOrFail('file_name', 'livret.pdf'))
    assert.deepEqual(page.rotations, [90, 0])
    await seen(agent, SERVICE, 'office.request.check')

    await openDocument(agent, 'Justificatif de domicile')
    await agent.getByText('1 sur').waitFor()
    await nextPage(agent, () => press(agent, 'Valider les données'))
    await agent.getByRole('heading', { level: 2, name: 'Justificatif de domicile' }).waitFor()
    await agent.locator('.data-state').getByText('validé').waitFor()
    await agent.setViewportSize({ width: 390, height: 844 })
    await seen(agent, SERVICE, 'office.request.check_narrow')
  })
})

/** A canteen registration with a family record book of two pages and a proof of address. */
async function aFiledRequest() {
  const town = await aDemoTown()
  const family = await aFamily(town)
  const request = await aRequest(town, 'school_canteen_registration')
    .by(family)
    .about(family.child('Léa'))
  const papers = {
    family_record_book: await aPdfOf('livret.pdf', 'Livret de famille', ['Léa', 'Nadia']),
    proof_of_residence: await aPdfOf('facture.pdf', 'Facture d’électricité', ['4, rue des Lilas']),
  }
  const { id, fullName: name } = family.head
  await town.run(async () => {
    for (const [typeKey, { name: file, mimeType, buffer }] of Object.entries(papers)) {
      await new AddDocumentPage().handle({
        request,
        target: { typeKey },
        upload: { name: file, type: mimeType, content: buffer },
        actor: { kind: 'citizen', id, name },
      })
    }
  })
  return { town, request, path: `/backoffice/demandes/${request.number}` }
}

/** Opens a question in place, and gives its form. */
async function openField(agent: Page, label: string): Promise<Locator> {
  await settled(agent)
  await follow(agent, `${label} : modifier`)
  await agent.locator('request-form[data-hydrated]').waitFor()
  return agent.locator('#donnee')
}
