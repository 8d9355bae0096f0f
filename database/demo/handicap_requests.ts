import type { FilingData } from '#kernel/define_teleservice'
import { demoFamilies } from '#database/demo/families'
import type { DemoRequest } from '#database/demo/requests'
import filing from '../../teleservices/handicap_compensation_child/filings/valid.json' with { type: 'json' }

const DOCUMENTS = ['medical_certificate', 'identity_document', 'proof_of_residence']

/** The shortest filing of the longest form, told by the first parent of the family about this child. */
function about(family: number, child: number, more: FilingData) {
  const { adults, children } = demoFamilies[family]
  const [parent] = adults
  const { birthDate } = children[child]
  const { hccrSubject, referent, professionalStatus } = filing.data
  return {
    teleserviceId: 'handicap_compensation_child',
    family,
    child,
    agent: 'scolaire.demo',
    keptDocuments: DOCUMENTS,
    data: {
      ...filing.data,
      hccrSubject: { ...hccrSubject, subjectBirthDate: birthDate, subjectBirthCity: 'CAEN' },
      referent: {
        ...referent,
        referentLastName: parent.lastName,
        referentFirstName: parent.firstName,
        referentTitle: parent.title === 'madam' ? 'Madam' : 'Mister',
        ...(parent.title === 'madam' ? { referentMaidenName: parent.lastName } : {}),
        referentBirthDate: parent.birthDate ?? referent.referentBirthDate,
        referentBirthCity: 'CAEN',
      },
      professionalStatus: { ...professionalStatus, professionalStatusDate: birthDate },
      ...more,
    },
  } satisfies Partial<DemoRequest>
}

const followed: FilingData = {
  health: {
    ...filing.data.health,
    healthFollowedByDoctor: true,
    healthDoctorLastName: 'LEMOINE',
    healthDoctorFirstName: 'Anne',
  },
}

const asked: FilingData = {
  projectRequests: {
    ...filing.data.projectRequests,
    projectRequestsEducationAllocationOfDisabledChildren: true,
    projectRequestsTechnicalHelp: true,
  },
  projectWish: 'Suivre toute sa scolarité avec ses camarades du quartier.',
}

/** What families ask of the MDPH for a child, in the longest form of all. */
export const handicapRequests: DemoRequest[] = [
  {
    ...about(2, 0, { ...followed, ...asked }),
    daysAgo: 88,
    hour: 9,
    steps: [
      { transition: 'take_up' },
      { inCharge: true },
      { documents: 'validated' },
      { dataState: 'valid' },
      { transition: 'mark_complete' },
      { transition: 'validate' },
      { transition: 'notify' },
      { transition: 'close' },
    ],
  },
  {
    ...about(1, 1, followed),
    daysAgo: 19,
    hour: 15,
    note: 'Le certificat médical a été refait cette semaine.',
    steps: [{ transition: 'take_up' }, { inCharge: true }, { documents: 'validated' }],
  },
  { ...about(0, 1, asked), daysAgo: 3, hour: 18 },
]
