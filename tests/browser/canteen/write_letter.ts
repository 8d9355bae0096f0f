import { type Assert } from '@japa/assert'
import { type Page } from 'playwright'
import { PARENT } from '#tests/browser/canteen/open_account'
import { SERVICE } from '#tests/browser/canteen/examine_request'
import { seen } from '#tests/browser/support/seen'
import { choose, fillIn, follow, press, select } from '#tests/browser/support/words'
import { type PostOffice } from '#tests/support/mail_delivery'
import { readPages } from '#tests/unit/letters/pdf_pages'

const SUBJECT = 'Léa au restaurant scolaire'
const WORDS = 'Léa déjeune au restaurant scolaire à partir du 4 janvier.'

/** The town writes to the parent: the letter is looked at before it leaves, and arrives as it was seen. */
export async function writeLetter(agent: Page, post: PostOffice, assert: Assert) {
  await follow(agent, 'Contacter le citoyen')
  await seen(agent, 'Contacter Nadia Benali', 'office.contact')
  await choose(agent, { 'Moyen de contact': 'Courriel' })
  await select(agent, { 'Courrier type': 'Acceptation' })
  await fillIn(agent, { Objet: SUBJECT, Message: WORDS })
  await press(agent, 'Aperçu')
  await agent.getByRole('heading', { name: 'Aperçu du courrier' }).waitFor()
  await agent.locator('.letter-sheet').getByText(WORDS).waitFor()
  await seen(agent, 'Contacter Nadia Benali', 'office.contact.preview')
  await press(agent, 'Envoyer')
  await agent.getByText(`Votre message part à l’adresse ${PARENT.email}.`).waitFor()
  await seen(agent, SERVICE, 'office.request.messages')

  const mail = await post.received(SUBJECT)
  assert.deepEqual(mail.recipients, [PARENT.email])
  const [letter] = mail.attachments
  assert.equal(letter.name, 'Courrier.pdf')
  const [page] = await readPages(letter.content)
  assert.include(page.text, WORDS)
  assert.include(page.text, 'Nadia Benali')
}
