import { test } from '@japa/runner'
import { addPapers } from '#tests/browser/canteen/add_papers'
import { chooseChild } from '#tests/browser/canteen/choose_child'
import { fillInForm } from '#tests/browser/canteen/fill_in_form'
import { examineRequest } from '#tests/browser/canteen/examine_request'
import { PARENT, openAccount } from '#tests/browser/canteen/open_account'
import { sendRequest, tryAgain } from '#tests/browser/canteen/send_request'
import { aDemoTown } from '#tests/browser/support/demo_town'
import { aVisitor } from '#tests/browser/support/visitor'
import { useTruncatedDatabase } from '#tests/support/databases'
import { usePostOffice } from '#tests/support/mail_delivery'

test.group('From the account to the letter', (group) => {
  useTruncatedDatabase(group)
  const post = usePostOffice(group)

  test('a family registers a child at the canteen, and the town answers', async ({ browser, assert }) => {
    const town = await aDemoTown()
    const parent = await aVisitor(browser)
    await openAccount(parent)
    await chooseChild(parent)
    await fillInForm(parent, assert)
    await addPapers(parent, assert)
    const number = await sendRequest(parent, assert)
    await tryAgain(parent, number)
    const receipt = await post.received(`n° ${number}`)
    assert.deepEqual(receipt.recipients, [PARENT.email])

    const agent = await examineRequest(browser, number, assert)
  })
})
