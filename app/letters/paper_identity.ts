import type { SubjectPolicy } from '#kernel/define_teleservice'
import type { JsonSchema } from '#kernel/forms/json_schema'
import { paperForm, type PaperStep } from '#kernel/forms/paper/paper_form'
import { resolveForm, type ResolvedFormStep } from '#kernel/forms/resolve_form'

interface Facts {
  subject: SubjectPolicy['kind']
  /** Labels of the seasons that are open. */
  seasons: string[]
  /** Labels of the means by which the town answers. */
  channels: string[]
}

/** What the screen knows from the account, or asks before and after the form itself. */
export function paperIdentity(facts: Facts): { before: PaperStep[]; after: PaperStep[] } {
  const about = subjectStep(facts.subject)
  const season: Part[] = facts.seasons.length > 0 ? [seasonStep(facts.seasons)] : []
  return {
    before: asPaper([REQUESTER, ...season, ...(about ? [about] : [])]),
    after: asPaper([answerStep(facts.channels)]),
  }
}

interface Part {
  step: Pick<ResolvedFormStep, 'id' | 'title'>
  fields: Record<string, JsonSchema>
  required: string[]
}

const REQUESTER: Part = {
  step: { id: 'requester', title: 'Demandeur' },
  fields: {
    requesterHousehold: {
      type: 'integer',
      title: 'N° de compte foyer',
      description: 'Si vous en avez un. Votre adresse n’est alors à remplir que si elle a changé.',
    },
    requesterTitle: { $ref: 'shared:title' },
    requesterLastName: { $ref: 'shared:last_name' },
    requesterFirstName: { $ref: 'shared:first_name' },
    requesterBirthDate: { $ref: 'shared:birth_date' },
    requesterPhone: { $ref: 'shared:phone' },
    requesterEmail: { $ref: 'shared:email' },
    requesterAddress: { $ref: 'shared:address' },
  },
  required: ['requesterTitle', 'requesterLastName', 'requesterFirstName', 'requesterAddress'],
}

const SUBJECTS: Partial<Record<SubjectPolicy['kind'], string>> = {
  child: 'Enfant concerné',
  adult: 'Personne concernée',
  individual: 'Personne concernée',
}

function subjectStep(kind: SubjectPolicy['kind']): Part | null {
  const title = SUBJECTS[kind]
  if (!title) return null
  return {
    step: { id: 'subject', title },
    fields: {
      subjectLastName: { $ref: 'shared:last_name' },
      subjectFirstName: { $ref: 'shared:first_name' },
      subjectBirthDate: { $ref: 'shared:birth_date' },
      subjectSex: { $ref: 'shared:sex' },
    },
    required: ['subjectLastName', 'subjectFirstName', 'subjectBirthDate', 'subjectSex'],
  }
}

function seasonStep(seasons: string[]): Part {
  return {
    step: { id: 'season', title: 'Période' },
    fields: { season: choice('Pour quelle période\u00a0?', seasons) },
    required: ['season'],
  }
}

function answerStep(channels: string[]): Part {
  return {
    step: { id: 'answer', title: 'Pour vous répondre' },
    fields: {
      contactChannel: choice('Comment la mairie peut-elle vous joindre\u00a0?', channels),
      note: { type: 'string', title: 'Votre message à la mairie', maxLength: 255 },
    },
    required: ['contactChannel'],
  }
}

function choice(title: string, labels: string[]): JsonSchema {
  return { type: 'string', title, oneOf: labels.map((label) => ({ const: label, title: label })) }
}

/** Drawn as the steps of any form are. */
function asPaper(parts: Part[]): PaperStep[] {
  const schema: JsonSchema = {
    type: 'object',
    properties: Object.assign({}, ...parts.map(({ fields }) => fields)),
    required: parts.flatMap(({ required }) => required),
  }
  const steps = parts.map(({ step, fields }) => ({ ...step, fields: Object.keys(fields) }))
  const teleservice = { id: 'identity', revision: 1, form: { schema, steps } }
  return paperForm(resolveForm({ teleservice, lists: [], audience: 'citizen' }))
}
