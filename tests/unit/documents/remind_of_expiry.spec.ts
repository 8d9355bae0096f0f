import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import { remindOfExpiryJob } from '#documents/jobs/remind_of_expiry_job'
import { useTruncatedDatabase } from '#tests/support/databases'
import { runFor } from '#tests/support/job_runs'
import { usePostOffice } from '#tests/support/mail_delivery'
import { aHousehold, aTown } from '#tests/support/world'
import { aKeptDocument } from '#tests/support/world/kept_document'

const SUBJECT = 'arrive à la fin de sa validité'
const ONE = '1\u00a0rappel envoyé.'
const NONE = 'Aucun rappel envoyé.'

test.group('The reminder before a document expires', (group) => {
  useTruncatedDatabase(group)
  const postOffice = usePostOffice(group)
  group.each.setup(() => {
    freezeClock('2026-11-24T04:30:00Z')
    return () => freezeClock(null)
  })

  test('is one mail for one document and one day, with the way to replace it', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town).withChild('Léa')
    const document = await aKeptDocument(town, family, {
      typeKey: 'health_record_book',
      individualId: family.child('Léa').id,
      validUntilOn: '2026-12-24',
    })
    assert.equal((await runFor(town, remindOfExpiryJob)).summary, ONE)
    assert.equal((await runFor(town, remindOfExpiryJob)).summary, NONE)
    const mail = await postOffice.received(SUBJECT)
    assert.equal(mail.to, family.head.email)
    assert.include(mail.text, 'Carnet de santé')
    assert.include(mail.text, family.child('Léa').fullName)
    assert.include(mail.text, '24 décembre 2026')
    assert.include(mail.text, `/documents/${document.id}/remplacement`)

    freezeClock('2026-12-20T04:30:00Z')
    assert.equal((await runFor(town, remindOfExpiryJob)).summary, NONE)
    await town.run(() => document.merge({ validUntilOn: '2027-01-10' }).save())
    assert.equal((await runFor(town, remindOfExpiryJob)).summary, ONE)
    const mails = (await postOffice.deliver()).filter(({ subject }) => subject.includes(SUBJECT))
    assert.lengthOf(mails, 2)
  })

  // On 24 November 2026, thirty days before unless the town says otherwise.
  const TABLE = [
    { case: 'the last of the thirty days', given: { validUntilOn: '2026-12-24' }, isTold: true },
    { case: 'a day later', given: { validUntilOn: '2026-12-25' }, isTold: false },
    { case: 'today', given: { validUntilOn: '2026-11-24' }, isTold: true },
    { case: 'already expired', given: { validUntilOn: '2026-11-23' }, isTold: false },
    { case: 'without end', given: { validUntilOn: null }, isTold: false },
    {
      case: 'refused',
      given: { validUntilOn: '2026-12-01', state: 'refused' as const },
      isTold: false,
    },
    {
      case: 'for one use only',
      given: { validUntilOn: '2026-12-01', typeKey: 'medical_certificate' },
      isTold: false,
    },
  ]
  for (const { case: words, given, isTold } of TABLE) {
    test(`a document ${words} is ${isTold ? '' : 'not '}told of`, async ({ assert }) => {
      const town = await aTown()
      await aKeptDocument(town, await aHousehold(town), given)
      const run = await runFor(town, remindOfExpiryJob)
      assert.equal(run.summary, isTold ? ONE : NONE)
    })
  }

  test('the town’s own delay counts', async ({ assert }) => {
    const town = await aTown().configured({ documentReminderDays: 7 })
    const family = await aHousehold(town)
    await aKeptDocument(town, family, { validUntilOn: '2026-12-02' })
    assert.equal((await runFor(town, remindOfExpiryJob)).summary, NONE)
    freezeClock('2026-11-25T04:30:00Z')
    assert.equal((await runFor(town, remindOfExpiryJob)).summary, ONE)
  })

  test('nothing is said of a document that was replaced, nor to an account that is closed', async ({
    assert,
  }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const former = await aKeptDocument(town, family, { validUntilOn: '2026-12-02' })
    await aKeptDocument(town, family, { replacesId: former.id })
    await aKeptDocument(town, await aHousehold(town).headedBy('Nadia', 'Benali').blocked(), {
      validUntilOn: '2026-12-02',
    })
    assert.equal((await runFor(town, remindOfExpiryJob)).summary, NONE)
  })

  test('replaced between the night and its delivery, nothing is sent', async ({ assert }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const former = await aKeptDocument(town, family, { validUntilOn: '2026-12-02' })
    await runFor(town, remindOfExpiryJob)
    await aKeptDocument(town, family, { replacesId: former.id })
    const mails = (await postOffice.deliver()).filter(({ subject }) => subject.includes(SUBJECT))
    assert.lengthOf(mails, 0)
  })
})
