import type { LibraryRegistration } from '#generated/form_data/library_registration'
import {
  defineTeleservice,
  formSchema,
  subject,
  type IndividualView,
} from '#kernel/define_teleservice'
import { ageOn } from '#shared/days'
import { notYetBorn } from '#teleservices/_shared/not_yet_born'
import schema from './schema.json' with { type: 'json' }

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
    schema: formSchema(schema),
    steps: [
      {
        id: 'registration',
        title: 'Personne à inscrire',
        fields: ['subscription', 'registrationNumber'],
      },
      {
        id: 'rules',
        title: 'Règlement et autorisations',
        fields: [
          'rulesAndRegulationsAcceptance',
          'parentalAuthorization',
          'adultContentAuthorization',
        ],
      },
      { id: 'administration', title: 'Tarif', audience: 'agent', fields: ['subscriptionPrice'] },
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
  documents: [
    { type: 'identity_document', required: true },
    { type: 'proof_of_residence', required: true },
  ],
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
    validate: {
      check({ data, refuse }) {
        if (data.subscriptionPrice === undefined) {
          refuse('subscriptionPrice', 'Le tarif de l’abonnement doit être renseigné.')
        }
      },
    },
  },
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
  defaults: { maxProcessingDays: 10, alertDaysBefore: 3 },
})

/** A child whose age the household did not tell is taken for a minor. */
function isMinor({ kind, birthDate }: IndividualView, today: string): boolean {
  return birthDate ? ageOn(birthDate, today) < 18 : kind === 'child'
}
