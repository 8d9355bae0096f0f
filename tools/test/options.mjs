import { Stop } from '../processes.mjs'

/** These say the same thing on any database: once is enough. */
const ONCE = ['architecture', 'docs', 'contracts']
const ON_EVERY_DATABASE = ['unit', 'functional', 'browser']
const DATABASES = ['sqlite', 'pg']
const JAPA_OPTIONS =
  'files tests groups tags match-all failed bail bail-layer timeout retries list-pinned headed slow devtools trace'

/**
 * Reads what follows `npm test --`.
 *
 *     --db=sqlite|pg      only this database
 *     --suite=a,b         only these suites (a bare name works too)
 *     --fast              SQLite only, no browser, no static checks
 *     anything else       goes to japa: --files, --tests, --groups, --tags, --bail…
 *
 * Static checks run only when nothing is filtered out.
 *
 * @param {string[]} args
 * @typedef {{ database: string, suites: string[] }} Batch one process: the browser has its own
 * @returns {{ checks: boolean, japa: string[], lanes: Batch[][] }}
 *   a lane is the batches of one database, in order; lanes know nothing of each other
 */
export function readOptions(args) {
  const databases = listOf(args, 'db')
  const suites = [...listOf(args, 'suite'), ...args.filter((arg) => !arg.startsWith('-'))]
  const fast = args.includes('--fast')
  const japa = args.filter(
    (arg) => arg.startsWith('-') && arg !== '--fast' && !/^--(db|suite)=/.test(arg)
  )
  refuseUnknown('database', databases, DATABASES)
  refuseUnknown('option', japa.map(nameOf), JAPA_OPTIONS.split(' '))
  refuseUnknown('suite', suites, [...ONCE, ...ON_EVERY_DATABASE])

  const wantedDatabases = databases.length > 0 ? databases : fast ? ['sqlite'] : DATABASES
  const wanted = (suite) =>
    suites.length > 0 ? suites.includes(suite) : !(fast && suite === 'browser')
  return {
    checks: !fast && args.length === 0,
    japa,
    lanes: wantedDatabases.map((database, index) => {
      const available = [...(index === 0 ? ONCE : []), ...ON_EVERY_DATABASE].filter(wanted)
      return [
        available.filter((suite) => suite !== 'browser'),
        available.filter((suite) => suite === 'browser'),
      ]
        .filter((names) => names.length > 0)
        .map((names) => ({ database, suites: names }))
    }),
  }
}

function listOf(args, name) {
  return args
    .filter((arg) => arg.startsWith(`--${name}=`))
    .flatMap((arg) => arg.slice(name.length + 3).split(','))
}

/** `--files=tests/unit/a.spec.ts` → `files` */
function nameOf(option) {
  return option.replace(/^-+/, '').split('=')[0]
}

function refuseUnknown(kind, given, known) {
  const unknown = given.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Stop(`Unknown ${kind}: ${unknown.join(', ')}. Known: ${known.join(', ')}.`)
}
