import type { HttpContext } from '@adonisjs/core/http'
import { ProvePassword } from '#accounts/actions/prove_password'
import { E_EMAIL_UNAVAILABLE, E_TOO_MANY_ATTEMPTS, E_WRONG_PASSWORD } from '#accounts/errors'
import { AddMember } from '#households/actions/add_member'
import { ArchiveMember } from '#households/actions/archive_member'
import { UpdateMember } from '#households/actions/update_member'
import {
  E_HEAD_NOT_REMOVABLE,
  E_LAST_RESPONSIBLE,
  E_RESPONSIBLES_REQUIRED,
  E_STALE_HOUSEHOLD,
} from '#households/errors'
import type Individual from '#households/models/individual'
import { findMember } from '#households/queries/find_member'
import { attempt } from '#shared/pages/attempt'
import { paths } from '#front_office/paths'
import { recentProof } from '#front_office/recent_proof'
import { typedAnswers } from '#front_office/typed_answers'
import { checkMember } from '#front_office/validators/check_member'
import { memberForm, type MemberKind } from '#front_office/view_models/member_form'
import { PageErrors } from '#shared/pages/page_errors'
import { accountOf, citizenOf } from '#front_office/visitor'

/** The people of a household: « /compte/membres ». */
export default class MembersController {
  async create(ctx: HttpContext) {
    return showForm(ctx, { kind: kindOf(ctx), errors: new PageErrors() })
  }

  async store(ctx: HttpContext) {
    const kind = kindOf(ctx)
    const [invalid, input] = await checkMember(kind, ctx)
    if (invalid) return showAgain(ctx, { kind, errors: invalid })

    const householdId = citizenOf(ctx).household.id
    const [refusal, member] = await attempt([E_RESPONSIBLES_REQUIRED], () =>
      new AddMember().handle({ householdId, ...input })
    )
    if (refusal)
      return showAgain(ctx, { kind, errors: PageErrors.on('responsibilities', refusal.message) })

    ctx.session.flash(
      'success',
      `${member.firstName ?? 'L’enfant à naître'} fait maintenant partie de votre foyer.`
    )
    return ctx.response.redirect().status(303).toPath('/compte')
  }

  async edit(ctx: HttpContext) {
    const member = await findMember(citizenOf(ctx).household.id, ctx.params.id)
    return showForm(ctx, {
      kind: member.isHouseholdHead ? 'head' : member.kind,
      member,
      errors: new PageErrors(),
    })
  }

  async update(ctx: HttpContext) {
    const householdId = citizenOf(ctx).household.id
    const member = await findMember(householdId, ctx.params.id)
    const kind = member.isHouseholdHead ? 'head' : member.kind
    const [invalid, input] = await checkMember(kind, ctx)
    if (invalid) return showAgain(ctx, { kind, member, errors: invalid })
    const unproven = await refuseToMoveSignIn(ctx, member, input.member)
    if (unproven) return showAgain(ctx, { kind, member, errors: unproven })

    const [refusal] = await attempt(
      [E_STALE_HOUSEHOLD, E_EMAIL_UNAVAILABLE, E_RESPONSIBLES_REQUIRED],
      () => new UpdateMember().handle({ householdId, memberId: member.id, ...input })
    )
    if (refusal) {
      const current = await findMember(householdId, member.id)
      return showAgain(ctx, { kind, member: current, errors: errorsOf(refusal), refusal })
    }

    ctx.session.flash('success', 'Les informations sont enregistrées. La mairie les vérifiera.')
    return ctx.response.redirect().status(303).toPath('/compte')
  }

  async destroy(ctx: HttpContext) {
    const householdId = citizenOf(ctx).household.id
    const member = await findMember(householdId, ctx.params.id)
    const [refusal] = await attempt([E_HEAD_NOT_REMOVABLE, E_LAST_RESPONSIBLE], () =>
      new ArchiveMember().handle({ householdId, memberId: member.id })
    )
    ctx.session.flash(
      refusal ? 'error' : 'success',
      refusal?.message ?? `${member.fullName} ne fait plus partie de votre foyer.`
    )
    return ctx.response
      .redirect()
      .status(303)
      .toPath(refusal ? paths.member(member) : '/compte')
  }
}

/** The address that he signs in with, and gets the links of forgotten passwords by: not changed by who has only found a session open. */
async function refuseToMoveSignIn(
  ctx: HttpContext,
  member: Individual,
  { email }: { email?: string | null }
): Promise<PageErrors | null> {
  const isMoving = isOneself(ctx, member) && email?.toLowerCase() !== accountOf(ctx).email
  if (!isMoving || recentProof.isGiven(ctx)) return null
  const [refusal] = await attempt([E_WRONG_PASSWORD, E_TOO_MANY_ATTEMPTS], () =>
    new ProvePassword().handle({
      account: accountOf(ctx),
      password: String(ctx.request.input('currentPassword', '')),
      ip: ctx.request.ip(),
    })
  )
  if (refusal) return PageErrors.on('currentPassword', refusal.message)
  recentProof.mark(ctx)
  return null
}

function isOneself(ctx: HttpContext, member?: Individual): boolean {
  return member?.id === citizenOf(ctx).individual.id
}

function kindOf({ request }: HttpContext): MemberKind {
  return request.input('type') === 'enfant' ? 'child' : 'adult'
}

function errorsOf(refusal: Error): PageErrors {
  if (refusal instanceof E_EMAIL_UNAVAILABLE) return PageErrors.on('email', refusal.message)
  if (refusal instanceof E_RESPONSIBLES_REQUIRED)
    return PageErrors.on('responsibilities', refusal.message)
  return new PageErrors()
}

type FormInput = Omit<Parameters<typeof memberForm>[0], 'citizen'> & { refusal?: Error }

async function showForm(ctx: HttpContext, { refusal, ...input }: FormInput) {
  const form = await memberForm({ citizen: citizenOf(ctx), ...input })
  const conflict = refusal instanceof E_STALE_HOUSEHOLD ? refusal.message : null
  const asksPassword = isOneself(ctx, input.member) && !recentProof.isGiven(ctx)
  return ctx.view.render('pages/account/member', { ...form, conflict, asksPassword })
}

function showAgain(ctx: HttpContext, input: FormInput) {
  ctx.response.status(input.refusal instanceof E_STALE_HOUSEHOLD ? 409 : 422)
  return showForm(ctx, { ...input, typed: typedAnswers(ctx) })
}
