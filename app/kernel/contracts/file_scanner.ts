import { createError } from '@adonisjs/core/exceptions'

/** What a scan concludes. `threat` is the scanner's own name for what it found. */
export type ScanVerdict = { clean: true } | { clean: false; threat: string }

/**
 * Looks for malicious content in an uploaded file, before anything parses it.
 * A plugin that cannot give a verdict throws: a file is never accepted because
 * the scanner was away.
 */
export abstract class FileScanner {
  /**
   * Verifies settings, connection and credentials, without side effects.
   *
   * @throws E_SCANNER_UNAVAILABLE
   */
  abstract check(): Promise<void>

  /**
   * Scans one whole file.
   *
   * @throws E_SCANNER_UNAVAILABLE when no verdict can be given
   */
  abstract scan(content: Buffer): Promise<ScanVerdict>
}

export const E_SCANNER_UNAVAILABLE = createError(
  'Le contrôle antivirus est momentanément indisponible : votre fichier n’a pas été enregistré. Réessayez dans quelques minutes.',
  'E_SCANNER_UNAVAILABLE',
  503
)
