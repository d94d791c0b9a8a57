#!/bin/sh
# Fuzzes every target of the Go code in turn and sums up. Usage: fuzz.sh [TIME-PER-TARGET] [PATTERN-OF-TARGETS]
# A new target needs no entry here. What crashes one is written under testdata/fuzz beside it: it stays as a seed,
# and `make test` runs all seeds.
set -eu
each=${1:-10m}
only=${2:-.}
cd "$(dirname "$0")/../.."
sum=$(mktemp)
log=$(mktemp)
trap 'rm -f "$sum" "$log"' EXIT
failed=0
for file in $(grep -rl --include='*_test.go' '^func Fuzz' api cmd internal search | sort); do
	package=./$(dirname "$file")
	for target in $(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$file" | grep -E "$only"); do
		echo "== $package $target, $each"
		# Making an input smaller is worth a second of a worker's time, not the minute that is the default.
		if go test -run='^$' -fuzz="^$target\$" -fuzztime="$each" -fuzzminimizetime=1s -parallel="${FUZZ_PARALLEL:-2}" "$package" >"$log" 2>&1; then
			result=ok
		else
			result=FAILED
			failed=1
			tail -n 40 "$log"
		fi
		echo "$result $package $target: $(sed -n 's/.*execs: \([0-9]*\).*/\1/p' "$log" | tail -n 1) executions" | tee -a "$sum"
	done
done
echo "== all of it"
cat "$sum"
exit $failed
