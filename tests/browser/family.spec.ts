import { test } from '@japa/runner'
import { type Page } from 'playwright'
import { freezeClock, now, today } from '#shared/clock'
import { addDays } from '#shared/days'
import { frenchDay } from '#shared/french_formats'
import ServiceRequest from '#requests/models/service_request'
import {
  anAgentAtWork,
  judge,
  openDocument,
  openFromBoard,
} from '#tests/browser/support/agent_desk'
import { attach, documentGroup } from '#tests/browser/support/attach'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { CANTEEN, fileFor, LIBRARY, SCHOOL } from '#tests/browser/support/family_requests'
import { aPhotoOf } from '#tests/browser/support/papers'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamilyOfFive, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { identityFields, typedFields } from '#tests/browser/support/typed_fields'
import { fillIn, press, tick } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aRequest } from '#tests/support/world'
import { type Town } from '#tests/support/world/town'

const PROOF = 'Justificatif de domicile'
const REUSE = `Reprendre ce document ${PROOF}`
const INTERVENTION = 'Intervention technique'

test.group('A family of five', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)
  group.each.teardown(() => freezeClock(null))

  test('files school, canteen and library without saying again who it is, and gives a proof of address once', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const family = await aFamilyOfFive(town)
    const parent = await aSignedInParent(browser, family)
    const known = await identityFields(parent)
    assert.isAbove(known.size, 10)
    const look = async (page: Page, title: string, name: string) => {
      await seen(page, title, `front.family.${name}`)
      const again = (await typedFields(page)).filter((label) => known.has(label))
      assert.isEmpty(again, `« ${title} » asks again`)
    }

    await fileFor(parent, SCHOOL, ['Léa Benali', 'Hugo Benali'], {
      look: async (page, title, name) => {
        if (title === 'Pour commencer') await seeTheBabyWait(page)
        await look(page, title, name)
      },
      bring: async (page) => attach(page, PROOF, [await aPhotoOf('facture.png', ['FACTURE'])]),
    })
    const until = addDays(today(), 1)
    await validateProof(await anAgentAtWork(browser), town, until)

    await fileFor(parent, CANTEEN, ['Léa Benali'], {
      look,
      bring: async (page) => {
        const proof = documentGroup(page, PROOF)
        await proof.getByText(`valable jusqu’au ${frenchDay(until)}`).waitFor()
        await nextPage(page, () => press(page, REUSE))
        await proof.getByText('facture.png', { exact: true }).waitFor()
      },
    })

    freezeClock(now().plus({ days: 2 }).toISO())
    await fileFor(await aSignedInParent(browser, family), LIBRARY, ['Hugo Benali'], {
      look,
      bring: async (page) => {
        const reason = `Ce document n’est plus valable : il l’était jusqu’au ${frenchDay(until)}.`
        await documentGroup(page, PROOF).getByText(reason).waitFor()
        assert.isFalse(await page.getByRole('button', { name: REUSE }).isVisible())
      },
    })
    const sent = await town.run(() => ServiceRequest.query().whereNotNull('number'))
    assert.lengthOf(sent, 4)
  })

  test('moves: what it has begun follows, what it has sent stays', async ({ browser, assert }) => {
    const town = await aDemoTown()
    const family = await aFamilyOfFive(town)
    const sent = await aRequest(town, 'technical_intervention').by(family)
    const parent = await aSignedInParent(browser, family)
    await begin(parent)
    assert.equal(await street(parent), 'RUE DES TILLEULS')
    await nextPage(parent, () => press(parent, 'Continuer plus tard'))

    await parent.goto('/compte/adresse')
    await fillIn(parent, { Numéro: '3', Voie: 'quai du Canal' })
    await nextPage(parent, () => press(parent, 'Enregistrer'))
    await town.run(() => post.deliver())

    await parent.goto('/demandes')
    await parent.getByRole('main').getByRole('link', { name: INTERVENTION }).first().click()
    await seen(parent, 'Demande', 'front.family.moved')
    assert.equal(await street(parent), 'quai du Canal')

    await parent.goto(`/demandes/${sent.number}`)
    await parent.getByText('RUE DES LILAS').waitFor()
    await seen(parent, INTERVENTION, 'front.family.stays')
  })
})

/** Nobody is registered before the birth. */
async function seeTheBabyWait(page: Page) {
  await page.getByText('L’enfant n’est pas encore né.').waitFor()
  await page.getByLabel('Enfant à naître Benali').and(page.locator(':disabled')).waitFor()
}

/** The town hall validates the proof of address, for a day. */
async function validateProof(agent: Page, town: Town, until: string) {
  const { number } = await town.run(() =>
    ServiceRequest.query().where('teleservice_id', SCHOOL.id).orderBy('number').firstOrFail()
  )
  await openFromBoard(agent, 'Nouvelles demandes', Number(number), SCHOOL.label)
  await openDocument(agent, PROOF)
  await judge(agent, 'Valider', { 'Valable jusqu’au': until })
  await agent.context().close()
}

async function begin(page: Page) {
  await page.goto('/demarches/technical_intervention')
  await nextPage(page, () => page.getByRole('main').getByText('Commencer').click())
  await tick(page, 'Je connais la demande en cours')
  await nextPage(page, () => press(page, 'Continuer'))
  await arrived(page, 'Demande')
}

function street(page: Page): Promise<string> {
  return page.getByLabel('Voie', { exact: true }).inputValue()
}
