import type { Teleservice } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { schemaFingerprint } from '#kernel/forms/schema_fingerprint'
import type { CheckFacts } from '#kernel/registry/check'
import type { TeleserviceSource } from '#kernel/registry/teleservice_source'

/** A teleservice in which nothing is wrong, made anew each time so that a test may spoil it. */
export function soundTeleservice(): TeleserviceSource {
  return {
    name: 'tennis_court_booking',
    local: true,
    teleservice: manifest(),
    filings: [
      {
        file: 'filings/valid.json',
        title: 'Un terrain couvert',
        valid: true,
        data: { court: 'indoor', isMember: false, guests: [{ lastName: 'MARTIN' }] },
      },
      {
        file: 'filings/missing_fields.json',
        title: 'Une demande vide',
        valid: false,
        errors: ['court', 'isMember'],
        data: {},
      },
    ],
  }
}

export const FACTS: CheckFacts = {
  documentTypes: new Set(['identity_document', 'proof_of_residence']),
  revisions: {
    tennis_court_booking: { revision: 1, fingerprint: schemaFingerprint(form()) },
  },
}

function manifest(): Teleservice {
  return {
    id: 'tennis_court_booking',
    revision: 1,
    label: 'Réservation d’un terrain de tennis',
    summary: 'Réservez un terrain pour une heure.',
    duration: '2 minutes',
    family: 'leisure',
    access: 'household',
    subject: { kind: 'adult', once: 'while_open' },
    season: 'optional',
    form: {
      schema: form(),
      ui: { isMember: { 'ui:widget': 'radio' } },
      steps: [
        { id: 'booking', title: 'Réservation', fields: ['court', 'isMember', 'memberNumber'] },
        { id: 'guests', title: 'Invités', fields: ['guests'] },
      ],
    },
    lists: {
      courts: {
        label: 'Terrains',
        display: 'dropdown',
        entries: [
          { key: 'indoor', label: 'Couvert' },
          { key: 'outdoor', label: 'Plein air' },
        ],
      },
    },
    documents: [{ type: 'identity_document', required: true }],
    law: { silence: 'none' },
    privacy: {
      purpose: 'Réserver les terrains',
      legalBasis: 'Mission d’intérêt public (RGPD, art. 6-1-e)',
      retentionMonths: 6,
      sensitive: ['memberNumber'],
    },
    defaults: { maxProcessingDays: 5, alertDaysBefore: 1 },
  }
}

function form(): JsonSchema {
  return {
    type: 'object',
    properties: {
      court: { type: 'string', title: 'Terrain', referential: 'courts' },
      isMember: { type: 'boolean', title: 'Adhérent du club' },
      guests: {
        type: 'array',
        title: 'Invités',
        items: {
          type: 'object',
          properties: { lastName: { $ref: 'shared:last_name', title: 'Nom' } },
          required: ['lastName'],
        },
      },
    },
    required: ['court', 'isMember'],
    allOf: [
      {
        if: { properties: { isMember: { const: true } }, required: ['isMember'] },
        then: {
          properties: {
            memberNumber: { type: 'string', title: 'Numéro d’adhérent', maxLength: 8 },
          },
          required: ['memberNumber'],
        },
      },
    ],
  }
}
