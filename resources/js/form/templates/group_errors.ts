import { createContext } from 'react'

/** What is wrong with the group `id` as a whole: RJSF tells the field around it, not the group itself. */
export const GroupErrors = createContext<{ id: string; errors: string[] | undefined }>({
  id: '',
  errors: undefined,
})
