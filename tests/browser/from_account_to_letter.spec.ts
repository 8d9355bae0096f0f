import { test } from '@japa/runner'
import { acceptRequest, seeNotified } from '#tests/browser/canteen/accept_request'
import { addPapers } from '#tests/browser/canteen/add_papers'
import { chooseChild } from '#tests/browser/canteen/choose_child'
import { correctRequest } from '#tests/browser/canteen/correct_request'
import { examineRequest, REASON } from '#tests/browser/canteen/examine_request'
import { fillInForm } from '#tests/browser/canteen/fill_in_form'
import { openAccount, PARENT } from '#tests/browser/canteen/open_account'
import { readAnswer } from '#tests/browser/canteen/read_answer'
import { sendRequest, tryAgain } from '#tests/browser/canteen/send_request'
import { writeLetter } from '#tests/browser/canteen/write_letter'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aVisitor } from '#tests/browser/support/visitor'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'
import ServiceRequest from '#requests/models/service_request'

test.group('From the account to the letter', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('a family registers a child at the canteen, and the town answers', async ({
    browser,
    assert,
  }) => {
    const town = await aDemoTown()
    const parent = await aVisitor(browser)
    await openAccount(parent)
    await chooseChild(parent)
    await fillInForm(parent, assert)
    await addPapers(parent, assert)

    const number = await sendRequest(parent, assert)
    assert.lengthOf(await town.run(() => ServiceRequest.all()), 1)
    const receipt = await post.received(`n° ${number}`)
    assert.deepEqual(receipt.recipients, [PARENT.email])
    await tryAgain(parent, number)

    const agent = await examineRequest(browser, number, assert)
    const notice = await post.received('à compléter')
    assert.include(notice.text, REASON)
    await correctRequest(parent, number)

    await acceptRequest(agent, number, assert)
    await writeLetter(agent, post, assert)
    await seeNotified(agent)
    await readAnswer(parent)
  })
})
