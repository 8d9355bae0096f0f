/** Days of the year that never move: New Year, Labour Day, 1945, the Republic, Assumption, All Saints, 1918, Christmas. */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50]

/** Is the ISO day one of the eleven public holidays of France (Code du travail, art. L3133-1)? */
export function isPublicHoliday(day: string): boolean {
  return FIXED.includes(day.slice(5)) || movableHolidays(Number(day.slice(0, 4))).includes(day)
}

const known = new Map<number, string[]>()

function movableHolidays(year: number): string[] {
  const found = known.get(year) ?? AFTER_EASTER.map((days) => daysAfterEaster(year, days))
  known.set(year, found)
  return found
}

function daysAfterEaster(year: number, days: number): string {
  const { month, date } = easterSunday(year)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}

/** Easter Sunday of the Gregorian calendar (Butcher's algorithm, whose letters these are). */
function easterSunday(year: number): { month: number; date: number } {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return { month: Math.floor(n / 31), date: (n % 31) + 1 }
}
