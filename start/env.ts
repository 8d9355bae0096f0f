import { Env } from '@adonisjs/core/env'

/**
 * The environment is validated once, at start. `APP_MODE=live` is what a real
 * installation sets: demo accounts and demo plugins are then refused.
 */
export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  APP_MODE: Env.schema.enum(['demo', 'live'] as const),
  HOST: Env.schema.string({ format: 'host' }),
  PORT: Env.schema.number(),
  LOG_LEVEL: Env.schema.string(),
  APP_KEY: Env.schema.secret(),
  APP_URL: Env.schema.string({ format: 'url', tld: false }),
  DB_CONNECTION: Env.schema.enum(['sqlite', 'pg'] as const),
  SQLITE_FILE: Env.schema.string.optional(),
  DATABASE_URL: Env.schema.string.optional(),
  DB_POOL: Env.schema.number.optional(),
  STORAGE_DIR: Env.schema.string(),
  MAIL_MAILER: Env.schema.enum(['file', 'smtp'] as const),
  MAIL_FROM: Env.schema.string(),
  /** The mailbox that gets what comes back, piped to `mail:bounces`; it must take « name+anything@… ». */
  MAIL_BOUNCES: Env.schema.string.optional({ format: 'email' }),
  SMTP_HOST: Env.schema.string.optional(),
  SMTP_PORT: Env.schema.number.optional(),
  /** clamd, which scans uploads where APP_MODE is `live`. */
  CLAMAV_HOST: Env.schema.string.optional(),
  CLAMAV_PORT: Env.schema.number.optional(),
  /** The operator of text messages where APP_MODE is `live`. */
  SMS_URL: Env.schema.string.optional(),
  SMS_TOKEN: Env.schema.string.optional(),
  SMS_SENDER: Env.schema.string.optional(),
  /** Search of the national address base, and how many milliseconds it may take. */
  ADDRESSES_URL: Env.schema.string.optional(),
  ADDRESSES_TIMEOUT: Env.schema.number.optional(),
  /** FranceConnect, where the town has an agreement with it. */
  FRANCECONNECT_ISSUER: Env.schema.string.optional(),
  FRANCECONNECT_CLIENT_ID: Env.schema.string.optional(),
  FRANCECONNECT_CLIENT_SECRET: Env.schema.string.optional(),
  FRANCECONNECT_ALGORITHM: Env.schema.string.optional(),
  /** ProConnect, for agents, where there is an agreement with it. */
  PROCONNECT_ISSUER: Env.schema.string.optional(),
  PROCONNECT_CLIENT_ID: Env.schema.string.optional(),
  PROCONNECT_CLIENT_SECRET: Env.schema.string.optional(),
  PROCONNECT_ALGORITHM: Env.schema.string.optional(),
  /** Off only where another process delivers the outbox and runs the jobs. */
  BACKGROUND_WORK: Env.schema.boolean.optional(),
})
