import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { searchText } from '#shared/search_text'
import CitizenAccount from '#accounts/models/citizen_account'

/** `login` is a column of 80 characters; the counter needs some. */
const LONGEST_BASE = 72

/**
 * The login of a new account: `firstname.lastname` in lower case without
 * accents, with a counter when it is taken (domain.md 2.1).
 */
export async function freeLogin(
  person: { firstName: string; lastName: string },
  trx: TransactionClientContract
): Promise<string> {
  const base = loginBase(person)
  const rows = await CitizenAccount.query({ client: trx })
    .select('login')
    .where('login', 'like', `${base}%`)
  const taken = new Set(rows.map(({ login }) => login))

  let login = base
  for (let count = 2; taken.has(login); count++) login = `${base}${count}`
  return login
}

/** `Jean-René`, `D’Églantine` → `jeanrene.deglantine`. */
export function loginBase({
  firstName,
  lastName,
}: {
  firstName: string
  lastName: string
}): string {
  const parts = [firstName, lastName].map((name) => searchText(name).replace(/[^a-z]/g, ''))
  return parts.filter(Boolean).join('.').slice(0, LONGEST_BASE) || 'compte'
}
