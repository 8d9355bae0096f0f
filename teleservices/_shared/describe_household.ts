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
import { SEXES, STATUSES, TITLES } from '#teleservices/_shared/household_words'

/** The household that the answers of an account's form tell. */
export function describeHousehold(data: Readonly<HouseholdForm>): HouseholdDescription {
  const { address, adults, outsideAdults = [], children = [], guardians = [], head } = data
  return {
    address,
    head,
    adults: adults.map(describeAdult),
    outsideAdults: outsideAdults.map(describeAdult),
    children: children.map(describeChild),
    responsibilities: children.flatMap(({ key = '', responsibles }) =>
      responsibles.map(({ adult, role }) => ({ child: key, adult, role }))
    ),
    guardians: guardians.map(({ guardian, ward = null }) => ({ guardian, ward })),
  }
}

function describeAdult(adult: AdultAnswers): AdultDescription {
  return {
    key: adult.key ?? '',
    title: TITLES[adult.title],
    lastName: adult.lastName,
    firstName: adult.firstName,
    nameOfUse: adult.nameOfUse ?? null,
    familyStatus: STATUSES[adult.familyStatus],
    birthDate: adult.birthDate ?? null,
    email: adult.email.toLowerCase(),
    homePhone: adult.homePhone ?? null,
    mobilePhone: adult.mobilePhone ?? null,
    officePhone: adult.officePhone ?? null,
    address: adult.address ?? null,
  }
}

/** An unborn child may have no first name yet. */
function describeChild(child: ChildAnswers): ChildDescription {
  return {
    key: child.key ?? '',
    lastName: child.lastName,
    firstName: child.firstName ?? null,
    birthDate: child.birthDate,
    sex: child.sex ? SEXES[child.sex] : null,
  }
}
