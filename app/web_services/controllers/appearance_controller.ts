import type { HttpContext } from '@adonisjs/core/http'

const COLOUR = /^#[0-9a-f]{6}$/i

/** The town's own style sheet: today its accent colour, from which the theme derives its tones. */
export default class AppearanceController {
  show({ authority, request, response }: HttpContext) {
    const { accent } = authority.configuration
    const isVersioned = request.input('v') !== undefined
    return response
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', isVersioned ? 'public, max-age=86400' : 'no-cache')
      .send(COLOUR.test(accent) ? `:root { --accent: ${accent}; }\n` : '')
  }
}
