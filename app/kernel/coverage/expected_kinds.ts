import type { CatalogueField } from '#kernel/coverage/catalogue'

/** What `kindOf` may say of our field for each type of the catalogue. */
const KINDS: Record<string, string[]> = {
  'xs:date': ['date'],
  'xs:boolean': ['yes_no', 'acceptance'],
  'cvq:AcceptanceType': ['acceptance', 'yes_no'],
  'xs:integer': ['integer'],
  'xs:positiveInteger': ['integer'],
  'xs:nonNegativeInteger': ['integer'],
  'xs:int': ['integer'],
  'xs:long': ['integer'],
  'xs:decimal': ['money', 'number', 'integer'],
  'xs:double': ['money', 'number', 'integer'],
  'cvq:AddressType': ['group'],
  'cvq:PhoneType': ['phone', 'mobile-phone'],
  'cvq:MobilePhoneType': ['mobile-phone'],
  'cvq:EmailType': ['email'],
  'cvq:PostalCodeType': ['postal-code'],
  'cvq:DepartmentCodeType': ['department-code'],
  'cvq:BankAccountType': ['group'],
  'cvq:FrenchRIBType': ['group'],
  'cvq:LocalReferentialDataType': ['choice', 'choices'],
  'cvq:SchoolType': ['choice'],
  'cvq:RecreationCenterType': ['choice'],
}

/** Texts may have become numbers or choices since, or have been given a format. */
const TEXTS = [
  ...['text', 'integer', 'number', 'money', 'choice'],
  ...['time', 'uri', 'iban', 'bic', 'siret', 'email', 'phone'],
]

export function expectedKinds({ type, maxOccurs }: CatalogueField): string[] {
  const isSeveral = maxOccurs === 'unbounded'
  if (type.startsWith('object:')) return isSeveral ? ['repeat'] : ['group']
  if (type === 'cvq:LocalReferentialDataType') return KINDS[type]
  if (isSeveral) return ['choices', 'repeat']
  if (type.startsWith('enum:')) return ['choice']
  return KINDS[type] ?? TEXTS
}
