import { DEFAULT_WORDS, type DefaultWords } from '#notifications/default_words'

/** What a citizen is told by itself, in the order of his preferences. */
export const NOTICE_EVENTS = [
  'request_received',
  'request_incomplete',
  'request_validated',
  'request_rejected',
  'request_cancelled',
  'request_message',
  'request_letter',
  'follow_up_code',
  'draft_deletion',
  'document_expiring',
  'account_validated',
  'account_refused',
  'account_blocked',
  'account_reopened',
  'account_closed',
] as const
export type NoticeEvent = (typeof NOTICE_EVENTS)[number]

/** Ways by which a notice leaves. */
export const NOTICE_CHANNELS = ['email', 'sms'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

export const NOTICE_GROUPS = [
  'Vos demandes',
  'Vos documents et brouillons',
  'Votre compte',
] as const

/** Variables that every notice knows; a text message also has its link. */
const EVERYWHERE = ['AUTHORITY_NAME', 'LINK'] as const

export interface NoticeRule extends DefaultWords {
  /** Where the preferences of an account show it; `null` for what concerns requests without account only. */
  group: (typeof NOTICE_GROUPS)[number] | null
  label: string
  /** Why the e-mail cannot be switched off; `null` when it can. */
  required: string | null
  /** Names of the variables that its texts may use. */
  variables: readonly string[]
}

const RECEIPT = 'La loi oblige la mairie à accuser réception de votre demande (CRPA, art. L112-3).'
const MISSING =
  'La loi oblige la mairie à vous dire ce qui manque à votre demande (CRPA, art. L114-5).'
const DECISION = 'C’est la décision de la mairie sur votre demande.'
const ACCESS = 'Cela change votre accès à votre compte.'

const ABOUT_REQUEST = ['RQ_ID', 'RQ_TP_LABEL'] as const

/** Every event: what it is called, whether it can be switched off, and what its texts may say. */
export const NOTICE_RULES: Record<NoticeEvent, NoticeRule> = {
  request_received: rule(
    'request_received',
    'Vos demandes',
    'Accusé de réception d’une demande',
    [...ABOUT_REQUEST, 'RQ_PROMISE', 'RQ_CODE'],
    RECEIPT
  ),
  request_incomplete: rule(
    'request_incomplete',
    'Vos demandes',
    'Demande à compléter',
    [...ABOUT_REQUEST, 'RQ_REASON', 'RQ_ASKED', 'RQ_ANSWER_BY'],
    MISSING
  ),
  request_validated: rule(
    'request_validated',
    'Vos demandes',
    'Demande acceptée',
    [...ABOUT_REQUEST, 'RQ_REASON'],
    DECISION
  ),
  request_rejected: rule(
    'request_rejected',
    'Vos demandes',
    'Demande refusée',
    [...ABOUT_REQUEST, 'RQ_REASON'],
    DECISION
  ),
  request_cancelled: rule(
    'request_cancelled',
    'Vos demandes',
    'Demande annulée par la mairie',
    [...ABOUT_REQUEST, 'RQ_REASON'],
    DECISION
  ),
  request_message: rule('request_message', 'Vos demandes', 'Nouveau message de la mairie', [
    ...ABOUT_REQUEST,
    'NOTE_TEXT',
    'NOTE_FILES',
  ]),
  request_letter: rule('request_letter', 'Vos demandes', 'Courrier posté par la mairie', [
    ...ABOUT_REQUEST,
    'LETTER_SUBJECT',
  ]),
  follow_up_code: rule(
    'follow_up_code',
    null,
    'Nouveau code de suivi',
    [...ABOUT_REQUEST, 'RQ_CODE'],
    'C’est ce qui ouvre le suivi de la demande.'
  ),
  draft_deletion: rule(
    'draft_deletion',
    'Vos documents et brouillons',
    'Brouillon bientôt supprimé',
    ['RQ_TP_LABEL', 'DRAFT_BEGUN', 'DRAFT_END']
  ),
  document_expiring: rule(
    'document_expiring',
    'Vos documents et brouillons',
    'Document bientôt périmé',
    ['DOC_LABEL', 'DOC_PERSON', 'DOC_END']
  ),
  account_validated: rule('account_validated', 'Votre compte', 'Compte validé', ['HF_ID']),
  account_refused: rule('account_refused', 'Votre compte', 'Compte à corriger', ['HF_ID'], ACCESS),
  account_blocked: rule('account_blocked', 'Votre compte', 'Compte bloqué', ['HF_ID'], ACCESS),
  account_reopened: rule(
    'account_reopened',
    'Votre compte',
    'Compte de nouveau actif',
    ['HF_ID'],
    ACCESS
  ),
  account_closed: rule('account_closed', 'Votre compte', 'Compte archivé', ['HF_ID'], ACCESS),
}

function rule(
  event: NoticeEvent,
  group: NoticeRule['group'],
  label: string,
  variables: readonly string[],
  required: string | null = null
): NoticeRule {
  return {
    ...DEFAULT_WORDS[event],
    group,
    label,
    required,
    variables: [...variables, ...EVERYWHERE],
  }
}
