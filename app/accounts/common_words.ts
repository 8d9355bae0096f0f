/**
 * What the passwords that everybody tries first are made of, in France and elsewhere: the words of the published lists of
 * leaked passwords that are long enough to carry a whole one. With years and signs around them, they are no better.
 */
export const COMMON_WORDS =
  `motdepasse password passwort passe admin administrateur administrator root welcome bienvenue bonjour bonsoir
  coucou salut soleil lune etoile chocolat chouchou doudou loulou nounours poupette princesse prince princess
  jetaime iloveyou teamo amour monamour cheri cherie bisous maman papa famille bebe
  marseille olympique paris psg lyon football ronaldo messi zidane zinedine
  dragon monkey shadow master superman batman starwars pokemon naruto minecraft fortnite
  football baseball basketball michael jordan jennifer jessica ashley daniel charlie thomas nicolas julien
  sunshine whatever trustno flower letmein access secret hello liberte egalite fraternite
  camille isabelle caroline sandrine stephanie vanille tigrou minou chaton choupette
  facebook google linkedin internet ordinateur computer samsung iphone orange windows
  mairie ville commune citoyen usager compte demarche capdemat france francais
  connexion identifiant changeme azerty qwerty qwertz abcdef`
    .split(/\s+/)
    .filter((word) => word !== '')

/** Neighbours on a keyboard or in the alphabet; parts of four or more are recognised, either way round. */
export const SEQUENCES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
]
