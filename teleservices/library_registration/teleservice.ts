import type { LibraryRegistration } from '#generated/form_data/library_registration'
import { defineTeleservice, subject, type IndividualView } from '#kernel/define_teleservice'
import { ageOn } from '#shared/days'
import { notYetBorn } from '#teleservices/_shared/not_yet_born'
import administration from './schema/administration.json' with { type: 'json' }
import registration from './schema/registration.json' with { type: 'json' }
import rules from './schema/rules.json' with { type: 'json' }

export default defineTeleservice<LibraryRegistration>({
  id: 'library_registration',
  revision: 1,
  label: 'Inscription à la bibliothèque',
  summary: 'Inscrivez-vous, ou inscrivez un membre de votre foyer, à la bibliothèque municipale.',
  duration: '5 minutes',
  family: 'culture',
  access: 'household',
  subject: subject.individual({ once: 'per_season', eligible: notYetBorn }),
  season: 'required',
  form: {
    steps: [
      { id: 'registration', schema: registration },
      { id: 'rules', schema: rules },
      { id: 'administration', schema: administration, audience: 'agent' },
    ],
  },
  lists: {
    subscription: {
      label: 'Formules d’abonnement',
      display: 'dropdown',
      entries: [
        { key: 'Individual', label: 'Abonnement individuel' },
        { key: 'Familial', label: 'Abonnement familial' },
      ],
    },
  },
  documents: ['identity_document', 'proof_of_residence'],
  // #region check
  lifecycle: {
    submit: {
      check({ data, subject: reader, today, refuse }) {
        if (reader && isMinor(reader, today) && !data.parentalAuthorization) {
          refuse(
            'parentalAuthorization',
            'Votre autorisation est nécessaire pour inscrire un enfant mineur.'
          )
        }
      },
    },
  },
  // #endregion check
  law: {
    silence: 'accepts',
    months: 2,
    basis: 'Code des relations entre le public et l’administration, art. L231-1',
  },
  privacy: {
    purpose: 'Inscrire les lecteurs et gérer leur abonnement à la bibliothèque',
    legalBasis: 'Mission d’intérêt public (RGPD, art. 6-1-e)',
    retentionMonths: 12,
  },
})

/** A child whose age the household did not tell is taken for a minor. */
function isMinor({ kind, birthDate }: IndividualView, today: string): boolean {
  return birthDate ? ageOn(birthDate, today) < 18 : kind === 'child'
}
