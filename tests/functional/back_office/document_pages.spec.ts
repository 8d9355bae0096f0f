import sharp from 'sharp'
import { test } from '@japa/runner'
import { type ApiClient } from '@japa/api-client'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import RequestDocument from '#requests/models/request_document'
import RequestEvent from '#requests/models/request_event'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { aHousehold, anAgent, aRequest, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest, aPicture } from '#tests/functional/back_office/desk_world'
import { hiddenOf } from '#tests/functional/back_office/posted_form'

test.group('The pages of a document', (group) => {
  useDatabase(group)

  test('turned once, a sheet is upright for the next reader; the file stays as it was sent', async ({
    client,
    assert,
  }) => {
    const { town, anne, busy, pagePath } = await aDesk()
    const desk = atDesk(client, anne)
    const before = await desk.get(`${pagePath}/0/image`)
    const original = await desk.get(`${pagePath}/fichier`)
    const response = await desk.post(`${pagePath}/0/rotation`, { rotation: '90' })
    response.assertStatus(303)

    const { width, height } = await sharp(before.body()).metadata()
    for (const size of ['image', 'thumbnail']) {
      const picture = await desk.get(`${pagePath}/0/${size}`)
      const turned = await sharp(picture.body()).metadata()
      assert.equal(turned.width > turned.height, width < height, size)
    }
    assert.deepEqual((await desk.get(`${pagePath}/fichier`)).body(), original.body())
    const page = await desk.get(`/backoffice/demandes/1/pieces/${busy.documentId}`)
    assert.include(page.text(), '/0/image?sens=90')
    assert.include(page.text(), 'name="rotation" value="180"')

    const events = await town.run(() => RequestEvent.query().where('kind', 'document_changed'))
    assert.deepInclude(events[events.length - 1].details, { change: 'page_turned' })
  })

  test('turning twice to the same side tells once, and stops nobody’s work', async ({
    client,
    assert,
  }) => {
    const { town, anne, busy, pagePath, requestPath } = await aDesk()
    const desk = atDesk(client, anne)
    for (let click = 0; click < 3; click++) {
      await desk.post(`${pagePath}/0/rotation`, { rotation: '270' })
    }
    const page = await town.run(() => DocumentPage.findOrFail(busy.pageId))
    assert.deepEqual(page.rotations, [270])
    const events = await town.run(() => RequestEvent.query().where('kind', 'document_changed'))
    assert.lengthOf(events, 1)

    const verdict = await desk.post(`${requestPath}/pieces/${busy.documentId}`, {
      version: busy.documentVersion,
      state: 'checked',
    })
    verdict.assertStatus(303)
  })

  test('a hostile turn is refused or changes nothing', async ({ client, assert }) => {
    const { town, anne, busy, pagePath } = await aDesk()
    for (const rotation of ['45', '-90', 'x', '']) {
      const response = await atDesk(client, anne).post(`${pagePath}/0/rotation`, { rotation })
      response.assertStatus(422)
    }
    await atDesk(client, anne).post(`${pagePath}/9/rotation`, { rotation: '90' })
    const page = await town.run(() => DocumentPage.findOrFail(busy.pageId))
    assert.isNull(page.rotations)
  })

  test('another file takes the place of a page, which the history tells', async ({
    client,
    assert,
  }) => {
    const { town, anne, busy, pagePath } = await aDesk()
    await atDesk(client, anne).post(`${pagePath}/0/rotation`, { rotation: '90' })
    const response = await replace(client, anne, pagePath).file('page', await aPicture(), {
      filename: 'livret-lisible.png',
      contentType: 'image/png',
    })
    response.assertStatus(303)
    const page = await town.run(() => DocumentPage.findOrFail(busy.pageId))
    assert.deepInclude(page.$attributes, { fileName: 'livret-lisible.png', position: 1 })
    assert.isNull(page.rotations)
    const picture = await atDesk(client, anne).get(`${pagePath}/0/image`)
    picture.assertStatus(200)
    const event = await town.run(() =>
      RequestEvent.query().where('kind', 'document_changed').orderBy('created_at', 'desc').first()
    )
    assert.deepInclude(event?.details, { change: 'page_replaced' })
  })

  test('a file that is refused leaves the page as it was, and says why beside it', async ({
    client,
    assert,
  }) => {
    const { town, anne, busy, pagePath } = await aDesk()
    const nothing = await replace(client, anne, pagePath).form({})
    nothing.assertStatus(422)
    assert.include(nothing.text(), 'Choisissez le fichier qui remplace cette page.')

    const script = await replace(client, anne, pagePath).file('page', Buffer.from('alert(1)'), {
      filename: 'livret.png',
      contentType: 'image/png',
    })
    script.assertStatus(422)
    const page = await town.run(() => DocumentPage.findOrFail(busy.pageId))
    assert.equal(page.fileName, 'livret.png')
  })

  test('a page that serves in another request is not replaced under it', async ({
    client,
    assert,
  }) => {
    const { town, anne, busy, pagePath } = await aDesk()
    const other = await aRequest(town, 'technical_intervention').by(await aHousehold(town))
    await town.run(() =>
      new RequestDocument().merge({ requestId: other.id, documentId: busy.documentId }).save()
    )
    const response = await replace(client, anne, pagePath).file('page', await aPicture(), {
      filename: 'autre.png',
      contentType: 'image/png',
    })
    response.assertStatus(422)
    assert.include(response.text(), 'sert aussi à une autre demande')
    const page = await town.run(() => DocumentPage.findOrFail(busy.pageId))
    assert.equal(page.fileName, 'livret.png')
  })

  test('are drawn larger by a plain link', async ({ client, assert }) => {
    const { anne, busy, requestPath } = await aDesk()
    const path = `${requestPath}/pieces/${busy.documentId}`
    const page = await atDesk(client, anne).get(path)
    assert.include(page.text(), `href="${path}?zoom=150#visionneuse"`)
    const larger = await atDesk(client, anne).get(`${path}?zoom=150`)
    assert.include(larger.text(), 'data-zoom="150"')
    const hostile = await atDesk(client, anne).get(`${path}?zoom=9000`)
    hostile.assertStatus(200)
  })

  test('two agents’ verdicts are put together; where they clash the second one chooses', async ({
    client,
    assert,
  }) => {
    const { town, anne, busy, requestPath } = await aDesk()
    const path = `${requestPath}/pieces/${busy.documentId}`
    const desk = atDesk(client, anne)
    const page = await desk.get(path)
    const seen = hiddenOf(page.text().replace('class="verdict"', 'id="verdict"'), 'verdict')

    await desk.post(path, { ...seen, agentNote: 'Lisible.' })
    const merged = await desk.post(path, { ...seen, validUntilOn: '2030-01-01' })
    merged.assertStatus(303)
    const clash = await desk.post(path, { ...seen, agentNote: 'La page 2 manque.' })
    clash.assertStatus(409)
    assert.include(clash.text(), 'Lisible.')
    assert.include(clash.text(), 'La page 2 manque.')

    const choice = hiddenOf(clash.text(), 'choix')
    const undecided = await desk.post(path, choice)
    undecided.assertStatus(422)
    assert.include(undecided.text(), 'Choisissez la valeur à garder.')
    const chosen = await desk.post(path, { ...choice, choix: { agentNote: 'typed' } })
    chosen.assertStatus(303)
    const document = await town.run(() => Document.findOrFail(busy.documentId))
    assert.deepInclude(document.$attributes, {
      agentNote: 'La page 2 manque.',
      validUntilOn: '2030-01-01',
      state: 'pending',
    })
  })

  test('a verdict never holds for pages that were not seen', async ({ client, assert }) => {
    const { town, anne, busy, requestPath, pagePath } = await aDesk()
    const path = `${requestPath}/pieces/${busy.documentId}`
    const page = await atDesk(client, anne).get(path)
    const seen = hiddenOf(page.text().replace('class="verdict"', 'id="verdict"'), 'verdict')
    const other = await sharp(await aPicture())
      .negate()
      .png()
      .toBuffer()
    await replace(client, anne, pagePath).file('page', other, {
      filename: 'autre.png',
      contentType: 'image/png',
    })
    const response = await atDesk(client, anne).post(path, { ...seen, state: 'validated' })
    response.assertStatus(409)
    const document = await town.run(() => Document.findOrFail(busy.documentId))
    assert.equal(document.state, 'pending')
  })

  test('beside a document, answers are ticked off and the data judged without leaving it', async ({
    client,
    assert,
  }) => {
    const { town, anne, busy, requestPath } = await aDesk()
    const path = `${requestPath}/pieces/${busy.documentId}`
    const desk = atDesk(client, anne)
    const page = await desk.get(path)
    assert.include(page.text(), '<check-list')
    assert.match(page.text(), /Vérifié[\s\S]{0,9}: Téléphone en cas d’urgence/)
    assert.equal(page.text().match(/name="dataState"\s+value="valid"/g)?.length, 1)

    const { version } = await town.run(() => ServiceRequest.findOrFail(busy.request.id))
    const verdict = await desk.post(`${requestPath}/etat-donnees`, {
      dataState: 'valid',
      version,
      document: busy.documentId,
    })
    verdict.assertHeader('location', path)
  })
})

async function aDesk() {
  const town = await aTown()
  const anne = await anAgent(town).with('school', 'write')
  const busy = await aBusyRequest(town, anne)
  const requestPath = `/backoffice/demandes/${busy.request.number}`
  const pagePath = `${requestPath}/pieces/${busy.documentId}/pages/${busy.pageId}`
  return { town, anne, busy, requestPath, pagePath }
}

function replace(
  client: ApiClient,
  agent: Awaited<ReturnType<typeof aDesk>>['anne'],
  pagePath: string
) {
  return client
    .post(`${pagePath}?_method=PUT`)
    .withCsrfToken()
    .withGuard('agent')
    .loginAs(agent)
    .redirects(0)
}
