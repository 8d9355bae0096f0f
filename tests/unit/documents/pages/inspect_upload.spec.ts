import { test } from '@japa/runner'
import sharp from 'sharp'
import { inspectUpload } from '#documents/pages/inspect_upload'
import {
  aDecompressionBomb,
  anImage,
  aPdf,
  aPdfThatExhaustsMemory,
  EMPTY_ZIP,
} from '#tests/unit/documents/pages/sample_files'

const pdf = { declaredName: 'justificatif.pdf', declaredType: 'application/pdf' }

test.group('Inspect upload | accepts', () => {
  test('a PDF, and counts its pages', async ({ assert }) => {
    const inspected = await inspectUpload(aPdf({ pages: 3 }), pdf)

    assert.equal(inspected.mime, 'application/pdf')
    assert.equal(inspected.pageCount, 3)
    assert.equal(inspected.fileName, 'justificatif.pdf')
    assert.match(inspected.sha256, /^[0-9a-f]{64}$/)
  })

  for (const format of ['jpeg', 'png', 'gif', 'tiff', 'webp'] as const) {
    test(`an image of format ${format}`, async ({ assert }) => {
      const content = await anImage().toFormat(format).toBuffer()
      const inspected = await inspectUpload(content, {
        declaredName: `photo.${format}`,
        declaredType: `image/${format}`,
      })

      assert.equal(inspected.mime, `image/${format}`)
      assert.equal(inspected.bytes, content.length)
      assert.equal(inspected.pageCount, 1)
    })
  }

  test('the pages of a scanned TIFF', async ({ assert }) => {
    const page = await anImage().png().toBuffer()
    const tiff = await sharp([page, page], { join: { animated: true } })
      .tiff()
      .toBuffer()

    const inspected = await inspectUpload(tiff, {
      declaredName: 'livret.tif',
      declaredType: 'image/tiff',
    })

    assert.equal(inspected.pageCount, 2)
  })

  test('a name without extension and a type that the browser left unsaid', async ({ assert }) => {
    const inspected = await inspectUpload(aPdf(), { declaredName: 'scan', declaredType: '' })

    assert.equal(inspected.extension, 'pdf')
  })

  test('a PDF padded with zeros by a scanner', async ({ assert }) => {
    const padded = Buffer.concat([aPdf(), Buffer.alloc(4096)])
    const { pageCount } = await inspectUpload(padded, pdf)

    assert.equal(pageCount, 1)
  })

  test('a PDF that embeds a ZIP archive as one of its parts', async ({ assert }) => {
    const whole = aPdf()
    const withAttachment = Buffer.concat([whole, EMPTY_ZIP, Buffer.from('\n%%EOF\n')])
    const { pageCount } = await inspectUpload(withAttachment, pdf)

    assert.equal(pageCount, 1)
  })
})

