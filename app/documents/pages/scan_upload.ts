import { E_FILE_INFECTED } from '#documents/errors'
import { safeFileName } from '#documents/pages/file_name'
import type { FileScanner } from '#kernel/contracts/file_scanner'

/**
 * Has an uploaded file scanned, before anything else reads it.
 *
 * @throws E_FILE_INFECTED
 * @throws E_SCANNER_UNAVAILABLE when the scanner gives no verdict: the file is not accepted
 */
export async function scanUpload(
  content: Buffer,
  { declaredName, scanner }: { declaredName: string; scanner: FileScanner }
): Promise<void> {
  const verdict = await scanner.scan(content)
  if (!verdict.clean) throw new E_FILE_INFECTED([safeFileName(declaredName), verdict.threat])
}
