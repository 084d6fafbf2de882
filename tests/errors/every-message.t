Every message of the program has a file here: each piece of two words or more of a text that is given to diag_error,
cli_die and their like must stand in one. What is listed below needs a failing disk, memory at its end, or another
program at the same moment; tests/cli and tests/unit come as near as can be.
project: none

$ awk '
> function literals(s,    piece, n, i) {
> 	gsub(/"[ \t]*"/, "", s)
> 	while (match(s, /"([^"\\]|\\.)*"/)) {
> 		n = split(substr(s, RSTART + 1, RLENGTH - 2), piece, /%[-0-9.*]*[a-z]+/)
> 		s = substr(s, RSTART + RLENGTH)
> 		for (i = 1; i <= n; i++) {
> 			gsub(/\\"/, "\"", piece[i])
> 			gsub(/\\\\/, "\\", piece[i])
> 			if (piece[i] ~ /[a-z]+ [a-z]+/) print piece[i]
> 		}
> 	}
> }
> /(diag_error|diag_warn|cli_die|cli_say|indicator_error|wrong|refuse|complain|bad_value|[^a-z]warn|fprintf)\(/ && !/^[a-z]/ { on = 1; text = "" }
> /^\t+(is|write|why) = (N?_\()?"|^\t+return .*"is / { on = 1; text = "" }
> on { text = text $0 }
> /;[ \t]*$/ && on { on = 0; literals(text) }
> ' "$TOP"/lib/*/*.c "$TOP"/cmd/*.c | sort -u >texts
$ wc -l <texts | awk '{ print ($1 > 150 ? "enough" : $1) }'
enough
$ cat "$TOP"/tests/errors/[!e]*.t "$TOP"/tests/errors/enroll*.t >said; while IFS= read -r text; do grep -qFe "$text" said || printf '%s\n' "$text"; done <texts
 has a time still to come (
 was saved by another program meanwhile; nothing written, run again
) locks do not reach other machines; write from one machine only
); was a clock wrong?
: stored, but a power cut may still undo it: 
: was changed by somebody else meanwhile; try again
; written, but it may not outlive a power cut
the plan was not found within its bound; no plan is better than a wrong one
the programme is too large: its sums could exceed 64 bits
the project's files are changed all the time; try again
there are none
