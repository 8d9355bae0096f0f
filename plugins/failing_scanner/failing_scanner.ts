import { E_SCANNER_UNAVAILABLE, FileScanner } from '#kernel/contracts/file_scanner'

/** A scanner that never answers, to rehearse the day when the real one is down. */
export class FailingScanner extends FileScanner {
  async check(): Promise<never> {
    throw new E_SCANNER_UNAVAILABLE()
  }

  async scan(): Promise<never> {
    throw new E_SCANNER_UNAVAILABLE()
  }
}
