import { useSyncExternalStore } from 'react'

/** False on the server and while hydrating, so that both agree; true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false
  )
}

function never() {
  return () => {}
}
