import { type Browser, type Page } from 'playwright'
import type { Teleservice } from '#kernel/define_teleservice'
import { AddDocumentPage } from '#requests/actions/add_document_page'
import { requirementsOf } from '#requests/queries/requirements_of'
import { attach } from '#tests/browser/support/attach'
import { aPhotoOf } from '#tests/browser/support/papers'
import { arrived, nextPage } from '#tests/browser/support/seen'
import { signIn } from '#tests/browser/support/sign_in'
import { requestOf, type Trial } from '#tests/browser/support/trial'
import { aVisitor } from '#tests/browser/support/visitor'
import { choose, fillIn, follow, press, tick } from '#tests/browser/support/words'
import { type Family } from '#tests/support/world/family'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'

/** Starts a request as its citizens do – without account where they may –, up to its first step. */
export async function begin(
  browser: Browser,
  { id, access, subject, household }: Teleservice,
  family: Family
): Promise<Page> {
  const isOpenToAll = access === 'anyone'
  const page = isOpenToAll
    ? await aVisitor(browser)
    : await signIn(browser, '/connexion', family.account.login, CITIZEN_PASSWORD)
  await page.goto(`/demarches/${id}`)
  const main = page.getByRole('main')
  await nextPage(page, () =>
    main
      .getByRole('button', { name: 'Commencer' })
      .or(main.getByRole('link', { name: 'Commencer' }))
      .click()
  )
  if (subject.kind === 'child' || subject.kind === 'individual') await chooseWho(page, 'Léa')
  if (subject.kind === 'adult') await chooseWho(page, family.head.firstName ?? '')
  if (isOpenToAll && !household) await introduceOneself(page)
  return page
}

async function chooseWho(page: Page, firstName: string) {
  const name = firstName
  await page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name })).check()
  await nextPage(page, () => press(page, 'Continuer'))
}

async function introduceOneself(page: Page) {
  await choose(page, { Civilité: 'Madame' })
  await fillIn(page, {
    'Prénom': 'Camille',
    'Nom': 'Martin',
    'Adresse électronique': 'camille.martin@courriel.test',
    'Téléphone': '06 12 34 56 78',
    'Voie': 'rue Haute',
    'Code postal': '54000',
    'Ville': 'Nancy',
  })
  await nextPage(page, () => press(page, 'Continuer'))
}

/**
 * Brings every document that the town hall wants: the first one by the page, the others as it
 * would. What asks for none leads on to the summary.
 */
export async function addPapers(page: Page, trial: Trial) {
  const request = await requestOf(trial)
  const wanted = await trial.town.run(() => requirementsOf(request))
  if (wanted.length === 0) return
  await arrived(page, 'Pièces justificatives')
  const [first, ...others] = wanted.filter(({ required }) => required)
  const { name, mimeType: type, buffer: content } = await aPhotoOf('photo.png', ['Document'])
  for (const { typeKey } of others) {
    await trial.town.run(() =>
      new AddDocumentPage().handle({
        request,
        target: { typeKey },
        upload: { name, type, content },
        actor: { kind: 'citizen', id: request.requesterId, name: request.requesterName },
      })
    )
  }
  if (first) await attach(page, first.label, [{ name, mimeType: type, buffer: content }])
  await follow(page, 'Continuer')
}

/** Reads over and sends, with a password when an account is opened. */
export async function send(page: Page, { household }: Teleservice) {
  if (household?.effect === 'opens') {
    await fillIn(page, {
      'Mot de passe': CITIZEN_PASSWORD,
      'Confirmez le mot de passe': CITIZEN_PASSWORD,
    })
  }
  await choose(page, { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' })
  await tick(page, 'Je certifie que ces informations sont exactes')
  await press(page, 'Envoyer ma demande')
  await arrived(page, 'Votre demande est envoyée')
}
