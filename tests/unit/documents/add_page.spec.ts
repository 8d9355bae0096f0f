import { test } from '@japa/runner'
import sharp from 'sharp'
import { AddPage } from '#documents/actions/add_page'
import { RemovePage } from '#documents/actions/remove_page'
import { E_DOCUMENT_NOT_EDITABLE, E_FILE_TYPE_REFUSED } from '#documents/errors'
import Document from '#documents/models/document'
import DocumentPage from '#documents/models/document_page'
import { readOriginal, readPreview } from '#documents/storage/page_files'
import { useTruncatedDatabase } from '#tests/support/databases'
import { aHousehold, aTown } from '#tests/support/world'

const CAMILLE = { kind: 'citizen', name: 'Camille Martin', capacity: 'citizen' } as const

async function aPicture(name = 'livret.png') {
  const content = await sharp({
    create: {
      width: name === 'livret.png' ? 900 : 901,
      height: 1200,
      channels: 3,
      background: '#fff',
    },
  })
    .png()
    .toBuffer()
  return { content, name, type: 'image/png' }
}

test.group('Pages of a document', (group) => {
  useTruncatedDatabase(group)

  test('several files make one document, previewed page by page, the originals kept as sent', async ({
    assert,
  }) => {
    const town = await aTown()
    const { household } = await aHousehold(town)
    await town.run(async () => {
      const upload = await aPicture()
      const first = await new AddPage().handle({
        document: { householdId: household.id, typeKey: 'family_record_book', origin: 'citizen' },
        upload,
        by: CAMILLE,
      })
      await new AddPage().handle({
        document: { id: first.id },
        upload: await aPicture('page 2.png'),
        by: CAMILLE,
      })
      const document = await Document.query().where('id', first.id).preload('pages').firstOrFail()
      assert.deepEqual(
        document.pages.map(({ position, fileName }) => [position, fileName]),
        [
          [1, 'livret.png'],
          [2, 'page 2.png'],
        ]
      )
      const preview = await readPreview(document.pages[0], 0, 'image')
      assert.equal(preview?.type, 'image/webp')
      assert.isNull(await readPreview(document.pages[0], 1, 'image'))
      assert.isTrue((await readOriginal(document.pages[0])).equals(upload.content))
    })
  })

  test('a refused file leaves neither a row nor a document', async ({ assert }) => {
    const town = await aTown()
    const { household } = await aHousehold(town)
    await town.run(async () => {
      const error = await new AddPage()
        .handle({
          document: { householdId: household.id, typeKey: 'family_record_book', origin: 'citizen' },
          upload: {
            content: Buffer.from('<html><script>'),
            name: 'livret.pdf',
            type: 'application/pdf',
          },
          by: CAMILLE,
        })
        .catch((refusal) => refusal)
      assert.instanceOf(error, E_FILE_TYPE_REFUSED)
      assert.lengthOf(await Document.all(), 0)
      assert.lengthOf(await DocumentPage.all(), 0)
    })
  })

  test('a citizen’s change of a refused document has it looked at again; a validated one is closed to him', async ({
    assert,
  }) => {
    const town = await aTown()
    const { household } = await aHousehold(town)
    await town.run(async () => {
      const document = await new AddPage().handle({
        document: { householdId: household.id, typeKey: 'proof_of_residence', origin: 'citizen' },
        upload: await aPicture(),
        by: CAMILLE,
      })
      await document.merge({ state: 'refused' }).save()
      const again = await new AddPage().handle({
        document: { id: document.id },
        upload: await aPicture('facture.png'),
        by: CAMILLE,
      })
      assert.equal(again.state, 'pending')

      await again.merge({ state: 'validated' }).save()
      const page = await DocumentPage.query().where('document_id', document.id).firstOrFail()
      const error = await new RemovePage().handle({ pageId: page.id, by: CAMILLE }).catch((e) => e)
      assert.instanceOf(error, E_DOCUMENT_NOT_EDITABLE)
    })
  })
})
