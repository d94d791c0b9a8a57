#!/bin/sh
# Fuzzes every target of the Go code in turn. Usage: fuzz.sh [TIME-PER-TARGET]
set -eu
each=${1:-10m}
cd "$(dirname "$0")/../.."
for file in $(grep -rl --include='*_test.go' '^func Fuzz' api cmd internal search); do
	for target in $(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$file"); do
		echo "== $target in $(dirname "$file"), $each"
		go test -run='^$' -fuzz="^$target\$" -fuzztime="$each" "./$(dirname "$file")"
	done
done
