package api_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"liuyong/internal/refdata"
	"liuyong/internal/testkit"
)

// mark is in every text that is made up, so that an answer that tells it back is found out.
const mark = "zq9x"

// payloads are what attackers send first.
var payloads = []string{"' OR '1'='1' --", "\"; DROP TABLE posts; --", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}",
	"../../../../etc/passwd", "..\\..\\windows\\win.ini", "%00", "%2e%2e%2f", "=cmd|' /C calc'!A0", "\u202e\u2066fdp.exe", "👩‍👩‍👧‍👦🇨🇳", "مرحبا بالعالم", "𠮷野家", "\u0000", "\u0001\u001b[31m",
	"\uffff\ufdd0", "a\r\nSet-Cookie: a=b", "A\u0301\u0301\u0301\u0301", "pg_sleep(5)", "\\", "\"", "'", "%", "_", "{}", "{\"", "null", "true", "NaN", "１２３"}

type schema struct {
	Ref        string             `json:"$ref"`
	Type       any                `json:"type"`
	Format     string             `json:"format"`
	Enum       []any              `json:"enum"`
	Example    any                `json:"example"`
	Examples   []any              `json:"examples"`
	Properties map[string]*schema `json:"properties"`
	Required   []string           `json:"required"`
	Items      *schema            `json:"items"`
	MinLength  *int               `json:"minLength"`
	MaxLength  *int               `json:"maxLength"`
	Minimum    *float64           `json:"minimum"`
	Maximum    *float64           `json:"maximum"`
	MaxItems   *int               `json:"maxItems"`
}

type parameter struct {
	Ref      string  `json:"$ref"`
	Name     string  `json:"name"`
	In       string  `json:"in"`
	Required bool    `json:"required"`
	Schema   *schema `json:"schema"`
	Example  any     `json:"example"`
}

type operation struct {
	id, method, path string
	Parameters       []parameter `json:"parameters"`
	RequestBody      *struct {
		Content map[string]struct {
			Schema *schema `json:"schema"`
		} `json:"content"`
	} `json:"requestBody"`
	OperationID string `json:"operationId"`
}

// document is as much of the contract as is needed to make requests from it.
type document struct {
	Paths      map[string]map[string]*operation `json:"paths"`
	Components struct {
		Schemas    map[string]*schema   `json:"schemas"`
		Parameters map[string]parameter `json:"parameters"`
	} `json:"components"`
	operations []*operation
}

func (d *document) sort() {
	for _, path := range slices.Sorted(maps.Keys(d.Paths)) {
		for _, method := range slices.Sorted(maps.Keys(d.Paths[path])) {
			o := d.Paths[path][method]
			o.id, o.method, o.path = o.OperationID, strings.ToUpper(method), path
			d.operations = append(d.operations, o)
		}
	}
}

func (d *document) schema(s *schema) *schema {
	for s != nil && s.Ref != "" {
		s = d.Components.Schemas[s.Ref[strings.LastIndexByte(s.Ref, '/')+1:]]
	}
	return s
}

func (o *operation) noun() string { return strings.Split(o.path, "/")[1] }

// nounOf guesses of what a field names the identifier.
func nounOf(field, noun string) string {
	name, ok := strings.CutSuffix(strings.TrimSuffix(field, "s"), "_id")
	switch {
	case !ok:
		return noun
	case name == "user" || name == "owner":
		return "accounts"
	case name == "institution":
		return "orgs"
	case name == "slot":
		return "traineeships"
	}
	return name + "s"
}

type shot struct {
	number         int
	op             *operation
	role           string
	method, target string
	header         map[string]string
	body           []byte
	broken         bool
}

// aim makes one request: most of them as the contract wants them, the others with one or two things wrong.
func (g *gunner) aim(o *operation) shot {
	s := shot{op: o, method: o.method, header: map[string]string{}}
	wrong := g.rng.IntN(5) < 2
	path, query := o.path, url.Values{}
	at := ""
	for _, p := range o.Parameters {
		if p.Ref != "" {
			p = g.doc.Components.Parameters[p.Ref[strings.LastIndexByte(p.Ref, '/')+1:]]
		}
		hostile := wrong && g.rng.IntN(4) == 0
		switch p.In {
		case "path":
			at = g.identifier(o.noun(), hostile, p.Example)
			path = strings.ReplaceAll(path, "{"+p.Name+"}", url.PathEscape(at))
		case "query":
			if g.rng.IntN(4) == 0 || p.Required {
				for range 1 + g.rng.IntN(2) {
					query.Add(p.Name, textOf(g.value(p.Name, p.Schema, hostile, 0)))
				}
			}
		case "header":
			g.setHeader(&s, p, at, hostile)
		}
	}
	if wrong && g.rng.IntN(8) == 0 {
		query.Set("~"+g.text(), g.text())
	}
	s.target = path
	if len(query) > 0 {
		s.target += "?" + query.Encode()
	}
	g.load(&s, wrong && g.rng.IntN(3) > 0)
	if wrong {
		g.spoil(&s)
	}
	return s
}

