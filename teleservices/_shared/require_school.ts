interface Context {
  data: Readonly<{ school?: string }>
  refuse(field: 'school', sentence: string): void
}

/** Of a file that cannot be complete before the town hall has said which school the child goes to. */
export function requireSchool({ data, refuse }: Context): void {
  if (!data.school) refuse('school', 'L’école de l’enfant doit être renseignée.')
}
