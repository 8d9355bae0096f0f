const FRENCH = {
  pending: 'Pas encore enregistré',
  saved: (at: string) => `Enregistré à ${at}`,
  found: 'Vos réponses qui n’étaient pas encore enregistrées ont été retrouvées.',
  waiting:
    'La mairie ne répond pas. Vos réponses sont gardées dans ce navigateur et partiront dès qu’elle répondra.',
  offline:
    'Vous êtes hors connexion. Vos réponses sont gardées dans ce navigateur et partiront dès que la connexion reviendra.',
  clash:
    'Ces réponses ont été modifiées ailleurs en même temps. Continuez : vous pourrez comparer les deux versions.',
  closed: 'Rechargez la page, ou reconnectez-vous : vos réponses sont gardées dans ce navigateur.',
}

const ENGLISH: typeof FRENCH = {
  pending: 'Not saved yet',
  saved: (at) => `Saved at ${at}`,
  found: 'Your answers that were not saved yet have been found again.',
  waiting:
    'The town hall does not answer. Your answers are kept in this browser and will leave as soon as it does.',
  offline:
    'You are offline. Your answers are kept in this browser and will leave as soon as the connection is back.',
  clash:
    'These answers were changed elsewhere at the same time. Continue: you will be able to compare both versions.',
  closed: 'Reload the page, or sign in again: your answers are kept in this browser.',
}

/** What saving says, in the language of the page. */
export function autosaveWords(): typeof FRENCH {
  return document.documentElement.lang === 'en' ? ENGLISH : FRENCH
}
