import type { HttpContext } from '@adonisjs/core/http'

/** Sends an uploaded file to be saved: never opened under our own address, whatever its type. */
export function sendAttachment({ response }: HttpContext, name: string, content: Buffer) {
  response.header('Content-Type', 'application/octet-stream')
  response.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  response.header('Content-Security-Policy', 'sandbox')
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Cache-Control', 'private, no-store')
  return response.send(content)
}
