/**
 * What a citizen is told of answers taken from another request.
 *
 * @param retired titles of the questions whose answer is no longer offered
 */
export function takenOverSentence(retired: readonly string[]): string {
  const start = 'Vos réponses ont été reprises\u00a0: vérifiez chaque étape.'
  if (retired.length === 0) return start
  const titles = retired.map((title) => `«\u00a0${title}\u00a0»`).join(', ')
  return `${start} Une réponse n’est plus proposée, choisissez-en une autre\u00a0: ${titles}.`
}
