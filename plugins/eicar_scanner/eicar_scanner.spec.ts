import { test } from '@japa/runner'
import { FileScanner } from '#kernel/contracts/file_scanner'
import { EICAR_SIGNATURE, EicarScanner } from '#plugins/eicar_scanner/eicar_scanner'
import plugin from '#plugins/eicar_scanner/plugin'
import * as clock from '#shared/clock'

test.group('EICAR scanner', () => {
  test('recognises the test file', async ({ assert }) => {
    const verdict = await new EicarScanner().scan(Buffer.from(EICAR_SIGNATURE, 'latin1'))

    assert.deepEqual(verdict, { clean: false, threat: 'EICAR-Test-File' })
  })

  test('recognises the signature in the middle of a binary file', async ({ assert }) => {
    const content = Buffer.concat([
      Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]),
      Buffer.from(EICAR_SIGNATURE, 'latin1'),
      Buffer.from([0x00, 0xff]),
    ])

    const verdict = await new EicarScanner().scan(content)

    assert.isFalse(verdict.clean)
  })

  test('clears everything else, a truncated signature included', async ({ assert }) => {
    const truncated = Buffer.from(EICAR_SIGNATURE.slice(0, -1), 'latin1')

    assert.deepEqual(await new EicarScanner().scan(truncated), { clean: true })
    assert.deepEqual(await new EicarScanner().scan(Buffer.alloc(0)), { clean: true })
  })

  test('is a demo that serves the file scanner contract', async ({ assert }) => {
    const scanner = plugin.create({}, { clock })

    assert.isTrue(plugin.demo)
    assert.isTrue(scanner instanceof FileScanner)
    await scanner.check()
  })
})
