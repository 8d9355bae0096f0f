import { test } from '@japa/runner'
import { FileScanner } from '#kernel/contracts/file_scanner'
import plugin from '#plugins/failing_scanner/plugin'
import * as clock from '#shared/clock'

test.group('Failing scanner', () => {
  test('never gives a verdict and says so in French', async ({ assert }) => {
    const scanner = plugin.create({}, { clock })

    await assert.rejects(
      () => scanner.scan(Buffer.from('bonjour')),
      /antivirus est momentanément indisponible/
    )
  })

  test('fails its own check', async ({ assert }) => {
    const scanner = plugin.create({}, { clock })

    await assert.rejects(() => scanner.check(), /antivirus est momentanément indisponible/)
  })

  test('is a demo that serves the file scanner contract', ({ assert }) => {
    assert.isTrue(plugin.demo)
    assert.isTrue(plugin.create({}, { clock }) instanceof FileScanner)
  })
})
