import { type ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import sharp from 'sharp'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import RequestDocument from '#requests/models/request_document'
import type ServiceRequest from '#requests/models/service_request'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, aRequest, aTown } from '#tests/support/world'
import type { Family } from '#tests/support/world/family'
import type { Town } from '#tests/support/world/town'

const CANTEEN = 'school_canteen_registration'
const TYPE = 'family_record_book'

test.group('Supporting documents', (group) => {
  useDatabase(group)
  useFreshBudgets(group)

  test('are added as pages, several files at once, and previewed', async ({ client, assert }) => {
    const { town, family, draft } = await aDraft()
    const response = await upload(client, family, draft)
      .file('pages[]', await picture('white'), { filename: 'page1.png', contentType: 'image/png' })
      .file('pages[]', await picture('grey'), { filename: 'page2.png', contentType: 'image/png' })
      .redirects(0)

    response.assertStatus(303)
    const document = await town.run(() => Document.query().preload('pages').firstOrFail())
    assert.deepEqual(
      document.pages.map(({ fileName }) => fileName),
      ['page1.png', 'page2.png']
    )
    assert.equal(document.state, 'draft')

    const preview = await client
      .get(`/documents/pages/${document.pages[0].id}/0/thumbnail`)
      .loginAs(family.account)
    preview.assertStatus(200)
    preview.assertHeader('content-type', 'image/webp')
  })

  test('are refused with their reason, named beside their type, and the good ones stay', async ({
    client,
    assert,
  }) => {
    const { town, family, draft } = await aDraft()
    const response = await upload(client, family, draft)
      .file('pages[]', await picture('white'), { filename: 'bonne.png', contentType: 'image/png' })
      .file('pages[]', await picture('black'), {
        filename: 'faux.pdf',
        contentType: 'application/pdf',
      })
      .file('pages[]', Buffer.from('bonjour'), { filename: 'note.txt', contentType: 'text/plain' })

    response.assertStatus(422)
    assert.match(response.text(), /faux\.pdf.{1,4}n’est pas ce qu’il annonce/s)
    assert.include(response.text(), 'note.txt')
    assert.include(response.text(), 'href="#piece-family_record_book"')
    const pages = await town.run(() => DocumentPage.query().orderBy('position'))
    assert.deepEqual(
      pages.map(({ fileName }) => fileName),
      ['bonne.png']
    )
  })

  test('are refused when too heavy, and nothing typed before is lost', async ({
    client,
    assert,
  }) => {
    const { town, family, draft } = await aDraft({ maxUploadMegabytes: 1 })
    const heavy = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: 'white',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer()
    const response = await upload(client, family, draft).file('pages[]', heavy, {
      filename: 'lourd.png',
      contentType: 'image/png',
    })

    response.assertStatus(422)
    assert.match(response.text(), /lourd\.png.{1,4}dépasse/s)
    assert.lengthOf(await town.run(() => Document.query()), 0)
  })

  test('say so when no file was chosen', async ({ client, assert }) => {
    const { family, draft } = await aDraft()
    const response = await client
      .post(`/dossiers/${draft.id}/pieces`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ type: TYPE })
    response.assertStatus(422)
    assert.include(response.text(), 'Choisissez un fichier à ajouter.')
  })

  test('lose a page, then the whole document with its last one', async ({ client, assert }) => {
    const { town, family, draft } = await aDraft()
    await upload(client, family, draft)
      .file('pages[]', await picture('white'), { filename: 'page1.png', contentType: 'image/png' })
      .file('pages[]', await picture('grey'), { filename: 'page2.png', contentType: 'image/png' })
    const pages = await town.run(() => DocumentPage.query().orderBy('position'))

    for (const [index, page] of pages.entries()) {
      await client
        .delete(`/dossiers/${draft.id}/pieces/pages/${page.id}`)
        .withCsrfToken()
        .loginAs(family.account)
      assert.lengthOf(await town.run(() => DocumentPage.query()), pages.length - index - 1)
    }
    assert.lengthOf(await town.run(() => RequestDocument.query()), 0)
  })

  test('already sent for another request are offered, and taken up without being sent again', async ({
    client,
    assert,
  }) => {
    const { town, family, draft } = await aDraft()
    const known = await town.run(() =>
      Document.create({
        householdId: family.household.id,
        documentTypeKey: TYPE,
        state: 'validated',
        origin: 'citizen',
        version: 1,
        createdAt: draft.createdAt,
      })
    )
    const page = await client
      .get(`/demarches/${CANTEEN}/demande/${draft.id}/pieces`)
      .loginAs(family.account)
    assert.include(page.text(), 'Reprendre ce document')

    await client
      .post(`/dossiers/${draft.id}/pieces/reprises`)
      .withCsrfToken()
      .loginAs(family.account)
      .form({ document: known.id })
    const attachment = await town.run(() => RequestDocument.query().firstOrFail())
    assert.equal(attachment.documentId, known.id)
  })

  test('once validated cannot be changed any more', async ({ client, assert }) => {
    const { town, family, draft } = await aDraft()
    await upload(client, family, draft).file('pages[]', await picture('white'), {
      filename: 'page1.png',
      contentType: 'image/png',
    })
    const document = await town.run(() => Document.query().preload('pages').firstOrFail())
    await town.run(() => document.merge({ state: 'validated' }).save())

    await client
      .delete(`/dossiers/${draft.id}/pieces/pages/${document.pages[0].id}`)
      .withCsrfToken()
      .loginAs(family.account)

    assert.lengthOf(await town.run(() => DocumentPage.query()), 1)
  })

  test('are kept in the household’s space, and only their pictures are shown', async ({
    client,
    assert,
  }) => {
    const { town, family, draft } = await aDraft()
    await upload(client, family, draft).file('pages[]', await picture('white'), {
      filename: 'page1.png',
      contentType: 'image/png',
    })
    const document = await town.run(() => Document.query().preload('pages').firstOrFail())

    const list = await client.get('/documents').loginAs(family.account)
    assert.include(list.text(), 'Livret de famille')
    const page = await client.get(`/documents/${document.id}`).loginAs(family.account)
    page.assertStatus(200)

    const file = await client
      .get(`/documents/pages/${document.pages[0].id}/fichier`)
      .loginAs(family.account)
    file.assertHeader('content-type', 'application/octet-stream')
    assert.match(String(file.header('content-disposition')), /^attachment/)
  })

  test('come next as soon as the last answer of the form wants one', async ({ client }) => {
    const town = await aTown()
    const family = await aHousehold(town)
    const draft = await aRequest(town, 'public_space_occupation').by(family).in('draft')
    const path = `/demarches/${draft.teleserviceId}/demande/${draft.id}`
    const equipment = { 0: { kind: 'Terrace', quantity: '1', surface: '8' } }
    const answer = async (totalSurface: string) => {
      const { version } = await town.run(() => draft.refresh())
      return client
        .post(`${path}/equipment`)
        .withCsrfToken()
        .loginAs(family.account)
        .form({ root: { equipment, totalSurface }, version, _action: 'next' })
        .redirects(0)
    }
    const small = await answer('10')
    small.assertHeader('location', `${path}/validation`)
    const large = await answer('25')
    large.assertHeader('location', `${path}/pieces`)
  })
})

async function aDraft(settings: { maxUploadMegabytes?: number } = {}) {
  const town: Town = await aTown().configured(settings)
  const family = await aHousehold(town).withChild('Léa')
  const draft = await aRequest(town, CANTEEN).by(family).about(family.child('Léa')).in('draft')
  return { town, family, draft }
}

function upload(client: ApiClient, family: Family, draft: ServiceRequest) {
  return client
    .post(`/dossiers/${draft.id}/pieces`)
    .withCsrfToken()
    .loginAs(family.account)
    .field('type', TYPE)
}

function picture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 60, channels: 3, background } })
    .png()
    .toBuffer()
}
