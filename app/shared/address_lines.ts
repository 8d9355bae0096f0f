import { searchText } from '#shared/search_text'

/** The abbreviations of the postal norm (AFNOR NF Z10-011, annex B), for lines that would be too long. */
const ABBREVIATIONS: Record<string, string> = {
  allee: 'ALL', avenue: 'AV', boulevard: 'BD', carrefour: 'CAR', chaussee: 'CHS', chemin: 'CHE', cours: 'CRS',
  domaine: 'DOM', faubourg: 'FG', impasse: 'IMP', lotissement: 'LOT', passage: 'PAS', place: 'PL', promenade: 'PROM',
  quartier: 'QUA', residence: 'RES', route: 'RTE', square: 'SQ', traverse: 'TRA', capitaine: 'CNE', colonel: 'COL',
  commandant: 'CDT', docteur: 'DR', general: 'GAL', marechal: 'MAL', president: 'PDT', professeur: 'PR', saint: 'ST', sainte: 'STE',
} // prettier-ignore

/**
 * A line of an address within the limit of its field: as it is when it fits, else with the post's abbreviations,
 * word after word from the left until it does, and cut at the last whole word if it must be.
 */
export function addressLine(line: string, limit: number): string {
  const words = line.trim().split(/\s+/)
  for (let index = 0; index < words.length && words.join(' ').length > limit; index++) {
    words[index] = ABBREVIATIONS[searchText(words[index])] ?? words[index]
  }
  while (words.length > 1 && words.join(' ').length > limit) words.pop()
  return words.join(' ').slice(0, limit)
}
