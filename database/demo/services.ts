import type { FilingData } from '#kernel/define_teleservice'
import type { DemoFamily } from '#database/demo/families'

/** What a family of the demo town asks of one teleservice. */
export interface DemoService {
  teleserviceId: string
  /** How many requests the town has received. */
  count: number
  /** Whom the requests are about: a child, the head of the household, either, or nobody. */
  subject: 'child' | 'head' | 'any' | 'none'
  /** The colleague of this service. */
  colleague: string
  /** Out of so many requests, one comes from somebody without account. */
  withoutAccount?: number
  /** Types of the documents that are required, and that most families join. */
  documents: string[]
  /** The `n`th filing; `child` when it is about one. */
  filing: (n: number, family: DemoFamily, child: boolean) => FilingData
  /** What the agent adds before the request is complete. */
  processed?: (n: number) => FilingData
  /** The short label of the letter that tells the acceptance. */
  letter: string
}

const SCHOOLS = ['jules_ferry', 'pauline_kergomard', 'jacques_prevert']
const SECTIONS = ['SecondSection', 'CP', 'CE1', 'CE2', 'CM1', 'CM2']
const DAYS = [
  ['Monday', 'Tuesday', 'Thursday', 'Friday'],
  ['Tuesday', 'Thursday'],
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  ['Friday'],
]
const PROBLEMS: [string, string][] = [
  ['Nid-de-poule', 'La chaussée s’affaisse au droit du passage piéton.'],
  ['Eclairage-d-fectueux', 'Deux lampadaires ne s’allument plus depuis le début de la semaine.'],
  ['Banc-publique-cass-', 'Une latte du banc est cassée et dépasse.'],
  ['Nid-de-poule', 'Un trou s’est formé après les pluies, les voitures font un écart.'],
  ['other', 'Des branches tombées gênent le passage des poussettes.'],
  ['Eclairage-d-fectueux', 'Le lampadaire devant l’arrêt de bus clignote toute la nuit.'],
]

const atSchool = (n: number): FilingData => ({
  school: at(SCHOOLS, n),
  section: at(SECTIONS, n),
})
const phoneOf = ({ adults }: DemoFamily) => adults[0].mobilePhone as string

