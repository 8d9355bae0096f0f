import { type Page } from 'playwright'
import { byMouse, type Answers, type Hand } from '#tests/browser/support/hands'
import { arrived, nextPage } from '#tests/browser/support/seen'

/** What a family asks of the town each year: the pages to fill in, and what is answered there. */
export interface FamilyRequest {
  id: string
  label: string
  steps: { title: string; answers: Answers }[]
}

export const SCHOOL: FamilyRequest = {
  id: 'school_registration',
  label: 'Inscription scolaire',
  steps: [
    { title: 'Inscription', answers: {} },
    { title: 'Règlement', answers: { ticked: ['J’ai lu le règlement intérieur'] } },
  ],
}

export const CANTEEN: FamilyRequest = {
  id: 'school_canteen_registration',
  label: 'Inscription au restaurant scolaire',
  steps: [
    {
      title: 'Inscription',
      answers: {
        chosen: { 'Régime alimentaire': 'Sans porc', 'Jours de présence': ['Lundi', 'Jeudi'] },
      },
    },
    {
      title: 'Règlement et autorisations',
      answers: { ticked: ['J’autorise l’hospitalisation', 'J’ai lu et j’accepte le règlement'] },
    },
  ],
}

export const LIBRARY: FamilyRequest = {
  id: 'library_registration',
  label: 'Inscription à la bibliothèque',
  steps: [
    {
      title: 'Personne à inscrire',
      answers: { chosen: { 'Formule d’abonnement': 'Abonnement individuel' } },
    },
    {
      title: 'Règlement et autorisations',
      answers: {
        ticked: [
          'J’ai lu le règlement intérieur',
          'J’autorise mon enfant à emprunter des documents et',
        ],
      },
    },
  ],
}

export interface Manner {
  hand?: Hand
  /** Looks at each page, the name of whose portrait is given, before anything is done there. */
  look?: (page: Page, title: string, name: string) => Promise<void>
  /** Answers a step in another way, up to the next one. */
  steps?: Record<string, (page: Page) => Promise<void>>
  /** Brings documents, on their page. */
  bring?: (page: Page) => Promise<void>
}

/** From the page of the service to the one that gives the number. Of several people, the first one's answers serve the others. */
export async function fileFor(
  page: Page,
  request: FamilyRequest,
  [first, ...others]: string[],
  manner: Manner = {}
) {
  const { hand = byMouse, look = arrived } = manner
  const see = (title: string, step: string) => look(page, title, `${request.id}.${step}`)
  await page.goto(`/demarches/${request.id}`)
  await see(request.label, 'start')
  await hand.follow(page, 'Commencer')
  await see('Pour commencer', 'people')
  await hand.answer(page, { ticked: [first, ...others] })
  await hand.press(page, 'Continuer')

  await goThroughSteps(page, request, manner)
  for (const name of others) {
    await nextPage(page, () => hand.press(page, `Reprendre ces réponses pour ${name}`))
    await goThroughSteps(page, request, { hand })
  }
  await hand.answer(page, {
    chosen: { 'Comment la mairie peut-elle vous joindre ?': 'Courriel' },
    ticked: ['Je certifie que ces informations sont exactes'],
  })
  const count = others.length + 1
  await hand.press(page, count === 1 ? 'Envoyer ma demande' : `Envoyer les ${count} demandes`)
  await see(count === 1 ? 'Votre demande est envoyée' : 'Vos demandes sont envoyées', 'sent')
}

/** From the first step to the summary. */
async function goThroughSteps(
  page: Page,
  { id, steps }: FamilyRequest,
  { hand = byMouse, look = arrived, steps: otherwise = {}, bring }: Manner
) {
  for (const [index, { title, answers }] of steps.entries()) {
    await look(page, title, `${id}.step_${index + 1}`)
    if (otherwise[title]) {
      await otherwise[title](page)
      continue
    }
    await hand.answer(page, answers)
    await hand.press(page, 'Continuer')
  }
  await look(page, 'Pièces justificatives', `${id}.papers`)
  await bring?.(page)
  await hand.follow(page, 'Continuer')
  await look(page, 'Récapitulatif et envoi', `${id}.summary`)
}
