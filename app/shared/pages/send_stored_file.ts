import type { HttpContext } from '@adonisjs/core/http'
import drive from '@adonisjs/drive/services/main'

/** A file that the application made, as a download: streamed, whatever its size. */
export async function sendStoredFile(
  { response }: HttpContext,
  file: { key: string; name: string; type: string }
) {
  response.header('Content-Type', file.type)
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Cache-Control', 'private, no-store')
  const name = encodeURIComponent(file.name)
  response.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
  return response.stream(await drive.use().getStream(file.key))
}
