import type { HttpContext } from '@adonisjs/core/http'

/** Turbo fetches a link when the pointer rests on it: nothing is opened or read by that. */
export function isPrefetch({ request }: HttpContext): boolean {
  return `${request.header('x-sec-purpose', '')}${request.header('sec-purpose', '')}`.includes(
    'prefetch'
  )
}
