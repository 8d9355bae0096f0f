import { DateTime } from 'luxon'
import { today } from '#shared/clock'
import { searchText } from '#shared/search_text'
import type { DemoFamily, DemoPerson } from '#database/demo/families'

const LAST_NAMES =
  'ABRAHAM ANDRÉ AUBERT BARBIER BERTIN BESNARD BLANCHET BOUCHER BRUNET CARPENTIER CHEVALIER COLIN CORDIER COSTA DA SILVA DELAUNAY DIALLO DUMONT DUPUIS ESNAULT FABRE FERRAND FONTAINE FOURNIER GAUTIER GERMAIN GILBERT GUÉRIN HAMEL HÉBERT HUSSEIN JACQUET JOLY KACI KOWALSKI LACROIX LAMBERT LANGLOIS LEBRUN LECLERC LEGRAND LEMAIRE LENOIR LEROUX MAILLARD MARCHETTI MASSON MERCIER MOULIN NGUYEN NICOLAS NORMAND OUEDRAOGO PASQUIER PERRIN POTIER PRÉVOST RENAULT RIVIÈRE SAIDI SAUVAGE SCHNEIDER TEXIER TRAORÉ VASSEUR'
    .replace('DA SILVA', 'DA_SILVA')
    .split(' ')
    .map((name) => name.replace('_', ' '))
const WOMEN =
  'Anne Aurélie Camille Céline Émilie Fatima Hélène Julie Karine Laure Lucie Marion Nathalie Sarah Sophie Valérie'.split(
    ' '
  )
const MEN =
  'Alexandre Benoît Cédric David Éric Fabien Guillaume Karim Laurent Mathieu Nicolas Olivier Pascal Romain Sébastien Vincent'.split(
    ' '
  )
const GIRLS = 'Alice Anna Chloé Emma Jade Juliette Lina Louise Manon Nina Romane Zoé'.split(' ')
const BOYS = 'Adam Arthur Gabriel Jules Léo Louis Malo Nathan Noah Raphaël Sacha Tom'.split(' ')
const STREETS = [
  'RUE DES ÉCOLES',
  'RUE DES TILLEULS',
  'AVENUE DU CANAL',
  'RUE DU MOULIN',
  'PLACE DE LA MAIRIE',
  'RUE PASTEUR',
  'ALLÉE DES PEUPLIERS',
  'ROUTE DE CAEN',
  'CHEMIN DU LAVOIR',
  'RUE DE LA GARE',
  'IMPASSE DES ACACIAS',
]
const CHILDREN = [2, 1, 3, 0, 2, 1, 2, 0]

/** How many different families there are to draw from. */
export const NEIGHBOURS = LAST_NAMES.length

/** The `n`th family of the town, always the same but for the ages of its children, which follow the day. */
export function neighbour(
  n: number,
  { postalCode, city }: { postalCode: string; city: string }
): DemoFamily {
  const lastName = LAST_NAMES[n % NEIGHBOURS]
  const adults = [adult(n, 0, lastName)]
  if (n % 5 !== 0) adults.push(adult(n, 1, lastName))
  return {
    login: loginOf(adults[0]),
    ...(n % 10 === 7 ? { unchecked: true as const } : {}),
    address: {
      streetNumber: String(1 + ((n * 7) % 58)),
      streetName: STREETS[n % STREETS.length],
      postalCode,
      city,
    },
    adults,
    children: Array.from({ length: CHILDREN[n % CHILDREN.length] }, (_, rank) =>
      child(n, rank, lastName)
    ),
  }
}

function adult(n: number, rank: number, lastName: string): DemoPerson {
  const isWoman = (n + rank) % 2 === 0
  const firstName = (isWoman ? WOMEN : MEN)[(n * 3 + (n >> 4) + rank) % WOMEN.length]
  const person: DemoPerson = {
    title: isWoman ? 'madam' : 'mister',
    firstName,
    lastName,
    birthDate: `${1974 + ((n * 3) % 20) + rank}-${twoDigits(1 + ((n + rank * 5) % 12))}-${twoDigits(3 + ((n * 5 + rank * 11) % 25))}`,
    mobilePhone: `06${String(20_000_000 + n * 1_040_027 + rank * 311)}`,
    ...(n % 3 === 0 ? { homePhone: `0231${String(200_000 + n * 1013)}` } : {}),
  }
  return { ...person, email: `${loginOf(person)}@famille.example` }
}

function child(n: number, rank: number, lastName: string): DemoPerson {
  const isGirl = (n + rank) % 2 === 1
  const age = 3 + ((n + rank * 3) % 8)
  const birthYear = DateTime.fromISO(today()).year - age
  return {
    firstName: (isGirl ? GIRLS : BOYS)[(n * 5 + rank * 4) % GIRLS.length],
    lastName,
    birthDate: `${birthYear}-${twoDigits(1 + ((n * 7 + rank * 5 + 2) % 12))}-${twoDigits(2 + ((n * 11 + rank * 9) % 26))}`,
    sex: isGirl ? 'female' : 'male',
  }
}

function loginOf({ firstName, lastName }: DemoPerson): string {
  return [firstName, lastName].map((name) => searchText(name).replaceAll(' ', '-')).join('.')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
