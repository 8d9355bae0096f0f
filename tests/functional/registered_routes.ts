import router from '@adonisjs/core/services/router'

export interface RegisteredRoute {
  name: string
  method: 'get' | 'post' | 'put' | 'delete'
  pattern: string
}

/** Every route that the application answers, `HEAD` left aside. */
export function registeredRoutes(): RegisteredRoute[] {
  return Object.values(router.toJSON())
    .flat()
    .flatMap(({ name, methods, pattern }) =>
      methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({
          name: name ?? `${method} ${pattern}, without a name`,
          method: method.toLowerCase() as RegisteredRoute['method'],
          pattern,
        }))
    )
}

/** The address of a route. Parameters nobody gives take a value that designates nothing. */
export function addressOf(pattern: string, values: Record<string, string | number> = {}): string {
  return pattern.replace(/:(\w+)/g, (_, name: string) =>
    String(values[name] ?? NOTHING[name] ?? UNKNOWN)
  )
}

const UNKNOWN = '0192d3c4-0000-7000-8000-00000000dead'
const NOTHING: Record<string, string> = {
  number: '999999',
  other: '999998',
  id: UNKNOWN,
  teleservice: 'nothing',
  token: 'nothing',
  step: 'nothing',
  field: 'nothing',
  index: '0',
  sheet: '0',
  size: 'image',
  hash: 'nothing',
  mask: '-.js',
}
