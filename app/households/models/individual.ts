import { beforeSave, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { booleanColumn, instantColumn, jsonColumn } from '#shared/columns'
import { searchText } from '#shared/search_text'
import TenantModel from '#authorities/models/tenant_model'
import type { IndividualView, PostalAddress } from '#kernel/define_teleservice'
import type { FamilyStatus } from '#kernel/household_description'

export const TITLES = ['madam', 'mister', 'organisation'] as const
export const SEXES = ['female', 'male'] as const

/**
 * A person of the household, adult or child (also unborn: a birth date in the future, perhaps no first name),
 * or an adult outside it who holds a role there.
 */
export default class Individual extends TenantModel {
  @column()
  declare householdId: string

  @column()
  declare kind: 'adult' | 'child'

  @booleanColumn()
  declare isHouseholdHead: boolean

  /** « Adulte extérieur »: no member, but responsible for a child or guardian of somebody here. */
  @booleanColumn()
  declare outside: boolean

  @column()
  declare title: (typeof TITLES)[number] | null

  @column()
  declare lastName: string

  @column()
  declare firstName: string | null

  @column()
  declare nameOfUse: string | null

  @column()
  declare familyStatus: FamilyStatus | null

  @column()
  declare searchName: string

  @column()
  declare searchFirstName: string

  @column()
  declare birthDate: string | null

  @column()
  declare sex: (typeof SEXES)[number] | null

  @column()
  declare email: string | null

  @column()
  declare homePhone: string | null

  @column()
  declare mobilePhone: string | null

  @column()
  declare officePhone: string | null

  /** Of an outside adult, or a member's own; one without lives where the household does. */
  @jsonColumn()
  declare address: PostalAddress | null

  @instantColumn()
  declare archivedAt: DateTime | null

  /** The person whom this one, archived, turned out to be. */
  @column()
  declare mergedIntoId: string | null

  @column()
  declare version: number

  @instantColumn()
  declare createdAt: DateTime

  get fullName() {
    return [this.firstName, this.lastName].filter(Boolean).join(' ')
  }

  @beforeSave()
  static normaliseName(person: Individual) {
    person.searchName = searchText(`${person.lastName} ${person.firstName ?? ''}`)
    person.searchFirstName = searchText(person.firstName ?? '')
  }

  toView(): IndividualView {
    return {
      id: this.id,
      kind: this.kind,
      title: this.title,
      firstName: this.firstName,
      lastName: this.lastName,
      birthDate: this.birthDate,
      email: this.email,
      homePhone: this.homePhone,
      mobilePhone: this.mobilePhone,
      officePhone: this.officePhone,
    }
  }
}
