import type { DateTime } from 'luxon'
import { freezeClock, now } from '#shared/clock'
import AgentAccount from '#accounts/models/agent_account'
import DocumentType from '#catalogue/models/document_type'
import { fileRequest } from '#database/demo/file_request'
import { KeptDocuments } from '#database/demo/kept_documents'
import { leadRequest } from '#database/demo/lead_request'
import { MailedMessages } from '#database/demo/mailed_messages'
import type { DemoRequest } from '#database/demo/requests'
import type { SeededFamily } from '#database/demo/seed_household'

/** The mails of the last hours leave when the demo starts, and those of the requests that are shown first. */
const STILL_LEAVES_DAYS = 0.5

/**
 * Files requests through the same actions as people do, the oldest first, so
 * that numbers follow days, and leads each to where it is.
 *
 * @param shown those whose mails leave whatever their age
 */
export async function seedRequests(
  families: SeededFamily[],
  requests: DemoRequest[],
  shown: ReadonlySet<DemoRequest> = new Set()
): Promise<void> {
  const start = now()
  const agents = new Map((await AgentAccount.all()).map((agent) => [agent.login, agent]))
  const labels = new Map((await DocumentType.all()).map(({ key, label }) => [key, label]))
  const documents = new KeptDocuments(labels)
  const mailed = new MailedMessages()
  try {
    for (const { demo, filedAt } of byDay(requests, start)) {
      freezeClock(filedAt.toISO())
      const leaves = shown.has(demo) || demo.daysAgo < STILL_LEAVES_DAYS
      if (leaves) await mailed.settle()
      const request = await fileRequest(demo, families[demo.family], documents)
      if (request) await leadRequest(request, demo, { agents, filedAt, start })
      if (leaves) await mailed.keepWaiting()
    }
    await mailed.settle()
  } finally {
    freezeClock(null)
  }
}

function byDay(requests: DemoRequest[], start: DateTime) {
  return requests
    .map((demo, index) => ({ demo, filedAt: filingInstant(demo, index, start) }))
    .toSorted((one, other) => one.filedAt.toMillis() - other.filedAt.toMillis())
}

function filingInstant({ daysAgo, hour }: DemoRequest, index: number, start: DateTime): DateTime {
  const instant = start.minus({ minutes: Math.round(daysAgo * 24 * 60) })
  if (hour === undefined || daysAgo < 1) return instant
  return instant.set({ hour, minute: (index * 17) % 60 })
}
