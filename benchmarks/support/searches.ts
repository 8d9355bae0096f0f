import type { BenchDatabase } from './bench_database.js'

/** Each filter of the search by the name of its figure; `{…}` is looked up in the town. */
const FILTERS = {
  'none': '',
  'number': 'numero=512345',
  'account': 'foyer=123456',
  'name': 'demandeur=marvalbon',
  'letters': 'demandeur=mar',
  'subject': 'sujet=marvalbon',
  'subject-letters': 'sujet=mar',
  'month': 'du={monthStart}&au={monthEnd}',
  'year': 'du={yearStart}&au={yearEnd}',
  'category': 'categorie={category}',
  'teleservice': 'teleservice=school_canteen_registration',
  'state': 'etat=closed',
  'archived': 'etat=archived',
  'agent': 'agent={agent}',
  'agent-state': 'agent={agent}&etat=validated',
  'assignee': 'responsable={agent}',
  'nobody': 'responsable=personne',
  'orange': 'qualite=orange',
  'red': 'qualite=rouge',
  'season': 'saison={season}',
}

const SORTS = {
  date: '',
  requester: 'tri=demandeur',
  subject: 'tri=sujet',
  number: 'tri=numero',
  account: 'tri=compte',
}

const DAY_MS = 86_400_000
/** A month in the middle of what the town holds. */
const MONTH_AGO = { start: 630, end: 600 }
const YEAR_AGO = { start: 965, end: 600 }

/**
 * The queries of the search's address, by name: each filter with the sort that
 * is not asked for, each sort without a filter.
 */
export async function eachFilterAndSort(database: BenchDatabase): Promise<Record<string, string>> {
  const words = await wordsOf(database)
  const filters = Object.entries(FILTERS).map(([name, query]) => [name, filled(query, words)])
  const sorts = Object.entries(SORTS).map(([name, query]) => [`by-${name}`, query])
  return Object.fromEntries([...filters, ...sorts.slice(1)])
}

/** Every filter with every sort. */
export async function everySearch(database: BenchDatabase): Promise<Record<string, string>> {
  const words = await wordsOf(database)
  return Object.fromEntries(
    Object.entries(FILTERS).flatMap(([filter, query]) =>
      Object.entries(SORTS).map(([sort, order]) => [
        `${filter} by ${sort}`,
        [filled(query, words), order].filter(Boolean).join('&'),
      ])
    )
  )
}

async function wordsOf(database: BenchDatabase): Promise<Record<string, string>> {
  const one = async (table: string, where: string) => {
    const [row] = await database.all(
      `select t.id from ${table} t join authority_hosts h on h.authority_id = t.authority_id
       where h.host = 'localhost' and ${where} order by t.id limit 1`
    )
    return String(row.id)
  }
  return {
    agent: await one('agent_accounts', "t.login = 'agent.demo'"),
    category: await one('categories', "t.key = 'school'"),
    season: await one('seasons', "t.teleservice_id = 'school_canteen_registration'"),
    monthStart: daysAgo(MONTH_AGO.start),
    monthEnd: daysAgo(MONTH_AGO.end),
    yearStart: daysAgo(YEAR_AGO.start),
    yearEnd: daysAgo(YEAR_AGO.end),
  }
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
}

function filled(query: string, words: Record<string, string>): string {
  return query.replace(/\{(\w+)\}/g, (_, word: string) => words[word])
}
