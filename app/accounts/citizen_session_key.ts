/** Where a browser's cookie keeps the identifier of its `CitizenSession`. */
export const CITIZEN_SESSION = 'citizen_session'
