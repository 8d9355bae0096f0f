import { test } from '@japa/runner'
import { readXlsx } from 'hucre/xlsx'
import { csvTable } from '#shared/tables/csv_table'
import type { Table, TableCell } from '#shared/tables/table'
import { xlsxTable } from '#shared/tables/xlsx_table'

const COLUMNS = [
  { label: 'Nom', type: 'text', width: 20 },
  { label: 'Nombre', type: 'integer', width: 10 },
  { label: 'Jour', type: 'day', width: 12 },
] as const

/** What spreadsheets would compute, or send away. */
const FORMULAS = ['=1+1', '+33 6', '-2', '@SUM(A1)', '\tx', '\r=1', ' =1', '＝1', '\n=1']

test.group('Tables for spreadsheets', () => {
  test('CSV: mark, semicolons, French days, quotes where they are needed', async ({ assert }) => {
    const text = await csv([
      ['Léa; « l’aînée »', 3, '2026-11-24'],
      ['Dit "Zoé"', null, null],
      ['sur\ndeux lignes', 0, 'inconnu'],
    ])
    assert.equal(
      text,
      '\uFEFFNom;Nombre;Jour\r\n"Léa; « l’aînée »";3;24/11/2026\r\n"Dit ""Zoé""";;\r\n"sur\ndeux lignes";0;inconnu\r\n'
    )
  })

  test('CSV: no text is a formula', async ({ assert }) => {
    const text = await csv(FORMULAS.map((formula) => [formula, -4, null]))
    for (const formula of FORMULAS) {
      const quoted = /[\r\n]/.test(formula) ? `"'${formula}"` : `'${formula}`
      assert.include(text, `${quoted};-4;\r\n`)
    }
  })

  test('XLSX: a text stays a text, whatever it holds', async ({ assert }) => {
    const texts = [...FORMULAS, 'a\uFFFEb', '<&">', '\uD800']
    const { sheets } = await readXlsx(await bytesOf(texts.map((text) => [text, 1, '2026-11-24'])))
    const [head, ...lines] = sheets[0].rows
    assert.deepEqual(head, ['Nom', 'Nombre', 'Jour'])
    assert.deepEqual(
      lines.map(([text]) => text),
      [...FORMULAS, 'ab', '<&">', '\uFFFD']
    )
    for (const [, number, day] of lines) {
      assert.equal(number, 1)
      assert.equal(day instanceof Date && day.toISOString(), '2026-11-24T00:00:00.000Z')
    }
  })
})

function tableOf(rows: TableCell[][]): Table {
  return { title: 'Essai', columns: COLUMNS, rows: each(rows) }
}

async function* each(rows: TableCell[][]) {
  yield* rows
}

async function csv(rows: TableCell[][]): Promise<string> {
  let text = ''
  for await (const line of csvTable(tableOf(rows))) text += line
  return text
}

async function bytesOf(rows: TableCell[][]): Promise<Uint8Array> {
  return new Uint8Array(await new Response(xlsxTable(tableOf(rows))).arrayBuffer())
}
