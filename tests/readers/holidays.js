// SPDX-License-Identifier: MIT
// holidays.js FIRST_YEAR LAST_YEAR: with npm's date-holidays a line "day,working day" for every day of the years: the day
// itself, or the next that is from Monday to Friday and no public holiday of Denmark.
const Holidays = require('date-holidays')
const [first, last] = process.argv.slice(2).map(Number)
const denmark = new Holidays('DK')
const holidays = new Set()

for (let year = first; year <= last + 1; year++)
	for (const holiday of denmark.getHolidays(year))
		if (holiday.type === 'public')
			holidays.add(holiday.date.slice(0, 10))

const text = date => date.toISOString().slice(0, 10)
const works = date => date.getUTCDay() % 6 !== 0 && !holidays.has(text(date))
const next = date => new Date(date.getTime() + 24 * 60 * 60 * 1000)

for (let date = new Date(Date.UTC(first, 0, 1)); date.getUTCFullYear() <= last; date = next(date)) {
	let moved = date
	while (!works(moved))
		moved = next(moved)
	console.log(`${text(date)},${text(moved)}`)
}
