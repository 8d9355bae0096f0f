/** The session key that ends an agent's session when his password changes (see password_mark.ts). */
export const AGENT_MARK = 'agent_password_mark'
