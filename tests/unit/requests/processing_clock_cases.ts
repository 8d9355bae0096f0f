/** `[stoppedOn, answeredOn]`, ISO days. */
export type Pause = [stoppedOn: string, answeredOn: string]

export interface ClockCase {
  title: string
  sentOn: string
  maxProcessingDays: number
  alertDaysBefore: number
  pauses: Pause[]
  alertOn: string
  dueOn: string
}

/**
 * Checked by hand on a calendar: the day on which the clock stops is spent, the day of the
 * answer is not, Saturdays, Sundays and public holidays never count.
 */
const TABLE = `
case                                            | sent on    | days | alert | stopped > answered                                                                                 | urgent from | due on
no pause                                        | 2026-09-01 |   10 |     3 |                                                                                                    | 2026-09-10  | 2026-09-15
stopped and answered the same day               | 2026-09-01 |   10 |     3 | 2026-09-03 > 2026-09-03                                                                            | 2026-09-10  | 2026-09-15
answered the next day                           | 2026-09-01 |   10 |     3 | 2026-09-03 > 2026-09-04                                                                            | 2026-09-11  | 2026-09-16
over a week-end                                 | 2026-09-01 |   10 |     3 | 2026-09-04 > 2026-09-07                                                                            | 2026-09-11  | 2026-09-16
stopped on a Friday, answered on the Saturday   | 2026-09-01 |   10 |     3 | 2026-09-04 > 2026-09-05                                                                            | 2026-09-10  | 2026-09-15
stopped on a Friday, answered on the Sunday     | 2026-09-01 |   10 |     3 | 2026-09-04 > 2026-09-06                                                                            | 2026-09-10  | 2026-09-15
stopped on a Saturday, answered on the Sunday   | 2026-09-01 |   10 |     3 | 2026-09-05 > 2026-09-06                                                                            | 2026-09-10  | 2026-09-15
stopped on a Saturday, answered on the Monday   | 2026-09-01 |   10 |     3 | 2026-09-05 > 2026-09-07                                                                            | 2026-09-11  | 2026-09-16
stopped on a Sunday, answered on the Tuesday    | 2026-09-01 |   10 |     3 | 2026-09-06 > 2026-09-08                                                                            | 2026-09-14  | 2026-09-17
a whole week                                    | 2026-09-01 |   10 |     3 | 2026-09-07 > 2026-09-14                                                                            | 2026-09-17  | 2026-09-22
thirty days                                     | 2026-09-01 |   10 |     3 | 2026-09-07 > 2026-10-07                                                                            | 2026-10-12  | 2026-10-15
a quarter                                       | 2026-09-01 |   10 |     3 | 2026-09-02 > 2026-12-02                                                                            | 2026-12-10  | 2026-12-15
stopped on the day of the submission            | 2026-09-01 |   10 |     3 | 2026-09-01 > 2026-09-08                                                                            | 2026-09-17  | 2026-09-22
submitted on a Saturday, stopped on the Sunday  | 2026-09-05 |   10 |     3 | 2026-09-06 > 2026-09-09                                                                            | 2026-09-18  | 2026-09-23
stopped on the alert day                        | 2026-09-01 |   10 |     3 | 2026-09-10 > 2026-09-21                                                                            | 2026-09-21  | 2026-09-24
stopped the day after the alert                 | 2026-09-01 |   10 |     3 | 2026-09-11 > 2026-09-21                                                                            | 2026-09-20  | 2026-09-23
stopped the day before the last one             | 2026-09-01 |   10 |     3 | 2026-09-14 > 2026-09-24                                                                            | 2026-09-22  | 2026-09-25
stopped on the last day: one day more           | 2026-09-01 |   10 |     3 | 2026-09-15 > 2026-09-24                                                                            | 2026-09-21  | 2026-09-25
stopped on the last day, answered on a Friday   | 2026-09-01 |   10 |     3 | 2026-09-15 > 2026-09-25                                                                            | 2026-09-22  | 2026-09-28
stopped on the last day, answered on a Saturday | 2026-09-01 |   10 |     3 | 2026-09-15 > 2026-09-26                                                                            | 2026-09-22  | 2026-09-28
end of a month of 30 days                       | 2026-09-18 |   10 |     3 | 2026-09-29 > 2026-10-02                                                                            | 2026-10-02  | 2026-10-07
end of a month of 31 days                       | 2026-08-24 |   10 |     3 | 2026-08-28 > 2026-09-02                                                                            | 2026-09-07  | 2026-09-10
stopped on the 31st, answered on the 1st        | 2026-08-20 |   10 |     3 | 2026-08-31 > 2026-09-01                                                                            | 2026-09-01  | 2026-09-04
over the end of the year                        | 2026-12-14 |   10 |     3 | 2026-12-18 > 2027-01-08                                                                            | 2027-01-13  | 2027-01-18
stopped on 31 December                          | 2026-12-21 |   10 |     3 | 2026-12-31 > 2027-01-04                                                                            | 2027-01-04  | 2027-01-07
end of an ordinary February                     | 2027-02-15 |   10 |     3 | 2027-02-22 > 2027-03-02                                                                            | 2027-03-04  | 2027-03-09
stopped on 28 February of an ordinary year      | 2027-02-15 |   10 |     3 | 2027-02-28 > 2027-03-01                                                                            | 2027-02-25  | 2027-03-02
over a leap day                                 | 2028-02-14 |   10 |     3 | 2028-02-25 > 2028-03-02                                                                            | 2028-02-29  | 2028-03-03
stopped on a leap day                           | 2028-02-21 |   10 |     3 | 2028-02-29 > 2028-03-06                                                                            | 2028-03-07  | 2028-03-10
answered on a leap day                          | 2028-02-14 |   10 |     3 | 2028-02-22 > 2028-02-29                                                                            | 2028-03-01  | 2028-03-06
submitted on a leap day                         | 2028-02-29 |   10 |     3 | 2028-03-03 > 2028-03-10                                                                            | 2028-03-16  | 2028-03-21
leap day stopped and answered                   | 2028-02-21 |   10 |     3 | 2028-02-29 > 2028-02-29                                                                            | 2028-03-01  | 2028-03-06
a century year that leaps                       | 2000-02-21 |   10 |     3 | 2000-02-25 > 2000-03-01                                                                            | 2000-03-06  | 2000-03-09
a century year that does not                    | 2100-02-15 |   10 |     3 | 2100-02-22 > 2100-03-02                                                                            | 2100-03-04  | 2100-03-09
summer time begins meanwhile                    | 2026-03-16 |   10 |     3 | 2026-03-20 > 2026-03-31                                                                            | 2026-04-03  | 2026-04-09
stopped on the Sunday when summer time begins   | 2026-03-16 |   10 |     3 | 2026-03-29 > 2026-03-30                                                                            | 2026-03-26  | 2026-03-31
answered on the Sunday when summer time begins  | 2026-03-16 |   10 |     3 | 2026-03-25 > 2026-03-29                                                                            | 2026-03-29  | 2026-04-01
winter time begins meanwhile                    | 2026-10-12 |   10 |     3 | 2026-10-16 > 2026-10-27                                                                            | 2026-10-30  | 2026-11-04
stopped on the Sunday when winter time begins   | 2026-10-12 |   10 |     3 | 2026-10-25 > 2026-10-26                                                                            | 2026-10-22  | 2026-10-27
answered on the Sunday when winter time begins  | 2026-10-12 |   10 |     3 | 2026-10-20 > 2026-10-25                                                                            | 2026-10-26  | 2026-10-29
two pauses                                      | 2026-09-01 |   10 |     3 | 2026-09-03 > 2026-09-07, 2026-09-10 > 2026-09-16                                                   | 2026-09-18  | 2026-09-23
two pauses on consecutive days                  | 2026-09-01 |   10 |     3 | 2026-09-03 > 2026-09-04, 2026-09-04 > 2026-09-07                                                   | 2026-09-14  | 2026-09-17
stopped again on the day of the answer          | 2026-09-01 |   10 |     3 | 2026-09-03 > 2026-09-08, 2026-09-08 > 2026-09-15                                                   | 2026-09-22  | 2026-09-25
three pauses                                    | 2026-09-01 |   10 |     3 | 2026-09-02 > 2026-09-03, 2026-09-07 > 2026-09-09, 2026-09-14 > 2026-09-21                          | 2026-09-22  | 2026-09-25
four pauses of a week-end                       | 2026-09-01 |   20 |     5 | 2026-09-04 > 2026-09-06, 2026-09-11 > 2026-09-13, 2026-09-18 > 2026-09-20, 2026-09-25 > 2026-09-27 | 2026-09-22  | 2026-09-29
pauses at both ends of the delay                | 2026-09-01 |   10 |     3 | 2026-09-01 > 2026-09-04, 2026-09-17 > 2026-09-22                                                   | 2026-09-20  | 2026-09-23
one day of delay, stopped at once               | 2026-09-01 |    1 |     0 | 2026-09-01 > 2026-09-10                                                                            | 2026-09-11  | 2026-09-11
one day of delay, stopped on the last day       | 2026-09-01 |    1 |     0 | 2026-09-02 > 2026-09-10                                                                            | 2026-09-10  | 2026-09-11
sixty days of delay                             | 2026-09-01 |   60 |    10 | 2026-09-30 > 2026-10-15                                                                            | 2026-11-26  | 2026-12-10
an alert on the first day                       | 2026-09-01 |   10 |    10 | 2026-09-03 > 2026-09-07                                                                            | 2026-09-03  | 2026-09-17
late by one day, and still                      | 2026-09-01 |   10 |     3 | 2026-09-16 > 2026-09-30                                                                            | 2026-09-24  | 2026-09-29
late by a week, and still                       | 2026-09-01 |   10 |     3 | 2026-09-22 > 2026-10-05                                                                            | 2026-09-23  | 2026-09-28
late, answered on a Sunday                      | 2026-09-01 |   10 |     3 | 2026-09-17 > 2026-09-27                                                                            | 2026-09-20  | 2026-09-23
stopped on the Saturday after the last day      | 2026-08-28 |   10 |     3 | 2026-09-12 > 2026-09-16                                                                            | 2026-09-13  | 2026-09-17
over 14 July                                    | 2026-07-06 |   10 |     3 | 2026-07-10 > 2026-07-16                                                                            | 2026-07-21  | 2026-07-24
stopped on 14 July                              | 2026-07-06 |   10 |     3 | 2026-07-14 > 2026-07-16                                                                            | 2026-07-20  | 2026-07-23
answered on the eve of 14 July                  | 2026-07-06 |   10 |     3 | 2026-07-08 > 2026-07-13                                                                            | 2026-07-21  | 2026-07-24
over 1 and 8 May                                | 2026-04-20 |   10 |     3 | 2026-04-24 > 2026-05-06                                                                            | 2026-05-12  | 2026-05-18
over Ascension and Whit Monday                  | 2026-05-06 |   10 |     3 | 2026-05-12 > 2026-05-18                                                                            | 2026-05-22  | 2026-05-28
over Christmas and New Year                     | 2026-12-21 |   10 |     3 | 2026-12-23 > 2026-12-29                                                                            | 2027-01-06  | 2027-01-11
Easter Monday after the answer                  | 2026-03-30 |   10 |     3 | 2026-04-01 > 2026-04-03                                                                            | 2026-04-13  | 2026-04-16
All Saints’ Day and Armistice                   | 2027-10-25 |   10 |     3 | 2027-10-29 > 2027-11-08                                                                            | 2027-11-12  | 2027-11-17
`

export const CLOCK_CASES: ClockCase[] = TABLE.trim().split('\n').slice(1).map(readCase)

function readCase(line: string): ClockCase {
  const [title, sentOn, days, alert, pauses, alertOn, dueOn] = line
    .split('|')
    .map((cell) => cell.trim())
  return {
    title,
    sentOn,
    maxProcessingDays: Number(days),
    alertDaysBefore: Number(alert),
    pauses: pauses ? pauses.split(', ').map((pause) => pause.split(' > ') as Pause) : [],
    alertOn,
    dueOn,
  }
}
