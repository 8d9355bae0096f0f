/** « Courriers types » that every town starts from; « Observation » is replaced by what the agent types. */
export const letterTemplates = [
  {
    teleserviceId: null,
    label: 'Accusé de réception',
    shortLabel: 'Accusé de réception',
    subject: 'Votre demande n° #{RQ_ID}',
    body: `#{RR_TITLE},

Nous avons bien reçu votre demande **#{RQ_TP_LABEL}**, déposée le #{RQ_CDATE} sous le numéro #{RQ_ID}. Nos services l’examinent.

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: null,
    label: 'Demande de pièces complémentaires',
    shortLabel: 'Pièces à compléter',
    subject: 'Votre demande n° #{RQ_ID} est à compléter',
    body: `#{RR_TITLE},

L’examen de votre demande **#{RQ_TP_LABEL}** (n° #{RQ_ID}) montre qu’il nous manque des éléments :

#{RQ_OBSERV}

Vous pouvez les ajouter depuis votre espace personnel, rubrique « Mes demandes ».

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: null,
    label: 'Notification d’acceptation',
    shortLabel: 'Acceptation',
    subject: 'Votre demande n° #{RQ_ID} est acceptée',
    body: `#{RR_TITLE},

Nous avons le plaisir de vous informer que votre demande **#{RQ_TP_LABEL}** (n° #{RQ_ID}), concernant #{SU_FNAME} #{SU_LNAME}, est acceptée.

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: null,
    label: 'Notification de refus',
    shortLabel: 'Refus',
    subject: 'Votre demande n° #{RQ_ID}',
    body: `#{RR_TITLE},

Après examen, nous ne pouvons pas donner une suite favorable à votre demande **#{RQ_TP_LABEL}** (n° #{RQ_ID}), pour le motif suivant :

#{RQ_OBSERV}

Si vous contestez cette décision, vous pouvez former un recours gracieux auprès de nos services ou saisir le tribunal administratif dans les deux mois qui suivent la réception de ce courrier.

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: 'school_registration',
    label: 'Certificat d’inscription scolaire',
    shortLabel: 'Certificat d’inscription',
    subject: 'Inscription scolaire : #{SU_FNAME} #{SU_LNAME}',
    body: `#{RR_TITLE},

Nous vous confirmons l’inscription de votre enfant, #{SU_FNAME} #{SU_LNAME}, dans une école de la commune (demande n° #{RQ_ID}). Présentez ce courrier à la direction de l’école pour l’admission de votre enfant.

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: 'school_canteen_registration',
    label: 'Carte de restaurant scolaire',
    shortLabel: 'Carte de restaurant',
    subject: 'Restaurant scolaire : #{SU_FNAME} #{SU_LNAME}',
    body: `#{RR_TITLE},

L’inscription de votre enfant, #{SU_FNAME} #{SU_LNAME}, au restaurant scolaire est enregistrée (demande n° #{RQ_ID}). Sa carte est à retirer à l’accueil de l’hôtel de ville.

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: 'library_registration',
    label: 'Carte de lecteur',
    shortLabel: 'Carte de lecteur',
    subject: 'Votre inscription à la bibliothèque',
    body: `#{RR_TITLE},

L’inscription à la bibliothèque municipale, au nom de #{SU_FNAME} #{SU_LNAME}, est enregistrée (demande n° #{RQ_ID}). La carte de lecteur vous sera remise à la bibliothèque, sur présentation de ce courrier.

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: 'electoral_roll_registration',
    label: 'Décision d’inscription sur les listes électorales',
    shortLabel: 'Inscription électorale',
    subject: 'Votre inscription sur les listes électorales',
    body: `#{RR_TITLE},

Nous vous informons que la demande d’inscription sur les listes électorales de la commune (n° #{RQ_ID}), au nom de #{SU_FNAME} #{SU_LNAME}, est acceptée. La carte électorale sera envoyée avant le prochain scrutin.

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: 'birth_details',
    label: 'Envoi d’un acte de naissance',
    shortLabel: 'Envoi de l’acte',
    subject: 'Votre demande d’acte de naissance n° #{RQ_ID}',
    body: `#{RR_TITLE},

Vous trouverez ci-joint l’acte de naissance que vous avez demandé le #{RQ_CDATE} (demande n° #{RQ_ID}).

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
  {
    teleserviceId: 'technical_intervention',
    label: 'Intervention réalisée',
    shortLabel: 'Intervention réalisée',
    subject: 'Votre signalement n° #{RQ_ID}',
    body: `#{RR_TITLE},

Les services techniques sont intervenus à la suite de votre signalement n° #{RQ_ID}. Nous vous remercions d’avoir contribué à l’entretien de la commune.

#{RQ_OBSERV}

Nous vous prions d’agréer, #{RR_TITLE}, l’expression de nos salutations distinguées.`,
  },
]
