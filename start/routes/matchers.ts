/** What is no identifier is an unknown page: it never reaches the database. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const NUMBER = /^[1-9]\d{0,8}$/
export const NAME = /^[a-z0-9_]{1,80}$/
