import { test } from '@japa/runner'
import ServiceRequest from '#requests/models/service_request'
import { useDatabase } from '#tests/support/databases'
import { anAgent, aTown } from '#tests/support/world'
import { atDesk } from '#tests/functional/back_office/at_desk'
import { aBusyRequest, type BusyRequest } from '#tests/functional/back_office/desk_world'

/** Whatever changes something when one presses it. */
const CONTROLS = /<(?:form|input|select|textarea|button)\b/g
const EDIT_LINKS = /href="[^"]*(?:\/donnees\/|\/pieces\/nouvelle|\/contacts\/nouveau)/g
/** A form that begins something else than a change of this request, at the counter for instance. */
const OTHER_FORMS = /<form\b[^>]*action="\/backoffice\/(?!demandes\/\d)[\s\S]*?<\/form>/g
const VIEWS = ['notes', 'historique', 'foyer', 'echanges']

test.group('A request that can only be read', (group) => {
  useDatabase(group)

  test('shows everything and holds no control: {case}')
    .with([
      { case: 'with the right « Consultation »', profile: 'read', locked: false },
      { case: 'while a colleague holds it', profile: 'write', locked: true },
    ] as const)
    .run(async ({ client, assert }, { profile, locked }) => {
      const { town, busy, path } = await aFurnishedRequest()
      const reader = await anAgent(town).named('Paul', 'Roux').with('school', profile)
      if (locked) {
        await atDesk(client, await anAgent(town).with('school', 'write')).get(path)
      }

      for (const page of pagesOf(busy, path)) {
        const text = (await atDesk(client, reader).get(page)).text()
        for (const zone of ['donnees', 'pieces', 'visionneuse', 'traitement', 'informations']) {
          const part = zoneOf(text, zone).replaceAll(OTHER_FORMS, '')
          assert.deepEqual(part.match(CONTROLS) ?? [], [], `${zone} of ${page}`)
          assert.deepEqual(part.match(EDIT_LINKS) ?? [], [], `${zone} of ${page}`)
        }
      }
      const text = (await atDesk(client, reader).get(pagesOf(busy, path)[0])).text()
      for (const shown of ['Téléphone en cas d’urgence', 'Livret de famille', 'livret.png']) {
        assert.include(text, shown)
      }
    })

  test('holds as much as it needs for whoever works on it: the count is no accident', async ({
    client,
    assert,
  }) => {
    const { town, busy, path } = await aFurnishedRequest()
    const anne = await anAgent(town).with('school', 'write')
    const text = (await atDesk(client, anne).get(pagesOf(busy, path)[0])).text()
    for (const zone of ['donnees', 'pieces', 'visionneuse', 'traitement', 'informations']) {
      const part = zoneOf(text, zone)
      const found = [...(part.match(CONTROLS) ?? []), ...(part.match(EDIT_LINKS) ?? [])]
      assert.isNotEmpty(found, zone)
    }
  })

  test('in the state {$self}, data and documents hold no control, and the page says why')
    .with(['validated', 'notified', 'closed'] as const)
    .run(async ({ client, assert }, state) => {
      const { town, busy, path } = await aFurnishedRequest()
      const anne = await anAgent(town).with('school', 'write')
      await town.run(() => ServiceRequest.query().where('id', busy.request.id).update({ state }))
      const page = (await atDesk(client, anne).get(pagesOf(busy, path)[0])).text()
      for (const zone of ['donnees', 'pieces', 'visionneuse']) {
        assert.deepEqual(zoneOf(page, zone).match(CONTROLS) ?? [], [], zone)
      }
      assert.include(page, 'Dans cet état, les données et les pièces ne sont plus modifiables.')
      assert.notInclude(page, 'name="dataState"')
    })
})

async function aFurnishedRequest() {
  const town = await aTown()
  const busy = await aBusyRequest(town)
  return { town, busy, path: `/backoffice/demandes/${busy.request.number}` }
}

/** The request with a document open, then with each view of its information. */
function pagesOf({ documentId }: BusyRequest, path: string): string[] {
  return [`${path}/pieces/${documentId}?etape=tout`, ...VIEWS.map((view) => `${path}?vue=${view}`)]
}

/** The markup of the element that bears this id; empty when the page has none. */
function zoneOf(page: string, id: string): string {
  const start = new RegExp(`<(section|turbo-frame)[^>]*\\bid="${id}"`).exec(page)
  if (!start) return ''
  const [, tag] = start
  const edges = new RegExp(`</?${tag}\\b`, 'g')
  edges.lastIndex = start.index
  let depth = 0
  for (let edge = edges.exec(page); edge; edge = edges.exec(page)) {
    depth += edge[0].startsWith('</') ? -1 : 1
    if (depth === 0) return page.slice(start.index, edge.index)
  }
  return page.slice(start.index)
}
