import type { HttpContext } from '@adonisjs/core/http'
import { checkInput } from '#shared/pages/check_input'
import { searchOfQuery } from '#back_office/carried_search'
import { paths } from '#back_office/paths'
import { taskFilterValidator } from '#back_office/validators/search_validators'
import { criteriaOf, searchAddress, searchQuery } from '#back_office/view_models/search_address'
import type { SearchInput } from '#back_office/view_models/search_address'
import { BOX_TITLES } from '#back_office/view_models/box_titles'
import type ServiceRequest from '#requests/models/service_request'
import { nextInList, placeInList } from '#requests/queries/next_in_list'
import { searchedList, type RequestList } from '#requests/queries/request_list'
import { boxList, TASK_BOXES, type TaskBoxKey, type TaskFilter } from '#requests/queries/task_boxes'

/**
 * The list that an agent works through. It travels as text in the address of the
 * request that he opens (`liste`), then stays in his session with his place
 * in it: whatever happens to the request, the next one is a link away.
 */
export interface WorkList {
  list: RequestList
  title: string
  backTo: string
}

const SESSION_KEY = 'work_list'
/** The session is a cookie: a longer search leads back to its list only by the browser. */
const MAX_LENGTH = 400

interface Kept {
  number: number
  text: string
  place: string
}

/** A search as the text of `liste`. */
export function searchListText(search: SearchInput): string {
  return searchQuery({ ...search, tri: search.tri ?? 'date' })
}

/** A task box as the text of `liste`. */
export function boxListText(box: TaskBoxKey, { categoryId, teleserviceId }: TaskFilter): string {
  const words = { boite: box, categorie: categoryId, teleservice: teleserviceId }
  const said = Object.entries(words).filter((word): word is [string, string] => Boolean(word[1]))
  return new URLSearchParams(said).toString()
}

/** Keeps the list from which a request is opened; opening it again keeps the place of the first time. */
export async function enterList(ctx: HttpContext, request: ServiceRequest, text: string) {
  const kept = keptList(ctx)
  if (kept?.number === request.number && kept?.text === text) return
  const workList = text.length <= MAX_LENGTH ? await readWorkList(ctx, text) : null
  const place = workList && (await placeInList(request, workList.list))
  if (place) ctx.session.put(SESSION_KEY, { number: request.number, text, place })
}

/** The list from which this request was opened, and what follows in it; `null` when it was opened otherwise. */
export async function workListOf(ctx: HttpContext, { number }: ServiceRequest) {
  const kept = keptList(ctx)
  const workList = kept?.number === number && kept ? await readWorkList(ctx, kept.text) : null
  if (!kept || !workList) return null

  const next = await nextInList(ctx.rights, workList.list, kept.place)
  return {
    title: workList.title,
    backTo: workList.backTo,
    next: next?.number ? { number: next.number, href: paths.requestOfList(next, kept.text) } : null,
  }
}

function keptList({ session }: HttpContext): Kept | null {
  return session.get(SESSION_KEY, null) as Kept | null
}

async function readWorkList(ctx: HttpContext, text: string): Promise<WorkList | null> {
  const { boite, ...words } = Object.fromEntries(new URLSearchParams(text))
  if (boite !== undefined) return readBox(ctx, boite, words)

  const search = await searchOfQuery(text)
  if (!search) return null
  const backTo = searchAddress({ ...search, tri: search.tri === 'date' ? undefined : search.tri })
  return { list: searchedList(criteriaOf(search)), title: 'Résultat de la recherche', backTo }
}

async function readBox(
  { agent }: HttpContext,
  box: string,
  words: Record<string, string>
): Promise<WorkList | null> {
  const key = TASK_BOXES.find((one) => one === box)
  const [errors, filter] = await checkInput(taskFilterValidator, words)
  if (!key || errors) return null
  const { categorie: categoryId, teleservice: teleserviceId } = filter
  return {
    list: boxList(key, agent, { categoryId, teleserviceId }),
    title: BOX_TITLES[key],
    backTo: taskBoardAddress(filter),
  }
}

/** The task board, narrowed as it was. */
export function taskBoardAddress(filter: { categorie?: string; teleservice?: string }): string {
  const said = Object.entries(filter).filter((word): word is [string, string] => Boolean(word[1]))
  return said.length > 0 ? `${paths.home}?${new URLSearchParams(said)}` : paths.home
}
