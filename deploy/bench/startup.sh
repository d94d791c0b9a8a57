#!/bin/sh
# Measures from the start of `liuyong serve` until /readyz answers: on empty data with the demonstration, again on
# the same data, and again after a kill -9. Argument: the binary.
set -eu
binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$(dirname "$0")/../.."
data=$(mktemp -d)
trap 'kill -9 "$pid" 2>/dev/null || true; rm -rf "$data"' EXIT
port=$((20000 + $$ % 20000))
export LIUYONG_DATA_DIR="$data/d" LIUYONG_ADDR="127.0.0.1:$port" LIUYONG_DEMO=true
pid=
begin() {
	from=$(date +%s%N)
	"$binary" serve >"$data/log" 2>&1 &
	pid=$!
	until curl -fsS -o /dev/null "http://127.0.0.1:$port/readyz" 2>/dev/null; do
		kill -0 "$pid" 2>/dev/null || { cat "$data/log" >&2; exit 1; }
		sleep 0.02
	done
	printf '%s: %d ms\n' "$1" $((($(date +%s%N) - from) / 1000000))
}
end() {
	kill "-$1" "$pid"
	wait "$pid" 2>/dev/null || true
}
begin "first start, with the demonstration"
end TERM
for run in 1 2 3; do
	begin "second start, run $run"
	end TERM
done
begin "another start"
end KILL
begin "start after kill -9"
end TERM
