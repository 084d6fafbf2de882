# SPDX-License-Identifier: MIT
# Completion for every rff-* command that is installed, read from its --help (and from what
# "rff-enroll --columns" lists), so that there is nothing here to keep up to date.
# Source it from ~/.bashrc, or put it into /etc/bash_completion.d.

# The first column of a csv answer, without its heading.
_rff_list() {
	"$@" -f csv 2>/dev/null | sed '1d; s/,.*//'
}

# What may stand for the word that help calls $2.
_rff_value() {
	case $2 in
	*'|'*) compgen -W "${2//|/ }" -- "$1" ;;
	DIR) compgen -d -- "$1" ;;
	TABLE) compgen -W "$(_rff_list rff-enroll --columns)" -- "$1" ;;
	*) compgen -f -- "$1" ;;
	esac
}

# The first of the words on the command line that is in the list $1.
_rff_given() {
	local word
	for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		if grep -qxF -- "$word" <<<"$1"; then
			echo "$word"
			return
		fi
	done
	return 1
}

# An operand: a word that usage spells out or help explains, or a table and then its columns.
_rff_operand() {
	local help=$1 cur=$2 words table
	words=$(sed -n 's/^\(usage:\| *\) rff-[a-z]* \([a-z][a-z0-9-]*\).*/\2/p' <<<"$help" &&
		sed -n 's/^\([a-z][a-z0-9-]*\)  .*/\1/p' <<<"$help")
	words=$(sort -u <<<"$words")
	if [[ $words ]] && ! _rff_given "$words" >/dev/null; then
		compgen -W "$words" -- "$cur"
	elif grep -q '^\(usage:\| \) .* TABLE' <<<"$help"; then
		words=$(_rff_list rff-enroll --columns)
		if table=$(_rff_given "$words"); then
			compgen -S = -W "$(_rff_list rff-enroll --columns "$table")" -- "$cur"
		else
			compgen -W "$words" -- "$cur"
		fi
	fi
}

_rff() {
	local command=$1 cur=$2 prev=$3 help argument words
	COMPREPLY=()
	help=$("$command" --help 2>/dev/null) || return
	if [[ $cur == = ]]; then
		cur=
		prev=${COMP_WORDS[COMP_CWORD - 1]}
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	argument=$(sed -n 's/^  \(-.,\|   \) \(--[a-z-]*\)\( [^ ]*\)\{0,1\}.*/\1 \2\3/p' <<<"$help" |
		awk -v option="$prev" '$1 == option { print $2 }
			$1 == option "," || $2 == option { print $3 }')
	if [[ $prev == -* && $argument ]]; then
		words=$(_rff_value "$cur" "$argument")
	elif [[ $cur == -* ]]; then
		words=$(compgen -W "$(sed -n 's/^  \(-.,\|   \) \(--[a-z-]*\).*/\2/p' <<<"$help")" -- "$cur")
	else
		words=$(_rff_operand "$help" "$cur")
		[[ $words == *= ]] && compopt -o nospace
	fi
	[[ ! $words ]] || mapfile -t COMPREPLY <<<"$words"
}

# shellcheck disable=SC2046
[[ ! $(compgen -c rff-) ]] || complete -o default -F _rff $(compgen -c rff- | sort -u)
