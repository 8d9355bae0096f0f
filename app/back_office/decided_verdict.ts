import type { InputOf } from '#shared/pages/check_input'
import type { documentUpdateValidator } from '#back_office/validators/request_validators'
import type { DocumentState } from '#documents/lifecycle'
import type { SeenDocument, VerdictPart } from '#requests/document_verdict'

type Input = InputOf<typeof documentUpdateValidator>

/** What an agent typed of a document; without a state, it stays as it is. */
export interface TypedVerdict {
  state?: DocumentState
  validUntilOn: string | null
  agentNote: string | null
}

interface Decision {
  verdict: TypedVerdict
  /** The document as the page showed it. */
  seen?: SeenDocument
  /** What two agents changed and this one did not choose between. */
  undecided: VerdictPart[]
}

/** Reads the form of a verdict: where the agent keeps a colleague's value, it stands in his own. */
export function decided(input: Input): Decision {
  const { conflits = [], choix } = input
  const seen = input.seen && {
    state: input.seen.state,
    validUntilOn: input.seen.validUntilOn ?? null,
    agentNote: input.seen.agentNote ?? null,
    pages: input.seen.pages ?? '',
  }
  const keeps = (part: VerdictPart) => conflits.includes(part) && choix?.[part] === 'stored'
  const own = {
    state: input.state,
    validUntilOn: input.validUntilOn ?? null,
    agentNote: input.agentNote ?? null,
  }
  return {
    verdict: {
      state: seen && keeps('state') ? seen.state : own.state,
      validUntilOn: seen && keeps('validUntilOn') ? seen.validUntilOn : own.validUntilOn,
      agentNote: seen && keeps('agentNote') ? seen.agentNote : own.agentNote,
    },
    seen,
    undecided: conflits.filter((part) => !choix?.[part]),
  }
}
