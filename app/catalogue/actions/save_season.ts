import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { frenchDay } from '#shared/french_formats'
import {
  E_REGISTRATIONS_OVERLAP,
  E_SEASON_DATES,
  E_SEASON_LABEL_TAKEN,
  E_SEASONS_OVERLAP,
} from '#catalogue/errors'
import Season from '#catalogue/models/season'
import { disorderOf, type SeasonDates } from '#catalogue/season_dates'

interface Input extends SeasonDates {
  /** A season that changes; a new one without. */
  id?: string
  teleserviceId: string
  label: string
}

/**
 * Writes a season of a teleservice: its days in their order, apart from its other seasons. The database
 * refuses the same (migration 0032), also to two managers who save at once; here the refusal is readable.
 *
 * @throws E_SEASON_DATES, E_SEASON_LABEL_TAKEN, E_REGISTRATIONS_OVERLAP, E_SEASONS_OVERLAP
 */
export class SaveSeason {
  async handle(input: Input): Promise<Season> {
    const disorder = disorderOf(input)
    if (disorder) throw new E_SEASON_DATES([disorder])

    try {
      return await db.transaction((trx) => write(input, trx))
    } catch (error) {
      // Another season was saved between our look and our write: it is there to be named now.
      if (isRefusedByDatabase(error)) await assertApart(input)
      throw error
    }
  }
}

async function write({ id, ...season }: Input, trx: TransactionClientContract): Promise<Season> {
  await assertApart({ id, ...season }, trx)
  const row = id
    ? await Season.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
    : new Season()
  return row.merge(season).useTransaction(trx).save()
}

async function assertApart(season: Input, trx?: TransactionClientContract): Promise<void> {
  const others = await Season.query({ client: trx })
    .where('teleservice_id', season.teleserviceId)
    .if(season.id, (query) => query.whereNot('id', season.id as string))
    .orderBy('effect_starts_on')
  if (others.some(({ label }) => label === season.label)) {
    throw new E_SEASON_LABEL_TAKEN([season.label])
  }
  for (const other of others) {
    const { label, registrationStartsOn, registrationEndsOn, effectStartsOn, effectEndsOn } = other
    if (
      registrationStartsOn <= season.registrationEndsOn &&
      season.registrationStartsOn <= registrationEndsOn
    ) {
      const days = [frenchDay(registrationStartsOn), frenchDay(registrationEndsOn)] as const
      throw new E_REGISTRATIONS_OVERLAP([label, ...days])
    }
    if (effectStartsOn <= season.effectEndsOn && season.effectStartsOn <= effectEndsOn) {
      throw new E_SEASONS_OVERLAP([label, frenchDay(effectStartsOn), frenchDay(effectEndsOn)])
    }
  }
}

const CONSTRAINT = /seasons_(registrations|effects)_apart|seasons.*label|UNIQUE constraint/

function isRefusedByDatabase(error: unknown): error is Error {
  return error instanceof Error && CONSTRAINT.test(error.message)
}
