import { Stop } from '../processes.mjs'

/** These say the same thing on any database: once is enough. */
const ONCE = ['architecture', 'docs', 'contracts']
/** Each of these takes as long as all the others together, and has a process of its own. */
export const IN_A_BROWSER = ['browser', 'teleservices']
const REST = [...ONCE, 'unit', 'functional']
const TOGETHER = [['browser'], REST, ['teleservices']]
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
 * @typedef {{ database: string, suites: string[] }} Batch what one process runs
 * @returns {{ checks: boolean, japa: string[], batches: Batch[] }} batches in the order to begin them: the longest first
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
  refuseUnknown('suite', suites, [...REST, ...IN_A_BROWSER])

  const wantedDatabases = databases.length > 0 ? databases : fast ? ['sqlite'] : DATABASES
  const isWanted = (suite) =>
    suites.length > 0 ? suites.includes(suite) : !(fast && IN_A_BROWSER.includes(suite))
  return {
    checks: !fast && args.length === 0,
    japa,
    batches: TOGETHER.flatMap((together) =>
      wantedDatabases
        .map((database, index) => {
          const suites = index === 0 ? together : together.filter((suite) => !ONCE.includes(suite))
          return { database, suites: suites.filter(isWanted) }
        })
        .filter(({ suites }) => suites.length > 0)
    ),
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
