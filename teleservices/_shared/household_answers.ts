import type { SomeAnswers } from '#kernel/answer_types'
import type { PrefillContext } from '#kernel/define_teleservice'
import type {
  AdultDescription,
  ChildDescription,
  HouseholdDescription,
} from '#kernel/household_description'
import type {
  AdultAnswers,
  ChildAnswers,
  HouseholdForm,
} from '#teleservices/_shared/household_form'
import { answerFor, SEXES, STATUSES, TITLES } from '#teleservices/_shared/household_words'

/** The whole family in the words of an account's form: what a modification starts from. */
export function householdAnswers({
  household,
  today,
}: Pick<PrefillContext, 'household' | 'today'>): SomeAnswers<HouseholdForm> {
  if (!household) return {}
  const { family } = household
  return known<HouseholdForm>({
    address: family.address ?? undefined,
    head: family.head,
    adults: family.adults.map((adult) => ({
      ...adultAnswers(adult),
      sameAddress: adult.address === null,
    })),
    outsideAdults: family.outsideAdults.map(adultAnswers) as HouseholdForm['outsideAdults'],
    children: family.children.map((child) => childAnswers(child, family, today)),
    guardians: family.guardians.map(({ guardian, ward }) =>
      known({ guardian, ward: ward ?? undefined })
    ) as HouseholdForm['guardians'],
  })
}

function adultAnswers(adult: AdultDescription): AdultAnswers {
  return known<AdultAnswers>({
    key: adult.key,
    title: answerFor(TITLES, adult.title),
    lastName: adult.lastName,
    firstName: adult.firstName ?? undefined,
    nameOfUse: adult.nameOfUse ?? undefined,
    birthDate: adult.birthDate ?? undefined,
    familyStatus: answerFor(STATUSES, adult.familyStatus),
    email: adult.email ?? undefined,
    mobilePhone: adult.mobilePhone ?? undefined,
    homePhone: adult.homePhone ?? undefined,
    officePhone: adult.officePhone ?? undefined,
    address: adult.address ?? undefined,
  })
}

function childAnswers(
  child: ChildDescription,
  { responsibilities }: HouseholdDescription,
  today: string
): ChildAnswers {
  const born = child.birthDate === null || child.birthDate <= today
  return known<ChildAnswers>({
    key: child.key,
    born,
    lastName: child.lastName,
    firstName: child.firstName ?? undefined,
    birthDate: child.birthDate ?? undefined,
    sex: born ? answerFor(SEXES, child.sex) : undefined,
    responsibles: responsibilities
      .filter(({ child: key }) => key === child.key)
      .map(({ adult, role }) => ({ adult, role })),
  })
}

/** Without what nobody knows. The form asks for it: answers that a draft lacks are still to be given. */
function known<Answers extends object>(answers: { [Name in keyof Answers]?: Answers[Name] }) {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== undefined)
  ) as Answers
}
