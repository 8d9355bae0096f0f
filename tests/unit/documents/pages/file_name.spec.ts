import { test } from '@japa/runner'
import { fileExtension, safeFileName, withExtension } from '#documents/pages/file_name'

test.group('File name', () => {
  test('keeps a plain French name as it is', ({ assert }) => {
    assert.equal(
      safeFileName('Justificatif d’impôt – août 2026.pdf'),
      'Justificatif d’impôt – août 2026.pdf'
    )
  })

  test('drops the path that some browsers send', ({ assert }) => {
    assert.equal(safeFileName('C:\\Users\\lea\\scan.pdf'), 'scan.pdf')
    assert.equal(safeFileName('../../etc/passwd'), 'passwd')
  })

  test('drops characters that break a header or reverse the reading', ({ assert }) => {
    assert.equal(safeFileName('a\r\nSet-Cookie: x"y.pdf'), 'aSet-Cookie_ x_y.pdf')
    assert.equal(safeFileName('facture\u202efdp.exe'), 'facturefdp.exe')
  })

  test('gives a name to a file that has none', ({ assert }) => {
    assert.equal(safeFileName('\u0000'), 'document')
    assert.equal(safeFileName('...'), 'document')
  })

  test('shortens a long name and keeps its extension', ({ assert }) => {
    const name = safeFileName(`${'a'.repeat(300)}.pdf`)

    assert.lengthOf(name, 120)
    assert.isTrue(name.endsWith('a.pdf'))
  })

  test('reads and replaces the extension', ({ assert }) => {
    assert.equal(fileExtension('Photo.JPEG'), 'jpeg')
    assert.equal(fileExtension('sans extension'), '')
    assert.equal(withExtension('photo.v2.jpg', 'png'), 'photo.v2.png')
    assert.equal(withExtension('scan', 'pdf'), 'scan.pdf')
    assert.equal(withExtension('facture.pdf.exe', 'pdf'), 'facture.pdf')
  })
})
