#!/bin/sh
# Lets wapiti and sqlmap loose on a copy of the site of its own, on loopback, with demonstration data and signed in as
# each role that reads lists. Usage: run.sh [SECONDS-FOR-WAPITI] [SECONDS-FOR-EACH-ADDRESS-OF-SQLMAP]
# Reports go to bin/attack. Needs bin/liuyong with the web, curl, and Debian's wapiti and sqlmap.
set -eu
pages=${1:-600}
each=${2:-120}
cd "$(dirname "$0")/../.."
for tool in curl wapiti sqlmap; do
	command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install curl wapiti sqlmap"; exit 1; }
done
out=bin/attack
rm -rf "$out"
mkdir -p "$out"
data=$(mktemp -d)
port=${LIUYONG_ATTACK_PORT:-18080}
site=http://127.0.0.1:$port
LIUYONG_DEMO=true LIUYONG_ADDR=127.0.0.1:$port LIUYONG_METRICS_ADDR=127.0.0.1:0 LIUYONG_DATA_DIR=$data bin/liuyong serve >"$out/serve.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$data"' EXIT INT TERM
n=0
until curl -fsS "$site/readyz" >/dev/null 2>&1; do
	n=$((n + 1))
	[ $n -lt 180 ] && kill -0 $server 2>/dev/null || { echo "the site does not start, see $out/serve.log"; exit 1; }
	sleep 1
done

token() {
	curl -fsS -H 'Content-Type: application/json' -d "{\"login\":\"$1\",\"password\":\"liuyong-demo\"}" "$site/api/v1/auth/login" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p'
}

# Wapiti's module for scripts in pages minds no bound and would keep the report from being written: it gets a run of its
# own, which ends by force if need be.
scan() {
	name=$1
	span=$2
	modules=$3
	shift 3
	echo "== wapiti: $name, $span s"
	timeout "$span" wapiti -u "$site/" --scope folder --max-scan-time $((pages / 4)) --max-attack-time $((pages / 17)) --max-links-per-page 40 --max-files-per-dir 60 --flush-session --no-bugreport \
		-m "$modules" -f json -o "$out/wapiti-$name.json" >"$out/wapiti-$name.log" 2>&1 || echo "wapiti ended with $?"
	python3 - "$out/wapiti-$name.json" <<-'END' || true
		import json, sys
		report = json.load(open(sys.argv[1]))
		for part in ('vulnerabilities', 'anomalies', 'additionals'):
		    print(part + ':', {name: len(found) for name, found in report[part].items() if found} or 'none')
	END
}
scan whole $((pages * 2 + 120)) "blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,redirect,sql,ssrf,xxe,backup,nikto"
scan scripts "$pages" "xss,permanentxss"

ask() {
	name=$1
	shift
	echo "== sqlmap: $name"
	timeout "$each" sqlmap --batch --random-agent --level=2 --risk=2 --technique=BEUST --threads=2 --timeout=10 --retries=1 --flush-session --disable-coloring --output-dir="$out/sqlmap" "$@" >"$out/sqlmap-$name.log" 2>&1 || echo "sqlmap ended with $?"
	grep -E "is vulnerable|injectable|heuristic|all tested parameters|500 \(Internal" "$out/sqlmap-$name.log" | sort | uniq -c | tail -n 8 || true
}

employer=$(token employer@demo)
officer=$(token officer@demo)
institution=$(token institution@demo)
roster=$(curl -fsS -H "Authorization: Bearer $institution" "$site/api/v1/rosters" | sed -n 's/.*"items":\[{"id":"\([^"]*\)".*/\1/p')
ask page-search -u "$site/search?q=a&kind=job&area=500118&education=bachelor&pay_min_yuan=1&sort=pay&page=1" -p q,kind,area,education,pay_min_yuan,sort,page
ask api-search -u "$site/api/v1/search/posts?q=a&major=b&industry=C&sort=pay&page=1" -p q,major,industry,sort,page --ignore-code=422
ask posts -u "$site/api/v1/posts?limit=5&after=0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11&mine=true" -H "Authorization: Bearer $employer" --ignore-code=422,403
ask rows -u "$site/api/v1/rosters/$roster/rows?q=a&limit=5" -p q,limit -H "Authorization: Bearer $institution" --ignore-code=422,403
ask placements -u "$site/api/v1/placements?limit=5&status=verified" -H "Authorization: Bearer $officer" --ignore-code=422,403
ask login -u "$site/api/v1/auth/login" --data '{"login":"a@example.com*","password":"b*"}' -H 'Content-Type: application/json' --ignore-code=401,422,429
ask create -u "$site/api/v1/posts" --data '{"kind":"job","title":"a*","duties":"b*"}' -H 'Content-Type: application/json' -H "Authorization: Bearer $employer" --ignore-code=422,403,429

echo "== what the server says of it"
grep -c '"\?status"\?[=:]5' "$out/serve.log" || true
grep -E 'panic|level=ERROR|ERROR ' "$out/serve.log" | head -n 20 || true
