// SPDX-License-Identifier: MIT
// shortlist.js SQL STEP ROWS: the SQL for DuckDB on the project in the current directory, with two threads. Its parts are
// what makes the tables, "-- ranking" (its CPU time in ms is written to ROWS.ranking) and "-- rows" (as CSV to ROWS).
// STEP: each so many openings, where the SQL asks for it.
const fs = require('fs')
const { DuckDBInstance } = require('@duckdb/node-api')

async function main(sql, step, rows) {
  const [tables, ranking, answer] = fs.readFileSync(sql, 'utf8').split(/^-- (?:ranking|rows)$/m)
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  await connection.run(`SET VARIABLE step = ${Number(step)}`)
  await connection.run(tables)
  const before = process.cpuUsage()
  await connection.run(ranking)
  const used = process.cpuUsage(before)
  const list = (await connection.runAndReadAll(answer)).getRows()
  fs.writeFileSync(rows, list.map(row => row.join(',') + '\n').join(''))
  fs.writeFileSync(rows + '.ranking', `${(used.user + used.system) / 1000}\n`)
}

main(...process.argv.slice(2)).catch(error => {
  console.error(error.message)
  process.exit(1)
})
