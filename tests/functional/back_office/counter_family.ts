/** The head of a family as « Créer un compte » posts him. */
export const A_FAMILY_AT_COUNTER = {
  'title': 'madam',
  'firstName': 'Nadia',
  'lastName': 'Benali',
  'birthDate': '02/03/1985',
  'email': 'nadia@courriel.test',
  'mobilePhone': '06 11 11 11 11',
  'address[streetNumber]': '3',
  'address[streetName]': 'Rue Haute',
  'address[postalCode]': '54360',
  'address[city]': 'Blainville',
}