func (g *gunner) setHeader(s *shot, p parameter, at string, hostile bool) {
	switch {
	case p.Name == "If-Match":
		v, seen := g.versions[at]
		if !seen || g.rng.IntN(10) == 0 {
			v = g.rng.IntN(6) - 1
		}
		s.header["If-Match"] = strconv.Quote(strconv.Itoa(v))
		if hostile {
			s.header["If-Match"] = []string{"", "*", "W/\"1\"", "\"99999999999999999999\"", "\"2147483648\"", "\"x\"", "\"-1\""}[g.rng.IntN(7)]
		}
	case p.Name == "Idempotency-Key" && g.rng.IntN(8) == 0:
		s.header[p.Name] = mark + strconv.Itoa(g.rng.IntN(50))
	case p.Name == "Accept-Language":
		s.header[p.Name] = []string{"zh-CN", "en", mark, "*;q=0", strings.Repeat("a,", 500)}[g.rng.IntN(5)]
	}
}

// identifier is one that is known, of the right noun most times, or nothing like one.
func (g *gunner) identifier(noun string, hostile bool, example any) string {
	if hostile {
		return []string{g.text(), "0", "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "{" + uuid.NewString() + "}", strings.Repeat("9", 300), "..", "a b"}[g.rng.IntN(8)]
	}
	if code, ok := example.(string); ok && len(code) != 36 && g.rng.IntN(4) > 0 {
		return code // not every path is by UUID
	}
	list := g.ids[noun]
	if len(list) == 0 || g.rng.IntN(10) == 0 {
		list = g.ids[slices.Sorted(maps.Keys(g.ids))[g.rng.IntN(len(g.ids))]]
	}
	if len(list) == 0 || g.rng.IntN(20) == 0 {
		return uuid.NewString()
	}
	return list[g.rng.IntN(len(list))]
}

func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return textOf(v[0])
		}
		return ""
	}
	raw, _ := json.Marshal(v)
	return string(raw)
}

func (g *gunner) text() string {
	return mark + payloads[g.rng.IntN(len(payloads))]
}

// value makes a value of a schema; a hostile one has something wrong in it.
func (g *gunner) value(name string, s *schema, hostile bool, depth int) any {
	s = g.doc.schema(s)
	if s == nil || depth > 6 {
		return nil
	}
	if hostile && g.rng.IntN(3) == 0 {
		return g.odd()
	}
	if len(s.Enum) > 0 {
		return s.Enum[g.rng.IntN(len(s.Enum))]
	}
	if len(s.Examples) > 0 && s.Properties == nil && s.Format != "uuid" && !strings.HasSuffix(name, "_id") && !strings.HasSuffix(name, "_ids") && (!hostile || g.rng.IntN(2) == 0) && g.rng.IntN(12) > 0 {
		return s.Examples[g.rng.IntN(len(s.Examples))]
	}
	kind, _ := s.Type.(string)
	if list, ok := s.Type.([]any); ok && len(list) > 0 {
		kind, _ = list[g.rng.IntN(len(list))].(string)
	}
	switch kind {
	case "object":
		return g.object(s, hostile, depth)
	case "array":
		n := g.rng.IntN(4)
		if hostile && g.rng.IntN(4) == 0 {
			n = 300
		}
		list := make([]any, 0, n)
		for range n {
			list = append(list, g.value(name, s.Items, hostile, depth+1))
		}
		return list
	case "integer", "number":
		return g.number(s)
	case "boolean":
		return g.rng.IntN(2) == 0
	case "string":
		return g.string(name, s)
	}
	return nil
}

func (g *gunner) object(s *schema, hostile bool, depth int) map[string]any {
	out := map[string]any{}
	for _, k := range slices.Sorted(maps.Keys(s.Properties)) {
		if !slices.Contains(s.Required, k) && g.rng.IntN(3) == 0 || hostile && g.rng.IntN(10) == 0 {
			continue
		}
		out[k] = g.value(k, s.Properties[k], hostile && g.rng.IntN(3) == 0, depth+1)
	}
	if hostile && g.rng.IntN(6) == 0 {
		out[[]string{"id", "version", "status", "roles", "role", "org_id", "is_admin", "__proto__", "~" + g.text(), "owner_id"}[g.rng.IntN(10)]] = g.odd()
	}
	return out
}

func (g *gunner) number(s *schema) any {
	low, high := 0, 100
	if s.Minimum != nil {
		low = int(*s.Minimum)
	}
	if s.Maximum != nil {
		high = int(*s.Maximum)
	}
	switch g.rng.IntN(8) {
	case 0:
		return low
	case 1:
		return high
	case 2:
		return []any{0, -1, 1 << 31, 1<<31 - 1, -1 << 31, 1 << 53, 1e18}[g.rng.IntN(7)]
	}
	return low + g.rng.IntN(max(1, high-low+1))
}

