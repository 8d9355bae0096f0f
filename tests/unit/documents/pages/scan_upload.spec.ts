import { test } from '@japa/runner'
import { scanUpload } from '#documents/pages/scan_upload'
import { EICAR_SIGNATURE, EicarScanner } from '#plugins/eicar_scanner/eicar_scanner'
import { FailingScanner } from '#plugins/failing_scanner/failing_scanner'
import { aPdf } from '#tests/unit/documents/pages/sample_files'

test.group('Scan upload', () => {
  test('lets a clean file pass', async () => {
    await scanUpload(aPdf(), { declaredName: 'scan.pdf', scanner: new EicarScanner() })
  })

  test('refuses an infected file, naming the file and the threat', async ({ assert }) => {
    const infected = Buffer.concat([aPdf(), Buffer.from(EICAR_SIGNATURE, 'latin1')])

    await assert.rejects(
      () => scanUpload(infected, { declaredName: 'scan.pdf', scanner: new EicarScanner() }),
      /«\sscan\.pdf\s».*EICAR-Test-File/
    )
  })

  test('accepts nothing while the scanner is away', async ({ assert }) => {
    await assert.rejects(
      () => scanUpload(aPdf(), { declaredName: 'scan.pdf', scanner: new FailingScanner() }),
      /momentanément indisponible/
    )
  })
})
