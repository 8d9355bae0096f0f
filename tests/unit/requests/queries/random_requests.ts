import { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'
import { searchText } from '#shared/search_text'
import { REQUEST_STATES } from '#kernel/transitions'
import Season from '#catalogue/models/season'
import TeleserviceSetting from '#catalogue/models/teleservice_setting'
import type AgentAccount from '#accounts/models/agent_account'
import { isDecided } from '#requests/lifecycle'
import FormSnapshot from '#requests/models/form_snapshot'
import ServiceRequest from '#requests/models/service_request'

/** A source of chance that a seed makes repeatable (mulberry32). */
export function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    below: (limit: number) => Math.floor(next() * limit),
    pick: <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)],
    often: (share: number) => next() < share,
  }
}
export type Chance = ReturnType<typeof chance>

/** Few names, many namesakes: sorts must hold where values tie. */
export const NAMES = [
  'Durand',
  'Durand-Roux',
  'De La Tour',
  'Élodie',
  'Éloi',
  'Ngo',
  'Li',
  'Li Wang',
  'Lino',
  "D'Arc",
  'Zoé',
]
export const TODAY = '2026-11-24'

/** Rows as no citizen would make them, to try every corner of a search. The current town must exist. */
export async function randomRequests(
  { below, pick, often }: Chance,
  { count, agents }: { count: number; agents: AgentAccount[] }
): Promise<ServiceRequest[]> {
  const settings = await TeleserviceSetting.query().orderBy('teleservice_id')
  const seasons = await Season.query()
  await FormSnapshot.create({
    hash: 'any',
    teleserviceId: 'any',
    revision: 1,
    form: {} as FormSnapshot['form'],
  })
  const start = DateTime.fromISO('2026-10-20T22:30:00.000Z', { zone: 'utc' })
  const rows = Array.from({ length: count }, (_, index) => {
    const state = pick(REQUEST_STATES)
    const { teleserviceId } = pick(settings)
    const own = seasons.filter((season) => season.teleserviceId === teleserviceId)
    const assignee = often(0.4) ? pick(agents) : null
    const isDraft = state === 'draft'
    const at = start.plus({ hours: below(24 * 40) })
    const handler = often(0.6) ? pick(agents) : null
    const requester = pick(NAMES)
    const subject = often(0.6) ? pick(NAMES) : null
    const due =
      isDraft || isDecided(state) ? null : DateTime.fromISO(TODAY).plus({ days: below(20) - 10 })
    return {
      id: uuidv7({ msecs: at.toMillis() + below(3) }),
      number: isDraft ? null : index + 1,
      teleserviceId,
      seasonId: own.length > 0 && often(0.8) ? pick(own).id : null,
      formHash: 'any',
      requesterName: requester,
      requesterSearch: searchText(requester),
      subjectName: subject,
      subjectSearch: subject && searchText(subject),
      householdNumber: often(0.7) ? below(6) + 1 : null,
      state,
      dataState: 'pending' as const,
      data: {},
      lastAgentId: handler?.id ?? null,
      lastAgentName: handler?.fullName ?? null,
      assignedAgentId: assignee?.id ?? null,
      assignedAgentName: assignee?.fullName ?? null,
      citizenWroteAt: index % 4 === 0 ? at.plus({ hours: 3 }) : null,
      version: 1,
      createdAt: at,
      updatedAt: at.plus({ minutes: below(5000) }),
      submittedAt: isDraft ? null : at,
      dueOn: due?.toISODate() ?? null,
      alertOn: due?.minus({ days: below(6) }).toISODate() ?? null,
    }
  })
  return ServiceRequest.createMany(rows)
}
