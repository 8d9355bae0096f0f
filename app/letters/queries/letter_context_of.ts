import i18nManager from '@adonisjs/i18n/services/main'
import type { ContactChannel } from '#shared/contact_channels'
import { today } from '#shared/clock'
import { currentAuthority } from '#authorities/tenancy'
import { categoryOfTeleservice } from '#catalogue/queries/category_of_teleservice'
import AgentAccount from '#accounts/models/agent_account'
import CitizenAccount from '#accounts/models/citizen_account'
import Household from '#households/models/household'
import Individual from '#households/models/individual'
import type { LetterContext, LetterPerson } from '#letters/variables/letter_context'
import type ServiceRequest from '#requests/models/service_request'
import { teleserviceOf } from '#requests/queries/teleservice_of'

interface Occasion {
  /** Who writes: he is the last agent who intervened. */
  agentId: string | null
  channel: ContactChannel
  observation: string | null
}

/** All that a letter may say about a request, as things stand. */
export async function letterContextOf(
  request: ServiceRequest,
  { agentId, channel, observation }: Occasion
): Promise<LetterContext> {
  const teleservice = await teleserviceOf(request)
  const agent = agentId ? await AgentAccount.find(agentId) : null
  const household = request.householdId ? await Household.find(request.householdId) : null
  return {
    authority: { name: currentAuthority().displayTitle },
    request: {
      number: request.number,
      label: teleservice?.label ?? request.teleserviceId,
      createdAt: request.createdAt,
      validatedAt: request.validatedAt,
      observation,
      category: await categoryOf(request),
    },
    household: household && {
      number: household.number,
      address: household.address && { ...household.address },
    },
    requester: await requesterOf(request),
    subject: request.subjectId ? personOf(await Individual.find(request.subjectId)) : null,
    today: today(),
    lastAgent: agent && { name: agent.fullName, email: agent.email },
    contactChannel: i18nManager.locale('fr').t(`contact_channels.${channel}`),
  }
}

async function categoryOf({ teleserviceId }: ServiceRequest) {
  const category = await categoryOfTeleservice(teleserviceId)
  return category ? { name: category.name, email: category.primaryEmail } : null
}

async function requesterOf(request: ServiceRequest): Promise<LetterContext['requester']> {
  const { requesterId, requesterContact } = request
  if (requesterContact) return { ...personOf(requesterContact), login: null }
  if (!requesterId) return null
  const person = await Individual.find(requesterId)
  const account = await CitizenAccount.query().where('individual_id', requesterId).first()
  return person && { ...personOf(person), login: account?.login ?? null }
}

type Named = { title: string | null; firstName: string | null; lastName: string }

function personOf(person: Named): LetterPerson
function personOf(person: Named | null): LetterPerson | null
function personOf(person: Named | null): LetterPerson | null {
  if (!person) return null
  const { title, firstName, lastName } = person
  return { title: title && i18nManager.locale('fr').t(`titles.${title}`), firstName, lastName }
}
