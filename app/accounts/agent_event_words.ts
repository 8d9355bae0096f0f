interface Words {
  /** In the list of what happened. */
  label: string
  subject: string
  /** What the agent is told by mail, besides what to do if it was not him. */
  sentence: string
}

const WORDS = {
  authenticator_added: {
    label: 'Application d’authentification ajoutée',
    subject: 'Une application d’authentification a été ajoutée',
    sentence:
      'Un code de votre application d’authentification est désormais demandé après votre mot de passe.',
  },
  authenticator_removed: {
    label: 'Application d’authentification retirée',
    subject: 'Votre application d’authentification a été retirée',
    sentence: 'Aucun code d’une application n’est plus demandé après votre mot de passe.',
  },
  passkey_added: {
    label: 'Clé d’accès ajoutée',
    subject: 'Une clé d’accès a été ajoutée',
    sentence: 'Une nouvelle clé d’accès ouvre votre compte d’agent.',
  },
  passkey_removed: {
    label: 'Clé d’accès retirée',
    subject: 'Une clé d’accès a été retirée',
    sentence: 'Une clé d’accès n’ouvre plus votre compte d’agent.',
  },
  recovery_codes_renewed: {
    label: 'Codes de secours renouvelés',
    subject: 'Vos codes de secours ont été renouvelés',
    sentence: 'Vous avez dix nouveaux codes de secours\u00a0; les anciens ne valent plus rien.',
  },
  recovery_code_used: {
    label: 'Code de secours utilisé',
    subject: 'Un code de secours a été utilisé',
    sentence:
      'Une connexion à votre compte d’agent vient d’être confirmée par un de vos codes de secours.',
  },
  second_factor_reset: {
    label: 'Double authentification réinitialisée',
    subject: 'Votre double authentification a été réinitialisée',
    sentence:
      'Votre application, vos clés d’accès et vos codes de secours ne valent plus rien\u00a0: votre mot de passe seul ouvre votre compte.',
  },
  identity_tied: {
    label: 'Identité rattachée',
    subject: 'Une identité ouvre désormais votre compte d’agent',
    sentence: 'Une identité prouvée ailleurs ouvre désormais votre compte d’agent.',
  },
  identity_untied: {
    label: 'Identité détachée',
    subject: 'Une identité n’ouvre plus votre compte d’agent',
    sentence: 'Une identité prouvée ailleurs n’ouvre plus votre compte d’agent.',
  },
  password_changed: {
    label: 'Mot de passe changé',
    subject: 'Votre mot de passe a été changé',
    sentence: 'Le mot de passe de votre compte d’agent vient d’être changé.',
  },
} as const satisfies Record<string, Words>

export type AgentEventKind = keyof typeof WORDS

export function agentEventWords(kind: AgentEventKind): Words {
  return WORDS[kind]
}
