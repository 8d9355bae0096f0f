import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import type { AuthoritySettings } from '#authorities/settings'
import Category from '#catalogue/models/category'
import { announceDeadlinesJob } from '#requests/jobs/announce_deadlines_job'
import { announceNewRequestsJob } from '#requests/jobs/announce_new_requests_job'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useTruncatedDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import type { Town } from '#tests/support/world/town'

const TELESERVICE = 'technical_intervention'
const CATEGORY = 'technical'

test.group('Mails to the agents of a category', (group) => {
  useTruncatedDatabase(group)
  const postOffice = usePostOffice(group)
  // A Friday. Ten working days later is 16 November: the eleventh is a holiday. Urgent from the seventh on, 10 November.
  group.each.setup(() => {
    freezeClock('2026-10-30T09:00:00Z')
    return () => freezeClock(null)
  })

  async function aTownWith(settings: Partial<AuthoritySettings>) {
    const town = await aTown().configured(settings)
    const family = await aHousehold(town)
    const request = await aRequest(town, TELESERVICE).by(family)
    return { town, family, request }
  }

  async function mailsAbout(subject: RegExp) {
    return (await postOffice.deliver()).filter((mail) => subject.test(mail.subject))
  }

  const DIGEST = /en retard|urgente/

  test('a request is signalled once when it becomes urgent and once when it is late', async ({
    assert,
  }) => {
    const { town, request } = await aTownWith({ deadlineAlerts: 'detailed' })
    assert.deepEqual([request.alertOn, request.dueOn], ['2026-11-10', '2026-11-16'])
    const said: string[] = []
    for (const day of ['09', '10', '12', '16', '17', '18', '30']) {
      freezeClock(`2026-11-${day}T05:00:00Z`)
      for (let times = 0; times < 2; times++) {
        const { summary } = await runFor(town, announceDeadlinesJob)
        if (!summary?.startsWith('Aucune')) said.push(`${day} ${summary}`)
      }
    }
    assert.deepEqual(said, ['10 1\u00a0demande signalée.', '17 1\u00a0demande signalée.'])
    const subjects = (await mailsAbout(DIGEST)).map(({ subject }) => subject)
    assert.lengthOf(subjects, 2)
    assert.match(subjects[0], /1\u00a0demande urgente$/)
    assert.match(subjects[1], /1\u00a0demande en retard$/)
    const events = await town.run(() =>
      RequestEvent.query()
        .where('request_id', request.id)
        .whereLike('kind', '%alert_sent')
        .orderBy('id')
    )
    assert.deepEqual(
      events.map(({ kind, actorName }) => [kind, actorName]),
      [
        ['orange_alert_sent', 'CapDémat'],
        ['red_alert_sent', 'CapDémat'],
      ]
    )
  })

  test('what was late before anybody looked is signalled as late only', async ({ assert }) => {
    const { town } = await aTownWith({ deadlineAlerts: 'simple' })
    freezeClock('2026-12-01T05:00:00Z')
    await runFor(town, announceDeadlinesJob)
    const [mail, ...others] = await mailsAbout(DIGEST)
    assert.lengthOf(others, 0)
    assert.match(mail.subject, /1\u00a0demande en retard$/)
  })

  test('« simple » counts, « détaillé » names type, number and day, and neither names a citizen', async ({
    assert,
  }) => {
    for (const deadlineAlerts of ['simple', 'detailed'] as const) {
      const host = `${deadlineAlerts}.test`
      const town = await aTown(deadlineAlerts).at(host).configured({ deadlineAlerts })
      const family = await aHousehold(town)
      const request = await aRequest(town, TELESERVICE).by(family)
      freezeClock('2026-12-01T05:00:00Z')
      await runFor(town, announceDeadlinesJob)
      const mail = (await mailsAbout(DIGEST)).at(-1)
      freezeClock('2026-10-30T09:00:00Z')
      const line = `Intervention technique, demande n° ${request.number}, à traiter avant le 16/11/2026`
      assert[deadlineAlerts === 'simple' ? 'notInclude' : 'include'](mail?.text ?? '', line)
      assert.include(mail?.text, '1\u00a0demande en retard')
      assert.notInclude(mail?.text, family.head.lastName)
    }
  })

  test('every address of the category is written to, those of the others are not', async ({
    assert,
  }) => {
    const { town } = await aTownWith({ deadlineAlerts: 'simple' })
    const category = town.category(CATEGORY)
    await town.run(() =>
      Category.query()
        .where('id', category.id)
        .update({ other_emails: JSON.stringify(['chef@blainville.test', category.primaryEmail]) })
    )
    freezeClock('2026-12-01T05:00:00Z')
    await runFor(town, announceDeadlinesJob)
    const mails = await mailsAbout(DIGEST)
    assert.sameMembers(
      mails.map(({ to }) => to),
      [category.primaryEmail, 'chef@blainville.test']
    )
  })

  test('switched off, nothing is sent and nothing is counted as sent', async ({ assert }) => {
    const { town } = await aTownWith({})
    freezeClock('2026-12-01T05:00:00Z')
    assert.match((await runFor(town, announceDeadlinesJob)).summary ?? '', /désactivées/)
    assert.match((await runFor(town, announceNewRequestsJob)).summary ?? '', /désactivée/)
    assert.lengthOf(
      await mailsAbout(/./).then((all) => all.filter(({ to }) => isAgent(town, to))),
      0
    )
    assert.lengthOf(await town.run(() => RequestEvent.query().whereLike('kind', '%_sent')), 0)
  })

  test('a decided request, whatever its age, alerts nobody', async ({ assert }) => {
    const { town, request } = await aTownWith({ deadlineAlerts: 'simple' })
    await town.run(() =>
      ServiceRequest.query()
        .where('id', request.id)
        .update({ state: 'rejected', due_on: null, alert_on: null })
    )
    freezeClock('2026-12-01T05:00:00Z')
    await runFor(town, announceDeadlinesJob)
    assert.lengthOf(await mailsAbout(DIGEST), 0)
  })

  test('a new request is announced once to its category, unless somebody took it up before', async ({
    assert,
  }) => {
    const { town, family, request } = await aTownWith({ newRequestMails: true })
    const agent = await anAgent(town).with(CATEGORY, 'write')
    await aRequest(town, TELESERVICE).by(family).in('in_progress').handledBy(agent)
    const summaries: (string | null)[] = []
    for (const instant of ['2026-10-30T12:00:00Z', '2026-10-30T22:00:00Z']) {
      freezeClock(instant)
      summaries.push((await runFor(town, announceNewRequestsJob)).summary)
    }
    const later = await aRequest(town, TELESERVICE).by(family)
    summaries.push((await runFor(town, announceNewRequestsJob)).summary)
    assert.deepEqual(summaries, [
      '1\u00a0demande annoncée.',
      'Aucune demande annoncée.',
      '1\u00a0demande annoncée.',
    ])
    const mails = await mailsAbout(/nouvelle demande/)
    assert.lengthOf(mails, 2)
    assert.include(mails[0].text, `demande n° ${request.number}`)
    assert.include(mails[1].text, `demande n° ${later.number}`)
    assert.equal(mails[0].to, town.category(CATEGORY).primaryEmail)
  })

  test('two runs at the same moment announce a request once', async ({ assert }) => {
    const { town } = await aTownWith({ newRequestMails: true })
    await Promise.all([
      runFor(town, announceNewRequestsJob),
      runFor(town, announceNewRequestsJob),
      runFor(town, announceNewRequestsJob),
    ])
    assert.lengthOf(await mailsAbout(/nouvelle demande/), 1)
  })
})

function isAgent(town: Town, address: string): boolean {
  return [...town.categories.values()].some(({ primaryEmail }) => primaryEmail === address)
}
