const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the calendar has this date: true for `2028-02-29`, false for `2027-02-29` and `2027-04-31`. */
export function isDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = DAYS[month - 1] ?? 0
  return day >= 1 && day <= days + (month === 2 && isLeap ? 1 : 0)
}

/** Whether this is a time of day: `00:00` to `23:59`. */
export const isTimeOfDay = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Whether this is a valid date and time of day: `2026-03-12T18:00`. */
export function isWallTime(text: string): boolean {
  const [date = '', time = '', ...more] = text.split('T')
  return isDate(date) && isTimeOfDay(time) && more.length === 0
}
