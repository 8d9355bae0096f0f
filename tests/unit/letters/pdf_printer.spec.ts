import { test } from '@japa/runner'
import { printPdf } from '#letters/pdf/pdf_printer'

test.group('PDF printer', () => {
  test('reads no file of the server', async ({ assert }) => {
    await assert.rejects(() => printPdf({ content: [{ image: '/etc/hostname' }] }), /denied/i)
  })

  test('calls no other server', async ({ assert }) => {
    await assert.rejects(
      () => printPdf({ content: 'bonjour', images: { logo: 'http://127.0.0.1:9/logo.png' } }),
      /denied/i
    )
  })
})