test.group('Inspect upload | refuses', () => {
  test('an empty file, naming it', async ({ assert }) => {
    await assert.rejects(
      () => inspectUpload(Buffer.alloc(0), pdf),
      /«\sjustificatif\.pdf\s» est vide/
    )
  })

  test('a file above the limit, saying which', async ({ assert }) => {
    await assert.rejects(
      () => inspectUpload(Buffer.alloc(2 * 1024 * 1024), { ...pdf, maxBytes: 1.5 * 1024 * 1024 }),
      /«\sjustificatif\.pdf\s» dépasse 1,5\sMo/
    )
    await assert.rejects(
      () => inspectUpload(Buffer.alloc(10 * 1024 * 1024 + 1), pdf),
      /«\sjustificatif\.pdf\s» dépasse 10\sMo/
    )
  })

  const foreign = {
    'a web page': Buffer.from('<!doctype html><html><body>bonjour</body></html>'),
    'a vector image': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
    'a program': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512)]),
    'an archive': EMPTY_ZIP,
    'plain text': Buffer.from('Je soussignée certifie sur l’honneur…'),
    'a PDF that begins after a web page': Buffer.concat([Buffer.from('<html></html>\n'), aPdf()]),
  }
  for (const [what, content] of Object.entries(foreign)) {
    test(`${what}, and lists the accepted formats`, async ({ assert }) => {
      await assert.rejects(
        () => inspectUpload(content, pdf),
        /format qui n’est pas accepté.*PDF.*JPEG/
      )
    })
  }

  test('a HEIC photograph, by the name of its format', async ({ assert }) => {
    const heic = Buffer.concat([
      Buffer.from('00000018667479706865696300000000', 'hex'),
      Buffer.alloc(64),
    ])

    await assert.rejects(
      () => inspectUpload(heic, { declaredName: 'IMG_0042.HEIC', declaredType: 'image/heic' }),
      /«\sIMG_0042\.HEIC\s» est au format HEIC/
    )
  })

  test('a name that lies, and proposes the right one', async ({ assert }) => {
    const png = await anImage().png().toBuffer()

    await assert.rejects(
      () => inspectUpload(png, { declaredName: 'photo.jpg', declaredType: 'image/jpeg' }),
      /«\sphoto\.jpg\s».*PNG.*«\sphoto\.png\s»/
    )
    await assert.rejects(
      () =>
        inspectUpload(aPdf(), { declaredName: 'facture.pdf.exe', declaredType: 'application/pdf' }),
      /«\sfacture\.pdf\.exe\s».*«\sfacture\.pdf\s»/
    )
  })

  test('a declared type that lies', async ({ assert }) => {
    const upload = { declaredName: 'facture.pdf', declaredType: 'text/html; charset=utf-8' }

    await assert.rejects(() => inspectUpload(aPdf(), upload), /n’est pas ce qu’il annonce/)
  })

  test('a PDF that also is a ZIP archive', async ({ assert }) => {
    const polyglot = Buffer.concat([aPdf(), EMPTY_ZIP])

    await assert.rejects(() => inspectUpload(polyglot, pdf), /mêle plusieurs formats/)
  })

  test('an image that also is a web page', async ({ assert }) => {
    const harmless = await anImage().gif().toBuffer()
    const gif = Buffer.concat([
      Buffer.from('GIF89a', 'latin1'),
      Buffer.from('<script>alert(1)</script>'),
      harmless.subarray(6),
    ])

    await assert.rejects(
      () => inspectUpload(gif, { declaredName: 'photo.gif', declaredType: 'image/gif' }),
      /mêle plusieurs formats/
    )
  })

  test('a PDF that asks for a password', async ({ assert }) => {
    await assert.rejects(
      () => inspectUpload(aPdf({ encrypted: true }), pdf),
      /protégé par un mot de passe/
    )
  })

  test('a PDF cut short', async ({ assert }) => {
    const whole = aPdf({ pages: 5 })

    await assert.rejects(
      () => inspectUpload(whole.subarray(0, whole.length / 2), pdf),
      /illisible ou incomplet/
    )
  })

  test('a PDF with an end but nothing to show', async ({ assert }) => {
    await assert.rejects(
      () => inspectUpload(Buffer.from('%PDF-1.7\nrien\n%%EOF\n'), pdf),
      /illisible/
    )
  })

  test('a PDF of more than fifty pages', async ({ assert }) => {
    await assert.rejects(
      () => inspectUpload(aPdf({ pages: 51 }), pdf),
      /compte 51 pages\s; 50 au plus/
    )
  })

  test('a PDF built to exhaust the memory, and reads the next one', async ({ assert }) => {
    await assert.rejects(() => inspectUpload(aPdfThatExhaustsMemory(), pdf), /illisible/)

    const { pageCount } = await inspectUpload(aPdf({ pages: 2 }), pdf)
    assert.equal(pageCount, 2)
  })

  test('a photograph cut short', async ({ assert }) => {
    const jpeg = await anImage().resize(800, 400).jpeg().toBuffer()
    const upload = { declaredName: 'photo.jpg', declaredType: 'image/jpeg' }

    await assert.rejects(
      () => inspectUpload(jpeg.subarray(0, jpeg.length / 2), upload),
      /illisible ou incomplet/
    )
  })

  test('an image that would unfold into gigabytes', async ({ assert }) => {
    const upload = { declaredName: 'plan.png', declaredType: 'image/png' }

    await assert.rejects(() => inspectUpload(aDecompressionBomb(), upload), /80 mégapixels au plus/)
  })
})
