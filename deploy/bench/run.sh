#!/bin/sh
# Runs the benchmarks; what they print goes into docs/benchmarks.md. LIUYONG_BENCH_DATA names a folder with .jsonl.gz
# files of posts; without it rows are made up, and what needs real texts is left out.
set -eu
cd "$(dirname "$0")/../.."
echo "== import"
go run ./deploy/bench/importing bin/liuyong
echo "== sync, comparison, rebuild and search latency"
go test -tags bench -run TestBench -v -count=1 -timeout 60m ./search
echo "== what the audit log costs"
go test -tags bench -run TestBenchAudit -v -count=1 -timeout 30m ./internal/wiring
echo "== ten million entries of the audit log: sealing, verification, filters"
go test -tags bench -run TestBenchLog -v -count=1 -timeout 60m ./internal/wiring
echo "== sign-in, the session of a request, rate limits"
go test -tags bench -run '^$' -bench SignIn -benchtime 3s ./internal/wiring
go test -run '^$' -bench Limiter -benchtime 3s ./internal/throttle
echo "== screening of real posts"
go test -tags bench -run TestBenchScreen -v -count=1 ./internal/screening
go test -tags bench -run TestBenchLikeness -v -count=1 ./internal/likeness
go test -tags bench -run 'TestBenchPreview|TestBenchRescreen' -v -count=1 -timeout 30m ./internal/wiring
echo "== start-up"
sh deploy/bench/startup.sh bin/liuyong
