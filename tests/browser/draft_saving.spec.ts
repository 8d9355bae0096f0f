import { test } from '@japa/runner'
import { type Browser, type Page } from 'playwright'
import ServiceRequest from '#requests/models/service_request'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { arrived, nextPage, seen } from '#tests/browser/support/seen'
import { aFamily, aSignedInParent } from '#tests/browser/support/signed_in_parent'
import { choose, field, fillIn, press } from '#tests/browser/support/words'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aRequest, aTown } from '#tests/support/world'
import { type Town } from '#tests/support/world/town'
import { expectAccessible } from '#tests/support/accessibility'
import { shoot } from '#tests/support/screenshots'

const TITLE = 'Inscription'
const DOCTOR = 'Nom du médecin traitant'
const PHONE = 'Téléphone en cas d’urgence'

test.group('What is typed in a form', (group) => {
  useTruncatedDatabase(group)

  test('is saved by itself, and two tabs never overwrite each other', async ({
    browser,
    assert,
  }) => {
    const { parent, path, answers } = await aParentAtHerForm(browser, {
      expectedStatuses: [409],
    })
    const other = await parent.context().newPage()
    for (const page of [parent, other]) await openForm(page, path)

    await parent.waitForTimeout(2000)
    assert.isEmpty((await parent.locator('.autosave').allTextContents()).join(''))
    await fillIn(parent, { [PHONE]: '0612' })
    await saved(parent)
    assert.equal((await answers()).urgencyPhone, '0612')
    await seen(parent, TITLE, 'front.draft_step.saved')

    await choose(other, { 'Jours de présence': 'Mercredi' })
    await saved(other)
    assert.deepInclude(await answers(), { urgencyPhone: '0612' })

    await fillIn(other, { [PHONE]: '07 11 22 33 44' })
    await trouble(other, 'Ces réponses ont été modifiées ailleurs')
    assert.equal((await answers()).urgencyPhone, '0612')
    await nextPage(other, () => press(other, 'Continuer plus tard'))
    await other.getByText('Rien n’est perdu').waitFor()
    await expectAccessible(other)
    await shoot(other, 'front.draft_step.choice')
    await other.getByRole('radio', { name: /^Votre saisie/ }).check()
    await press(other, 'Enregistrer et continuer')
    await arrived(other, 'Règlement et autorisations')
    assert.deepInclude(await answers(), { urgencyPhone: '0711223344' })
    assert.include((await answers()).canteenAttendingDays as string[], 'Wednesday')
  })

  test('survives a moment without network, the page closed meanwhile included', async ({
    browser,
    assert,
  }) => {
    const { parent, path, answers } = await aParentAtHerForm(browser)
    await openForm(parent, path)
    await parent.context().setOffline(true)
    await fillIn(parent, { [DOCTOR]: 'Dr Dubois' })
    await trouble(parent, 'Vous êtes hors connexion')
    await press(parent, 'Continuer')
    assert.equal(await field(parent, DOCTOR).inputValue(), 'Dr Dubois')
    await expectAccessible(parent)
    await shoot(parent, 'front.draft_step.offline')
    assert.notProperty(await answers(), 'doctorName')

    await parent.context().setOffline(false)
    await saved(parent)
    assert.equal((await answers()).doctorName, 'Dr Dubois')

    await parent.context().setOffline(true)
    await fillIn(parent, { [DOCTOR]: 'Dr Lemoine' })
    await trouble(parent, 'Vous êtes hors connexion')
    await parent.close()
    const later = await parent.context().newPage()
    await parent.context().setOffline(false)
    await openForm(later, path)
    await later.getByText('ont été retrouvées').waitFor()
    assert.equal(await field(later, DOCTOR).inputValue(), 'Dr Lemoine')
    await saved(later)
    assert.equal((await answers()).doctorName, 'Dr Lemoine')
    assert.isEmpty(await keptIn(later))

    await later.context().setOffline(true)
    await fillIn(later, { [DOCTOR]: 'Dr Roux' })
    await trouble(later, 'Vous êtes hors connexion')
    assert.isNotEmpty(await keptIn(later))
    await later.context().setOffline(false)
    await nextPage(later, () => press(later, 'Me déconnecter'))
    assert.isEmpty(await keptIn(later))
  })

  test('is saved once at a time, and leaves only once it is saved', async ({ browser, assert }) => {
    const { parent, path, answers } = await aParentAtHerForm(browser)
    const posts = await slowPosts(parent)
    await openForm(parent, path)
    await fillIn(parent, { [DOCTOR]: 'Dr Dubois' })
    await posts.waitFor(1)
    await fillIn(parent, { [PHONE]: '06 12 34 56 78' })
    await parent.waitForTimeout(2000)
    assert.equal(posts.begun, 1)
    posts.goOn()
    await saved(parent)
    assert.equal(posts.begun, 2)
    assert.deepInclude(await answers(), { doctorName: 'Dr Dubois', urgencyPhone: '0612345678' })

    posts.hold()
    await choose(parent, { 'Jours de présence': 'Mercredi' })
    await posts.waitFor(3)
    await press(parent, 'Continuer')
    await press(parent, 'Continuer')
    await parent.waitForTimeout(500)
    assert.equal(posts.begun, 3)
    posts.goOn()
    await arrived(parent, 'Règlement et autorisations')
    assert.equal(posts.begun, 4)
    const versions = posts.versions()
    assert.deepEqual(versions, [versions[0], versions[0] + 1, versions[0] + 2, versions[0] + 3])
  })

  test('is not saved while nothing is typed, whatever the form itself answers first', async ({
    browser,
    assert,
  }) => {
    const { parent, path } = await aParentAtHerForm(browser, {
      town: await aTown(),
      service: 'handicap_compensation_child',
      step: 'subject',
    })
    await openForm(parent, path, 'Enfant et famille')
    await parent.waitForTimeout(500)
    assert.isEmpty((await parent.locator('.autosave').allTextContents()).join(''))
    assert.isEmpty(await keptIn(parent))
  })
})