func (g *gunner) string(name string, s *schema) any {
	if s.Format == "uuid" || strings.HasSuffix(name, "_id") || strings.HasSuffix(name, "_ids") {
		return g.identifier(nounOf(name, "posts"), false, nil)
	}
	if strings.Contains(name, "file") {
		return g.identifier("files", false, nil)
	}
	switch s.Format {
	case "date":
		return []string{"2026-11-23", "2026-12-31", "2027-03-01", "2000-01-01", "0001-01-01", "0000-01-01", "9999-12-31", "2026-02-29", "1899-12-31"}[g.rng.IntN(9)]
	case "date-time":
		return []string{"2026-11-24T02:00:00Z", "2026-12-01T10:00:00+08:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "2026-11-24T02:00:60Z"}[g.rng.IntN(6)]
	}
	if name == "identity_number" {
		number, _ := refdata.MakeCitizenID("500118", "2003-02-03", g.rng.IntN(999))
		return number.Reveal()
	}
	most := 300
	if s.MaxLength != nil {
		most = *s.MaxLength
	}
	text := []rune(g.text())
	if g.rng.IntN(6) == 0 {
		text = []rune(strings.Repeat("永", most))
	}
	return string(text[:min(len(text), most+g.rng.IntN(20)/19)])
}

// odd is a value of any kind where another is asked for.
func (g *gunner) odd() any {
	deep := any("x")
	for range 200 {
		deep = []any{deep}
	}
	return []any{nil, true, -1, 0.5, 1e300, json.RawMessage("1e400"), json.RawMessage("123456789012345678901234567890"), "", g.text(), []any{}, map[string]any{}, []any{nil},
		deep, strings.Repeat(mark, 2000), map[string]any{"~" + mark: g.text()}, json.RawMessage(`"\ud800"`), json.RawMessage("-0")}[g.rng.IntN(17)]
}

// load puts the body on.
func (g *gunner) load(s *shot, wrong bool) {
	if s.op.RequestBody == nil {
		return
	}
	kinds := slices.Sorted(maps.Keys(s.op.RequestBody.Content))
	kind := kinds[g.rng.IntN(len(kinds))]
	if kind == "multipart/form-data" {
		content := []string{testkit.Paper, "姓名,身份证号,学历,专业,学号\n" + mark + ",11010519491231002X,本科,会计学,1\n", "PK\x03\x04" + mark, "<html>" + mark, "", "\xff\xfe\x00"}[g.rng.IntN(6)]
		s.body = []byte("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + []string{"a.csv", "a.pdf", "a.xlsx", mark + "\x00.csv", "../a.csv"}[g.rng.IntN(5)] + "\"\r\n\r\n" + content + "\r\n--x--\r\n")
		s.header["Content-Type"] = "multipart/form-data; boundary=x"
		return
	}
	body, err := json.Marshal(g.value("", s.op.RequestBody.Content[kind].Schema, wrong, 0))
	if err != nil {
		body = []byte("{}")
	}
	s.body = body
	s.header["Content-Type"] = "application/json"
}

// spoil does to the bytes what no client of the contract would.
func (g *gunner) spoil(s *shot) {
	s.broken = true
	switch g.rng.IntN(14) {
	case 0:
		s.body = s.body[:len(s.body)/2]
	case 1:
		s.header["Content-Type"] = []string{"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", "application/json; charset=gbk", "application/cbor", mark}[g.rng.IntN(7)]
	case 2:
		s.body = bytes.Replace(s.body, []byte("{"), []byte(`{"name":"`+mark+`","name":1,`), 1)
	case 3:
		s.body = bytes.Replace(s.body, []byte(mark), []byte("\xff\xfe\xc0"), 1)
	case 4:
		s.body = []byte(strings.Repeat("[", 20000))
	case 5:
		s.body = append(s.body, []byte(mark+"{}")...)
	case 6:
		s.method = []string{http.MethodPut, http.MethodDelete, http.MethodPatch, http.MethodHead, http.MethodOptions, "PROPFIND"}[g.rng.IntN(6)]
	case 7:
		s.header[[]string{"X-Forwarded-For", "X-Original-URL", "X-HTTP-Method-Override", "Origin", "Cookie", "Accept", "Range", "TE", "If-None-Match", "Accept-Encoding"}[g.rng.IntN(10)]] = mark
	case 8:
		s.body = []byte(`{"` + strings.Repeat("a", 1<<17) + `":1}`)
	case 9:
		s.body = []byte("null")
	case 10:
		s.target += []string{"/", "%00", "%2f..", "?org_id=" + mark, "?limit=" + mark, "?after=" + mark, ";a=b"}[g.rng.IntN(7)]
	}
}
