import type AgentAccount from '#accounts/models/agent_account'
import type { FilingData } from '#kernel/define_teleservice'
import type { RequestState, RequestTransition } from '#kernel/transitions'
import Season from '#catalogue/models/season'
import type Individual from '#households/models/individual'
import type { RequestActor } from '#requests/actor'
import { PerformTransition } from '#requests/actions/perform_transition'
import { SaveDraftStep } from '#requests/actions/save_draft_step'
import { StartDraft } from '#requests/actions/start_draft'
import { SubmitRequest } from '#requests/actions/submit_request'
import type ServiceRequest from '#requests/models/service_request'
import { loadForm } from '#requests/queries/load_form'
import type { Family } from '#tests/support/world/family'
import { CITIZEN_PASSWORD } from '#tests/support/world/household_builder'
import { Sentence } from '#tests/support/world/sentence'
import type { Town } from '#tests/support/world/town'
import { validFiling } from '#tests/support/world/valid_filing'

/** The transitions that lead from « en attente » to the states tests ask for. */
const WAYS: Partial<Record<RequestState, RequestTransition[]>> = {
  draft: [],
  pending: [],
  in_progress: ['take_up'],
  incomplete: ['mark_incomplete'],
  rejected: ['reject'],
  cancelled: ['cancel'],
}

/** `await aRequest(town, 'technical_intervention').by(family).in('incomplete')` */
export class RequestBuilder extends Sentence<ServiceRequest> {
  #family: Family | null = null
  #subject: Individual | null = null
  #agent: AgentAccount | null = null
  #data: FilingData | null = null
  #state: RequestState = 'pending'

  constructor(
    private town: Town,
    private teleserviceId: string
  ) {
    super()
  }

  by(family: Family): this {
    this.#family = family
    return this
  }

  about(subject: Individual): this {
    this.#subject = subject
    return this
  }

  /** Answers other than those of the teleservice's first valid filing. */
  answering(data: FilingData): this {
    this.#data = data
    return this
  }

  in(state: RequestState): this {
    this.#state = state
    return this
  }

  /** The agent who leads the request to its state; « Anne Leroy » without account otherwise. */
  handledBy(agent: AgentAccount): this {
    this.#agent = agent
    return this
  }

  protected build(): Promise<ServiceRequest> {
    return this.town.run(async () => {
      const draft = await this.#draft()
      if (this.#state === 'draft') return draft

      const contactChannel = 'email'
      const { request } = await new SubmitRequest().handle({
        draftId: draft.id,
        actor: this.#citizen,
        contactChannel,
        requesterContact: this.#family ? undefined : REQUESTER,
        password: CITIZEN_PASSWORD,
      })
      return this.#lead(request)
    })
  }

  async #draft(): Promise<ServiceRequest> {
    const season = await Season.query().where('teleservice_id', this.teleserviceId).first()
    let draft = await new StartDraft().handle({
      teleserviceId: this.teleserviceId,
      seasonId: season?.id ?? null,
      household: this.#family?.household ?? null,
      requester: this.#family?.head ?? null,
      subjectId: this.#subject?.id ?? null,
      actor: this.#citizen,
    })
    const data = this.#data ?? (await validFiling(this.teleserviceId))
    const form = await loadForm(draft)
    for (const step of form.steps) {
      if (step.audience === 'agent') continue
      const saved = await new SaveDraftStep().handle({
        draftId: draft.id,
        stepId: step.id,
        data: { ...draft.data, ...data },
        version: draft.version,
      })
      draft = saved.draft
    }
    return draft
  }

  async #lead(request: ServiceRequest): Promise<ServiceRequest> {
    const way = WAYS[this.#state]
    if (!way)
      throw new Error(`No way to « ${this.#state} » is written: make its transitions in the test`)

    for (const transition of way) {
      request = await new PerformTransition().handle({
        requestId: request.id,
        transition,
        actor: this.#handler,
        version: request.version,
        reason: 'Il manque une précision.',
      })
    }
    return request
  }

  get #citizen(): RequestActor {
    const head = this.#family?.head
    return { kind: 'citizen', id: head?.id ?? null, name: head?.fullName ?? 'Dominique Roux' }
  }

  get #handler(): RequestActor {
    return {
      kind: 'agent',
      id: this.#agent?.id ?? null,
      name: this.#agent?.fullName ?? 'Anne Leroy',
    }
  }
}

const REQUESTER = {
  title: 'madam',
  lastName: 'Roux',
  firstName: 'Dominique',
  email: 'dominique.roux@courriel.test',
  phone: '0612345678',
  address: { streetName: 'RUE HAUTE', postalCode: '54000', city: 'NANCY' },
} as const
