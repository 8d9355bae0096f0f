import { FileScanner, type ScanVerdict } from '#kernel/contracts/file_scanner'

/**
 * The EICAR test signature (https://www.eicar.org), in two halves: written
 * whole, it would make an antivirus quarantine this very file.
 */
export const EICAR_SIGNATURE = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-',
  'ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

/** Finds the EICAR test signature wherever it stands in the file, and nothing else. */
export class EicarScanner extends FileScanner {
  async check(): Promise<void> {}

  async scan(content: Buffer): Promise<ScanVerdict> {
    return content.includes(EICAR_SIGNATURE, 0, 'latin1')
      ? { clean: false, threat: 'EICAR-Test-File' }
      : { clean: true }
  }
}