/** The services in the order in which their requests interleave. */
export const demoServices: DemoService[] = [
  {
    teleserviceId: 'school_canteen_registration',
    count: 58,
    subject: 'child',
    colleague: 'scolaire.demo',
    documents: ['family_record_book', 'proof_of_residence', 'school_insurance'],
    filing: (n, family) => ({
      urgencyPhone: phoneOf(family),
      foodDiet: [at(['Standard', 'NoPork', 'Standard', 'NoSugar', 'Standard'], n)],
      canteenAttendingDays: at(DAYS, n),
      foodAllergy: false,
      hospitalizationPermission: true,
      rulesAndRegulationsAcceptance: true,
    }),
    processed: atSchool,
    letter: 'Carte de restaurant',
  },
  {
    teleserviceId: 'birth_details',
    count: 46,
    subject: 'none',
    colleague: 'etat-civil.demo',
    withoutAccount: 2,
    documents: ['identity_document'],
    filing: (n, { adults: [person] }) => ({
      requesterQuality: 'Requester',
      birthLastName: person.lastName,
      birthFirstNames: person.firstName,
      birthDate: person.birthDate,
      birthCity: 'BLAINVILLE',
      birthPostalCode: '14',
      format: at(['ExtractWithoutRelationship', 'MultilingualExtract'], n >> 2),
      copies: 1 + (n % 3),
      motive: at(['NationalIdentityCard', 'Passport', 'Marriage', 'Pacs', 'NotaryAct'], n),
    }),
    letter: 'Envoi de l’acte',
  },
  {
    teleserviceId: 'technical_intervention',
    count: 44,
    subject: 'none',
    colleague: 'technique.demo',
    documents: [],
    filing: (n, { address }) => ({
      interventionType: [at(PROBLEMS, n)[0]],
      ...(at(PROBLEMS, n)[0] === 'other' ? { otherInterventionLabel: 'Voirie encombrée' } : {}),
      interventionPlace: address,
      interventionDescription: at(PROBLEMS, n)[1],
    }),
    letter: 'Intervention réalisée',
  },
  {
    teleserviceId: 'perischool_activity_registration',
    count: 40,
    subject: 'child',
    colleague: 'scolaire.demo',
    documents: [
      'family_record_book',
      'proof_of_residence',
      'health_record_book',
      'school_insurance',
    ],
    filing: (n, family) => ({
      perischoolActivity: [at(['Garderie-soir', 'Garderie-matin', 'Garderie-soir-et-matin'], n)],
      urgencyPhone: phoneOf(family),
      rulesAndRegulationsAcceptance: true,
      classTripPermission: n % 3 !== 0,
      childPhotoExploitationPermission: n % 2 === 0,
      hospitalizationPermission: true,
    }),
    processed: atSchool,
    letter: 'Acceptation',
  },
  {
    teleserviceId: 'school_registration',
    count: 34,
    subject: 'child',
    colleague: 'scolaire.demo',
    documents: ['family_record_book', 'proof_of_residence', 'health_record_book'],
    filing: (n, family) => ({
      section: at(['Unknown', ...SECTIONS], n),
      urgencyPhone: phoneOf(family),
      rulesAndRegulationsAcceptance: true,
    }),
    processed: atSchool,
    letter: 'Certificat d’inscription',
  },
  {
    teleserviceId: 'library_registration',
    count: 34,
    subject: 'any',
    colleague: 'scolaire.demo',
    documents: ['identity_document', 'proof_of_residence'],
    filing: (n, _family, child) => ({
      subscription: [n % 3 === 0 ? 'Familial' : 'Individual'],
      rulesAndRegulationsAcceptance: true,
      ...(child ? { parentalAuthorization: true, adultContentAuthorization: n % 4 === 1 } : {}),
    }),
    processed: (n) => ({ subscriptionPrice: at([1200, 0, 2000], n) }),
    letter: 'Carte de lecteur',
  },
  {
    teleserviceId: 'electoral_roll_registration',
    count: 24,
    subject: 'head',
    colleague: 'etat-civil.demo',
    documents: ['identity_document', 'proof_of_residence'],
    filing: (n) => ({
      subjectNationality: n % 9 === 4 ? 'EuropeanUnion' : 'French',
      motive: 'NewCityResident',
      subjectOldCity: at(['14000', '50100', '76600', '35000', '61000'], n),
    }),
    processed: (n) => ({ electoralNumber: 1200 + n, pollingStation: 1 + (n % 6) }),
    letter: 'Inscription électorale',
  },
  {
    teleserviceId: 'marriage_details',
    count: 16,
    subject: 'none',
    colleague: 'etat-civil.demo',
    withoutAccount: 3,
    documents: ['identity_document'],
    filing: (n, { adults: [person] }) => ({
      requesterQuality: 'Requester',
      marriageHusband: {
        marriageHusbandLastName: person.lastName,
        marriageHusbandFirstNames: person.firstName,
      },
      marriageWife: {
        marriageWifeLastName: at(['DUVAL', 'LE GALL', 'PETIT', 'LECOMTE'], n),
        marriageWifeFirstNames: at(['Claire', 'Anne-Sophie', 'Julie', 'Marie'], n),
      },
      marriage: {
        marriageDate: `20${String(10 + (n % 14))}-0${1 + (n % 9)}-18`,
        marriageCity: 'BLAINVILLE',
        marriagePostalCode: '14',
      },
      format: 'ExtractWithoutRelationship',
      copies: 1,
    }),
    letter: 'Acceptation',
  },
  {
    teleserviceId: 'death_details',
    count: 14,
    subject: 'none',
    colleague: 'etat-civil.demo',
    withoutAccount: 2,
    documents: ['identity_document'],
    filing: (n, { adults: [person] }) => ({
      deathLastName: person.lastName,
      deathFirstNames: at(['Henri', 'Marie, Thérèse', 'Yves', 'Odile'], n),
      deathDate: `202${n % 5}-0${1 + (n % 9)}-14`,
      deathCity: 'BLAINVILLE',
      deathPostalCode: '14',
      format: 'FullCopy',
      copies: 2 + (n % 3),
      motive: 'NotaryAct',
    }),
    letter: 'Acceptation',
  },
  {
    teleserviceId: 'sewer_connection',
    count: 12,
    subject: 'none',
    colleague: 'technique.demo',
    withoutAccount: 4,
    documents: ['building_location_plan', 'site_plan'],
    filing: (n) => ({
      requesterQuality: 'Owner',
      section: at(['AB', 'AC', 'ZC'], n),
      number: 100 + n * 17,
      moreThanTwoYears: n % 2 === 0,
    }),
    letter: 'Acceptation',
  },
]

function at<Value>(values: readonly Value[], n: number): Value {
  return values[n % values.length]
}
