import type { NoticeEvent } from '#notifications/notice_events'

/** What is said of an event until the town says it otherwise: `#{NAME}` is a variable, as in letters. */
export interface DefaultWords {
  email: { subject: string; body: string }
  sms: string
  /** Of the link under the e-mail. */
  link: string
}

const FOLLOW = 'Voir ma demande'
const ACCOUNT = 'Ouvrir mon compte'
const ABOUT = 'Il s’agit de «\u00a0#{RQ_TP_LABEL}\u00a0», demande n°\u00a0#{RQ_ID}.'
const QUESTION =
  'Si cela ne vous semble pas juste, contactez la mairie\u00a0: une personne vous répondra.'

/** The French of every notice, in one place. A line that only holds empty variables is left out. */
export const DEFAULT_WORDS: Record<NoticeEvent, DefaultWords> = {
  request_received: {
    email: {
      subject: 'Votre demande n° #{RQ_ID} est enregistrée',
      body: letter(
        'Nous avons bien reçu votre demande «\u00a0#{RQ_TP_LABEL}\u00a0». Elle porte le numéro #{RQ_ID}.',
        '#{RQ_PROMISE}',
        '#{RQ_CODE}'
      ),
    },
    sms: 'Mairie : votre demande n° #{RQ_ID} est bien enregistrée. Suivi : #{LINK}',
    link: 'Suivre ma demande',
  },
  request_incomplete: {
    email: {
      subject: 'Votre demande n° #{RQ_ID} est à compléter',
      body: letter(
        `Il nous manque des éléments pour traiter votre demande. ${ABOUT}`,
        '#{RQ_REASON}',
        '#{RQ_ASKED}',
        '#{RQ_ANSWER_BY}'
      ),
    },
    sms: 'Mairie : votre demande n° #{RQ_ID} est à compléter. Détails : #{LINK}',
    link: FOLLOW,
  },
  request_validated: {
    email: {
      subject: 'Votre demande n° #{RQ_ID} est acceptée',
      body: letter(`Votre demande est acceptée. ${ABOUT}`, '#{RQ_REASON}'),
    },
    sms: 'Mairie : votre demande n° #{RQ_ID} est acceptée. Détails : #{LINK}',
    link: FOLLOW,
  },
  request_rejected: {
    email: {
      subject: 'Votre demande n° #{RQ_ID} est refusée',
      body: letter(`Votre demande n’a pas pu être acceptée. ${ABOUT}`, '#{RQ_REASON}'),
    },
    sms: 'Mairie : une décision est prise sur votre demande n° #{RQ_ID}. Détails : #{LINK}',
    link: FOLLOW,
  },
  request_cancelled: {
    email: {
      subject: 'Votre demande n° #{RQ_ID} est annulée',
      body: letter(`Votre demande a été annulée. ${ABOUT}`, '#{RQ_REASON}'),
    },
    sms: 'Mairie : votre demande n° #{RQ_ID} est annulée. Détails : #{LINK}',
    link: FOLLOW,
  },
  request_message: {
    email: {
      subject: 'Un message sur votre demande n° #{RQ_ID}',
      body: letter(
        'Un agent vous écrit au sujet de votre demande n°\u00a0#{RQ_ID}\u00a0:',
        '#{NOTE_TEXT}',
        '#{NOTE_FILES}'
      ),
    },
    sms: 'Mairie : un message vous attend sur votre demande n° #{RQ_ID} : #{LINK}',
    link: 'Répondre',
  },
  request_letter: {
    email: {
      subject: 'Un courrier sur votre demande n° #{RQ_ID}',
      body: letter(
        'La mairie vous a posté un courrier. Vous pouvez déjà le lire sur le site, avec votre demande.',
        '#{LETTER_SUBJECT}',
        ABOUT
      ),
    },
    sms: 'Mairie : un courrier est posté pour votre demande n° #{RQ_ID}. À lire ici : #{LINK}',
    link: 'Lire le courrier',
  },
  follow_up_code: {
    email: {
      subject: 'Votre nouveau code de suivi',
      body: letter(
        `Vous avez demandé à recevoir à nouveau votre code de suivi. ${ABOUT}`,
        'Votre code est désormais #{RQ_CODE}\u00a0: il remplace le précédent, qui n’ouvre plus rien.',
        'Si vous n’avez rien demandé, gardez simplement ce nouveau code\u00a0: vous êtes seul à l’avoir reçu.'
      ),
    },
    sms: 'Mairie : code de suivi de votre demande n° #{RQ_ID} : #{RQ_CODE}. Il remplace le précédent.',
    link: 'Suivre ma demande',
  },
  draft_deletion: {
    email: {
      subject: 'Votre brouillon «\u00a0#{RQ_TP_LABEL}\u00a0» sera bientôt supprimé',
      body: letter(
        'Vous avez commencé la démarche «\u00a0#{RQ_TP_LABEL}\u00a0» le #{DRAFT_BEGUN} sans l’envoyer. Votre brouillon sera supprimé le #{DRAFT_END}, avec les fichiers que vous y avez joints.',
        'Pour le conserver, reprenez-le et enregistrez une étape. S’il ne vous sert plus, vous n’avez rien à faire.'
      ),
    },
    sms: 'Mairie : votre brouillon sera supprimé le #{DRAFT_END}. Pour le garder : #{LINK}',
    link: 'Reprendre mon brouillon',
  },
  document_expiring: {
    email: {
      subject: 'Votre pièce «\u00a0#{DOC_LABEL}\u00a0» arrive à la fin de sa validité',
      body: letter(
        'La pièce «\u00a0#{DOC_LABEL}\u00a0»#{DOC_PERSON}, que vous avez confiée à la mairie, est valable jusqu’au #{DOC_END}. Ensuite, elle ne pourra plus servir dans vos demandes.',
        'Remplacez-la dès maintenant\u00a0: vos brouillons prendront la nouvelle, et vos prochaines demandes aussi. Les demandes déjà envoyées gardent la pièce qu’elles ont reçue.'
      ),
    },
    sms: 'Mairie : une de vos pièces est valable jusqu’au #{DOC_END}. À remplacer : #{LINK}',
    link: 'Remplacer cette pièce',
  },
  account_validated: {
    email: {
      subject: 'Votre compte est validé',
      body: letter(
        'La mairie a vérifié les informations de votre foyer\u00a0: votre compte n°\u00a0#{HF_ID} est validé.',
        'Vous n’avez rien à faire.'
      ),
    },
    sms: 'Mairie : votre compte n° #{HF_ID} est validé.',
    link: ACCOUNT,
  },
  account_refused: {
    email: {
      subject: 'Votre compte est à corriger',
      body: letter(
        'La mairie n’a pas pu valider les informations de votre foyer (compte n°\u00a0#{HF_ID}).',
        'Relisez-les et corrigez ce qui n’est plus exact\u00a0: la mairie les vérifiera de nouveau. Vos demandes ne sont pas perdues.'
      ),
    },
    sms: 'Mairie : les informations de votre compte n° #{HF_ID} sont à corriger : #{LINK}',
    link: ACCOUNT,
  },
  account_blocked: {
    email: {
      subject: 'Votre compte est bloqué',
      body: letter(
        'La mairie a rendu inactif votre compte n°\u00a0#{HF_ID}\u00a0: vous ne pouvez plus vous connecter. Vos demandes en cours restent examinées.',
        QUESTION
      ),
    },
    sms: 'Mairie : votre compte n° #{HF_ID} est bloqué. Contactez la mairie.',
    link: 'Contacter la mairie',
  },
  account_reopened: {
    email: {
      subject: 'Votre compte est de nouveau actif',
      body: letter(
        'La mairie a rouvert votre compte n°\u00a0#{HF_ID}\u00a0: vous pouvez vous connecter comme avant.'
      ),
    },
    sms: 'Mairie : votre compte n° #{HF_ID} est de nouveau actif.',
    link: ACCOUNT,
  },
  account_closed: {
    email: {
      subject: 'Votre compte est archivé',
      body: letter(
        'La mairie a archivé votre compte n°\u00a0#{HF_ID}\u00a0: il ne sert plus, et vous ne pouvez plus vous connecter.',
        QUESTION
      ),
    },
    sms: 'Mairie : votre compte n° #{HF_ID} est archivé. Contactez la mairie.',
    link: 'Contacter la mairie',
  },
}

function letter(...paragraphs: string[]): string {
  return ['Bonjour,', ...paragraphs].join('\n\n')
}
