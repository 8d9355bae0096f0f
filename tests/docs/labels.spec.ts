import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { CONTACT_CHANNELS } from '#shared/contact_channels'
import { REQUEST_STATES, REQUEST_TRANSITIONS } from '#kernel/transitions'
import { CATEGORY_PROFILES } from '#accounts/rights'
import { DOCUMENT_STATES } from '#documents/lifecycle'
import { HOUSEHOLD_STATES } from '#households/lifecycle'
import { SEXES, TITLES } from '#households/models/individual'
import { RESPONSIBILITY_ROLES } from '#kernel/household_description'
import { DATA_STATES } from '#requests/lifecycle'
import { BULK_STATES } from '#requests/models/bulk_operation'
import { REQUEST_EVENT_KINDS } from '#requests/models/request_event'

const VOCABULARIES: Record<string, readonly string[]> = {
  request_states: REQUEST_STATES,
  request_transitions: REQUEST_TRANSITIONS,
  bulk_states: BULK_STATES,
  data_states: DATA_STATES,
  document_states: DOCUMENT_STATES,
  household_states: HOUSEHOLD_STATES,
  contact_channels: CONTACT_CHANNELS,
  category_profiles: CATEGORY_PROFILES,
  event_kinds: REQUEST_EVENT_KINDS,
  titles: TITLES,
  sexes: SEXES,
  responsibility_roles: RESPONSIBILITY_ROLES,
}

test.group('French labels', () => {
  for (const [name, values] of Object.entries(VOCABULARIES)) {
    test(`each value of ${name} has its label`, ({ assert }) => {
      const labels = JSON.parse(readFileSync(`resources/lang/fr/${name}.json`, 'utf8'))
      for (const value of values) assert.isNotEmpty(labels[value], value)
    })
  }
})
