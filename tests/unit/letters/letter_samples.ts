import { DateTime } from 'luxon'
import { parseLetterBody } from '#letters/body/letter_blocks'
import type { LetterDocument } from '#letters/pdf/render_letter_pdf'
import type { LetterContext } from '#letters/variables/letter_context'

/** Everything that a letter may say, known. */
export function aLetterContext(overrides: Partial<LetterContext> = {}): LetterContext {
  return {
    authority: { name: 'Ville de Blainville' },
    request: {
      number: 1042,
      label: 'Inscription à la restauration scolaire',
      createdAt: DateTime.fromISO('2026-10-31T23:30:00Z', { zone: 'utc' }),
      validatedAt: null,
      observation: 'Il manque le livret de famille.',
      category: { name: 'Scolaire', email: 'scolaire@blainville.example' },
    },
    household: {
      number: 318,
      address: {
        streetNumber: '14 bis',
        streetName: 'rue des Œillets',
        postalCode: '95000',
        city: 'Blainville',
      },
    },
    requester: {
      title: 'Madame',
      firstName: 'Camille',
      lastName: 'Martin',
      login: 'camille.martin',
    },
    subject: { title: null, firstName: 'Léa', lastName: 'Martin' },
    today: '2026-11-24',
    lastAgent: { name: 'Hélène Vasseur', email: 'h.vasseur@blainville.example' },
    contactChannel: 'Courrier postal',
    ...overrides,
  }
}

/** A letter of one page. */
export function aLetter(overrides: Partial<LetterDocument> = {}): LetterDocument {
  return {
    authority: {
      name: 'Ville de Blainville',
      address: ['1, place de l’Hôtel-de-Ville', '95000 Blainville'],
    },
    recipient: ['Madame Camille Martin', '14 bis, rue des Œillets', '95000 BLAINVILLE'],
    place: 'Blainville',
    date: '2026-11-24',
    references: [
      { label: 'N° de dossier', value: '1042' },
      { label: 'N° de compte', value: '318' },
    ],
    object: 'Inscription scolaire',
    body: parseLetterBody('Madame,\n\nVotre demande est **acceptée**.'),
    signature: { quality: ['Le Maire,'], name: 'Jeanne Durand' },
    footer: 'Mairie de Blainville – www.blainville.example',
    ...overrides,
  }
}
