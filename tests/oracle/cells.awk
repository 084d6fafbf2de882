# SPDX-License-Identifier: MIT
# Reads a CSV file as the contract of records has it: LF or CRLF, a BOM or none, the delimiter by the header, quotes
# where needed, empty lines skipped. With -v table=NAME it prints SQL INSERT statements for the table all_NAME (x_
# columns left out, empty cells NULL), else with -v columns="id from ..." -v run=TEXT these columns, tab-separated, TEXT (or the
# name of the file) before them.

# The cells of one line go to cell[1..n]; the return value is n.
function cells_split(line,    n, at, text) {
	if (line !~ /"/)
		return split(line, cell, delimiter)
	split("", cell)
	n = 0
	do {
		if (substr(line, 1, 1) == "\"") {
			text = ""
			line = substr(line, 2)
			while ((at = index(line, "\"")) > 0) {
				text = text substr(line, 1, at - 1)
				line = substr(line, at + 1)
				if (substr(line, 1, 1) != "\"")
					break
				text = text "\""
				line = substr(line, 2)
			}
		} else {
			at = index(line, delimiter)
			text = at ? substr(line, 1, at - 1) : line
			line = at ? substr(line, at) : ""
		}
		cell[++n] = text
		if (line == "")
			return n
		line = substr(line, 2)
	} while (1)
}

function delimiter_of(header,    commas, semicolons, tabs, copy) {
	copy = header
	commas = gsub(/,/, "", copy)
	semicolons = gsub(/;/, "", copy)
	tabs = gsub(/\t/, "", copy)
	return semicolons > commas ? ";" : tabs > commas ? "\t" : ","
}

function header_read(    i, n) {
	sub(/^\357\273\277/, "")
	delimiter = delimiter_of($0)
	n = cells_split($0)
	width = 0
	split("", place)
	names = ""
	for (i = 1; i <= n; i++) {
		place[cell[i]] = i
		if (cell[i] !~ /^x_/) {
			kept[++width] = i
			names = names (width > 1 ? "," : "") "\"" cell[i] "\""
		}
	}
}

function row_insert(    i, text, values) {
	for (i = 1; i <= width; i++) {
		text = cell[kept[i]]
		gsub(/'/, "''", text)
		values = values (i > 1 ? "," : "") (text == "" ? "NULL" : "'" text "'")
	}
	print "INSERT INTO all_" table " (" names ") VALUES (" values ");"
}

function row_print(    i, line) {
	line = run == "" ? FILENAME : run
	for (i = 1; i <= wanted; i++)
		line = line "\t" (want[i] in place ? cell[place[want[i]]] : "no column " want[i])
	print line
}

BEGIN { wanted = split(columns, want, " ") }
{ sub(/\r$/, "") }
FNR == 1 { header_read(); next }
$0 == "" { next }
{
	cells_split($0)
	if (table != "")
		row_insert()
	else
		row_print()
}
