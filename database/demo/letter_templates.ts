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
]