async function aParentAtHerForm(
  browser: Browser,
  {
    town: chosenTown,
    service = 'school_canteen_registration',
    step = 'registration',
    expectedStatuses = [],
  }: { town?: Town; service?: string; step?: string; expectedStatuses?: number[] } = {}
) {
  const town = chosenTown ?? (await aDemoTown())
  const family = await aFamily(town)
  const draft = await aRequest(town, service).by(family).about(family.child('Léa')).in('draft')
  const parent = await aSignedInParent(browser, family, { expectedStatuses })
  const path = `/demarches/${draft.teleserviceId}/demande/${draft.id}/${step}`
  const answers = async () => (await town.run(() => ServiceRequest.findOrFail(draft.id))).data
  return { parent, path, answers }
}

async function openForm(page: Page, path: string, title = TITLE) {
  await page.goto(path)
  await arrived(page, title)
  await page.locator('request-form[data-hydrated]').waitFor()
}

function saved(page: Page): Promise<void> {
  return page.getByText(/^Enregistré à/).waitFor()
}

function trouble(page: Page, sentence: string): Promise<void> {
  return page.getByRole('status').filter({ hasText: sentence }).waitFor()
}

/** The answers that the browser keeps. */
function keptIn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage))
}

/** Holds what the page posts until told to let it go on; a save and the form itself alike. */
async function slowPosts(page: Page) {
  const bodies: URLSearchParams[] = []
  let gate = Promise.withResolvers<void>()
  await page.route('**/registration{,/saisie}', async (route) => {
    const request = route.request()
    if (request.method() === 'POST') {
      bodies.push(new URLSearchParams(request.postData() ?? ''))
      await gate.promise
    }
    await route.continue()
  })
  return {
    get begun() {
      return bodies.length
    },
    versions: () => bodies.map((body) => Number(body.get('version'))),
    hold: () => {
      gate = Promise.withResolvers()
    },
    goOn: () => gate.resolve(),
    async waitFor(count: number) {
      while (bodies.length < count) await page.waitForTimeout(100)
    },
  }
}
