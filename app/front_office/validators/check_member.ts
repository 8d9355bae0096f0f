import type { HttpContext } from '@adonisjs/core/http'
import type { MemberInput, ResponsibilityInput } from '#households/member'
import type { MemberKind } from '#front_office/view_models/member_form'
import type { PageErrors } from '#shared/pages/page_errors'
import { checkInput } from '#shared/pages/check_input'
import {
  adultValidator,
  childValidator,
  headValidator,
} from '#front_office/validators/household_validators'

interface CheckedMember {
  member: MemberInput
  responsibilities: ResponsibilityInput[]
  version: number
}

const NOTHING_KNOWN = {
  birthDate: null,
  email: null,
  homePhone: null,
  mobilePhone: null,
  officePhone: null,
  address: null,
}

/** Checks the page of a member; a field left empty empties what was known, and so does the household's address of a former one. */
export async function checkMember(
  kind: MemberKind,
  ctx: HttpContext
): Promise<[PageErrors, null] | [null, CheckedMember]> {
  return kind === 'child' ? checkChild(ctx) : checkAdult(kind, ctx)
}

async function checkAdult(
  kind: 'adult' | 'head',
  ctx: HttpContext
): Promise<[PageErrors, null] | [null, CheckedMember]> {
  const { sameAddress, address, ...others } = ctx.request.body()
  const typed = sameAddress ? others : { ...others, address }
  const [invalid, input] =
    kind === 'head'
      ? await checkInput(headValidator, typed)
      : await checkInput(adultValidator, typed)
  if (invalid) return [invalid, null]

  const { version = 0, ...answers } = input
  const member: MemberInput = { kind: 'adult', ...NOTHING_KNOWN, ...answers }
  return [null, { member, responsibilities: [], version }]
}

async function checkChild(ctx: HttpContext): Promise<[PageErrors, null] | [null, CheckedMember]> {
  const [invalid, input] = await checkInput(childValidator, ctx.request.body())
  if (invalid) return [invalid, null]

  const { version = 0, isUnborn, responsibilities = {}, ...answers } = input
  const member: MemberInput = { kind: 'child', firstName: null, sex: null, ...answers }
  const roles = Object.entries(responsibilities).map(([adultId, role]) => ({ adultId, role }))
  return [null, { member, responsibilities: roles, version }]
}
