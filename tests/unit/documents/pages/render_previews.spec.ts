import { test } from '@japa/runner'
import sharp from 'sharp'
import { renderPreviews } from '#documents/pages/render_previews'
import { anImage, aPdf } from '#tests/unit/documents/pages/sample_files'

test.group('Render previews', () => {
  test('draws each page of a PDF, for the viewer and as a thumbnail', async ({ assert }) => {
    const previews = await renderPreviews(aPdf({ pages: 3 }), 'application/pdf')

    assert.deepEqual(
      previews.map(({ page }) => page),
      [1, 2, 3]
    )
    assert.equal(previews[0].viewer.height, 1600)
    assert.equal(previews[0].thumbnail.height, 240)
    const { format } = await sharp(previews[0].viewer.content).metadata()
    assert.equal(format, 'webp')
  })

  test('draws the text of a PDF in black on white', async ({ assert }) => {
    const [{ viewer }] = await renderPreviews(aPdf(), 'application/pdf')
    const { channels } = await sharp(viewer.content).greyscale().stats()

    assert.isBelow(channels[0].min, 40)
    assert.isAbove(channels[0].mean, 250)
  })

  test('turns a photograph upright', async ({ assert }) => {
    const sideways = await anImage().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const [{ viewer }] = await renderPreviews(sideways, 'image/jpeg')

    assert.deepEqual([viewer.width, viewer.height], [20, 40])
  })

  test('forgets where and when a photograph was taken', async ({ assert }) => {
    const photograph = await anImage()
      .withExif({
        IFD0: { Make: 'Téléphone' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '49/1 2/1 0/1' },
      })
      .jpeg()
      .toBuffer()
    const [{ viewer, thumbnail }] = await renderPreviews(photograph, 'image/jpeg')

    const original = await sharp(photograph).metadata()
    assert.exists(original.exif)
    for (const { content } of [viewer, thumbnail]) {
      const metadata = await sharp(content).metadata()
      assert.notExists(metadata.exif)
      assert.notExists(metadata.xmp)
      assert.notExists(metadata.icc)
    }
  })

  test('reduces a large image and never enlarges a small one', async ({ assert }) => {
    const large = await anImage().resize(4000, 2000).jpeg().toBuffer()
    const [reduced] = await renderPreviews(large, 'image/jpeg')
    const [small] = await renderPreviews(await anImage().png().toBuffer(), 'image/png')

    assert.deepEqual([reduced.viewer.width, reduced.viewer.height], [1600, 800])
    assert.deepEqual([reduced.thumbnail.width, reduced.thumbnail.height], [240, 120])
    assert.deepEqual([small.viewer.width, small.viewer.height], [40, 20])
  })

  test('draws each page of a TIFF', async ({ assert }) => {
    const page = await anImage().png().toBuffer()
    const tiff = await sharp([page, page], { join: { animated: true } })
      .tiff()
      .toBuffer()

    assert.lengthOf(await renderPreviews(tiff, 'image/tiff'), 2)
  })

  test('says in French that a page cannot be drawn', async ({ assert }) => {
    await assert.rejects(
      () => renderPreviews(Buffer.from('%PDF-1.7 rien'), 'application/pdf'),
      /L’aperçu de ce document n’a pas pu être préparé/
    )
  })

  test('draws two documents asked for at once', async ({ assert }) => {
    const [one, two] = await Promise.all([
      renderPreviews(aPdf(), 'application/pdf'),
      renderPreviews(aPdf({ pages: 2 }), 'application/pdf'),
    ])

    assert.deepEqual([one.length, two.length], [1, 2])
  })
})
