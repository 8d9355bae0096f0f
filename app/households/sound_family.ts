import { E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED } from '#households/errors'
import { peopleIn, withoutAbsent, type FamilyFacts } from '#households/family_facts'

/** « Responsables légaux » of a child (domain.md 2.2). */
export const MOST_RESPONSIBLES = 3

/**
 * An account has one adult at its head and each child one to three adults who answer for
 * him (domain.md 2.2).
 *
 * @throws E_HEAD_REQUIRED, E_RESPONSIBLES_REQUIRED
 */
export function assertSound(facts: FamilyFacts): void {
  const people = peopleIn(facts)
  if (people.get(String(facts.get('head'))) !== 'adult') throw new E_HEAD_REQUIRED()
  for (const [id, kind] of people) {
    if (kind === 'child' && !hasResponsibles(facts, id)) throw new E_RESPONSIBLES_REQUIRED()
  }
}

/**
 * A household after changes were taken back, some of which could not be because something
 * else changed since: roles of those who left go, and whatever would leave the account
 * without head or a child alone stays as it was before.
 */
export function repaired(facts: FamilyFacts, before: FamilyFacts): FamilyFacts {
  const people = peopleIn(facts)
  const present = (source: FamilyFacts) =>
    [...source].filter(([fact]) => concerned(fact).every((id) => people.has(id)))
  const sound = new Map(present(facts))
  const head = [facts.get('head'), before.get('head')].find(
    (id) => people.get(String(id)) === 'adult'
  )
  sound.set('head', head ?? [...people].find(([, kind]) => kind === 'adult')?.[0])
  for (const [id, kind] of people) {
    if (kind !== 'child' || hasResponsibles(sound, id)) continue
    const former = present(before).filter(([fact]) => fact.startsWith(`responsible/${id}/`))
    for (const fact of [...sound.keys()])
      if (fact.startsWith(`responsible/${id}/`)) sound.delete(fact)
    for (const [fact, role] of former) sound.set(fact, role)
    if (former.length === 0) sound.set(`responsible/${id}/${sound.get('head')}`, 'legal_guardian')
  }
  return withoutAbsent(sound)
}

function hasResponsibles(facts: FamilyFacts, childId: string): boolean {
  const people = peopleIn(facts)
  const adults = [...facts.keys()]
    .map((fact) => fact.split('/'))
    .filter(([kind, child]) => kind === 'responsible' && child === childId)
    .map(([, , adult]) => adult)
  const areAdults = adults.every((id) => ['adult', 'outside_adult'].includes(people.get(id) ?? ''))
  return adults.length >= 1 && adults.length <= MOST_RESPONSIBLES && areAdults
}

/** Whom a fact is about: it holds only while they are there. */
function concerned(fact: string): string[] {
  const [kind, first, second] = fact.split('/')
  if (kind === 'person') return [first]
  if (kind === 'responsible') return [first, second]
  return kind === 'guardian' ? [first, ...(second === 'household' ? [] : [second])] : []
}
