import { test } from '@japa/runner'
import { freezeClock } from '#shared/clock'
import RequestDocument from '#requests/models/request_document'
import { useFreshBudgets } from '#tests/support/budgets'
import { useDatabase } from '#tests/support/databases'
import { aKeptDocument } from '#tests/support/world/kept_document'
import { aFamily, aLibraryDraft, post } from '#tests/functional/front_office/wallet_world'

test.group('A document in the next request', (group) => {
  useDatabase(group)
  useFreshBudgets(group)
  group.each.setup(() => () => freezeClock(null))

  test('validated once, is offered again, then refused after its date with the reason', async ({
    client,
    assert,
  }) => {
    freezeClock('2026-11-24T09:00:00Z')
    const { town, family } = await aFamily()
    const proof = await aKeptDocument(town, family, { validUntilOn: '2026-12-01' })
    const { path, pieces } = await aLibraryDraft(town, family)

    const offered = await client.get(path).loginAs(family.account)
    assert.include(offered.text(), 'Reprendre ce document')
    assert.include(offered.text(), 'valable jusqu’au 01/12/2026')

    freezeClock('2026-12-02T09:00:00Z')
    const later = await client.get(path).loginAs(family.account)
    assert.notInclude(later.text(), 'Reprendre ce document')
    assert.include(later.text(), 'il l’était jusqu’au 01/12/2026')
    const refused = await post(client, family, `${pieces}/reprises`).form({ document: proof.id })
    refused.assertStatus(422)
    assert.match(
      refused.text(),
      /href="#piece-proof_of_residence">\s*Ce document n’est plus valable/
    )
    assert.lengthOf(await town.run(() => RequestDocument.query()), 0)
  })

  test('is not offered when refused, used once for all, replaced, or another person’s', async ({
    client,
    assert,
  }) => {
    const { town, family } = await aFamily()
    const replaced = await aKeptDocument(town, family)
    const others = [
      replaced,
      await aKeptDocument(town, family, { state: 'refused' }),
      await aKeptDocument(town, family, { state: 'draft' }),
      await aKeptDocument(town, family, { individualId: family.child('Tom').id }),
    ]
    const successor = await aKeptDocument(town, family, { replacesId: replaced.id })
    const { path, pieces } = await aLibraryDraft(town, family)
    const page = await client.get(path).loginAs(family.account)
    assert.include(page.text(), `value="${successor.id}"`)
    for (const { id } of others) {
      assert.notInclude(page.text(), `value="${id}"`)
      const response = await post(client, family, `${pieces}/reprises`).form({ document: id })
      response.assertStatus(422)
    }
    assert.lengthOf(await town.run(() => RequestDocument.query()), 0)
  })

  test('goes on with the person it was brought for', async ({ client, assert }) => {
    const { town, family } = await aFamily()
    const record = await aKeptDocument(town, family, {
      typeKey: 'identity_document',
      individualId: family.child('Léa').id,
    })
    for (const [name, isOffered] of [
      ['Léa', true],
      ['Tom', false],
    ] as const) {
      const { path } = await aLibraryDraft(town, family, name)
      const page = await client.get(path).loginAs(family.account)
      assert.equal(page.text().includes(`value="${record.id}"`), isOffered, name)
    }
  })

  test('that expires in a draft says so before the draft is sent, and is replaced there', async ({
    client,
    assert,
  }) => {
    freezeClock('2026-11-24T09:00:00Z')
    const { town, family } = await aFamily()
    const proof = await aKeptDocument(town, family, { validUntilOn: '2026-12-01' })
    const { path, pieces } = await aLibraryDraft(town, family)
    await post(client, family, `${pieces}/reprises`).form({ document: proof.id })
    freezeClock('2026-12-02T09:00:00Z')
    const summary = await client.get(path.replace(/pieces$/, 'validation')).loginAs(family.account)
    assert.match(summary.text(), /Justificatif de domicile(?:(?!<\/dd>).)*périmé/s)
    const step = await client.get(path).loginAs(family.account)
    assert.include(step.text(), 'Ce document n’est plus valable.')
    assert.include(step.text(), `href="/documents/${proof.id}/remplacement"`)
  })
})
