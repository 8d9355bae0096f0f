import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { E_SEARCH_INVALID } from '#back_office/errors'
import { searchValidator } from '#back_office/validators/search_validators'
import type { SearchInput } from '#back_office/view_models/search_address'

/**
 * The search that a form of its page carries along, to keep it or to export it.
 *
 * @throws E_SEARCH_INVALID for what no page of ours wrote
 */
export async function carriedSearch({ request }: HttpContext): Promise<SearchInput> {
  const search = await searchOfQuery(String(request.input('recherche') ?? ''))
  if (!search) throw new E_SEARCH_INVALID()
  return search
}

/** A search as its address says it (`etat=pending&tri=sujet`), without its page; `null` when it says nonsense. */
export async function searchOfQuery(query: string): Promise<SearchInput | null> {
  const words = Object.fromEntries(new URLSearchParams(query))
  const [errors, input] = await checkInput(searchValidator, words)
  if (errors) return null
  const { page, ...search } = input
  return search
}
