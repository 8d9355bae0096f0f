export interface Street {
  name: string
  /** The town's own number of the street. */
  matriculation: string
  /** FANTOIR, formerly Rivoli. */
  rivoliCode: string
}

export interface StreetTown {
  name: string
  postalCode: string
  inseeCode: string
  streets: Street[]
}

const street = (name: string, matriculation: string, rivoliCode: string): Street => ({
  name,
  matriculation,
  rivoliCode,
})

/** The two demonstration towns; their codes are made up. */
export const TOWNS: StreetTown[] = [
  {
    name: 'Blainville',
    postalCode: '14550',
    inseeCode: '14076',
    streets: [
      street('Rue des Lilas', '0101', '0480'),
      street('Rue des Écoles', '0102', '0310'),
      street('Rue du Moulin', '0103', '0620'),
      street('Rue de l’Église', '0104', '0320'),
      street('Rue Haute', '0105', '0410'),
      street('Quai de l’Orne', '0106', '0700'),
      street('Route de Caen', '0107', '0150'),
      street('Place de la Mairie', '0108', '0560'),
      street('Avenue du Maréchal de Lattre de Tassigny', '0109', '0430'),
      street('Impasse des Tilleuls', '0110', '0880'),
      street('Allée des Cerisiers', '0111', '0170'),
      street('Chemin de Halage', '0112', '0400'),
    ],
  },
  {
    name: 'Val-d’Exemple',
    postalCode: '95000',
    inseeCode: '95999',
    streets: [
      street('Rue du Lavoir', '0201', '0460'),
      street('Rue du Moulin', '0202', '0620'),
      street('Place du Marché', '0203', '0540'),
    ],
  },
]
