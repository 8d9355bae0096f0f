import type { FamilyFacts } from '#households/family_facts'

const WORDS: Record<string, string> = {
  address: 'l’adresse du foyer',
  head: 'le responsable du compte',
  guardian: 'les tuteurs',
}

/** What or whom facts are about, in the words of a history: « Léa Martin, l’adresse du foyer ». */
export function factSubjects(names: readonly string[], facts: FamilyFacts): string[] {
  const words = names.map((fact) => {
    const [kind, id] = fact.split('/')
    return WORDS[kind] ?? personIn(facts, id)
  })
  return [...new Set(words)]
}

function personIn(facts: FamilyFacts, id: string): string {
  const names = ['firstName', 'lastName'].map((name) => facts.get(`person/${id}/${name}`))
  return names.filter((name) => typeof name === 'string').join(' ') || 'une personne retirée'
}
