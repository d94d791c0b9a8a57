package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
	"liuyong/internal/programme"
)

// If-Match is a version in one of its spellings or refused with a place; never a version that was not sent.
func FuzzIfMatch(f *testing.F) {
	for _, s := range []string{`"3"`, `W/"3"`, "3", "", `""`, "-1", `"99999999999999999999"`, `"2147483648"`, `"3","4"`, "*", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := Versioned{IfMatch: s}.version()
		if err != nil {
			if n != 0 || !fault.Is(err, fault.ErrUnmarked) && !fault.Is(err, errBadVersion) {
				t.Fatalf("%q: %d, %v", s, n, err)
			}
			return
		}
		if n < 0 || n > 1<<31-1 || !strings.Contains(s, strings.TrimLeft(strconv.Itoa(n), "0")) {
			t.Fatalf("%q is read as version %d", s, n)
		}
		if again, err := (Versioned{IfMatch: strconv.Quote(strconv.Itoa(n))}).version(); err != nil || again != n {
			t.Fatalf("%q is no stable version", s)
		}
	})
}

type patched struct {
	Name  string            `json:"name"`
	Count int               `json:"count"`
	Tags  []string          `json:"tags"`
	Deep  map[string]string `json:"deep,omitempty"`
}

// A merge patch changes what it names and nothing else, clears by null, and is the same applied twice.
func FuzzMergePatch(f *testing.F) {
	for _, s := range []string{`{}`, `{"name":"乙"}`, `{"name":null,"count":0}`, `{"tags":["a",null]}`, `{"NAME":"x"}`, `{"name":"a","name":"b"}`, `[]`, `null`, `{"count":1e3}`, `{"deep":{"a":null}}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, patch []byte) {
		before := patched{Name: "甲", Count: 7, Tags: []string{"x"}, Deep: map[string]string{"a": "b"}}
		after, err := mergePatch(before, patch)
		if err != nil {
			if !fault.Is(err, errBadJSON) && !fault.Is(err, errBadValue) {
				t.Fatalf("%q: %v", patch, err)
			}
			return
		}
		var named map[string]json.RawMessage
		if err := json.Unmarshal(patch, &named); err != nil {
			t.Fatalf("%q is applied, yet no object: %v", patch, err)
		}
		touched := map[string]bool{}
		for k := range named {
			touched[strings.ToLower(k)] = true // encoding/json folds case; the schema refuses such names before
		}
		for k, v := range map[string][2]any{"name": {before.Name, after.Name}, "count": {before.Count, after.Count}, "tags": {before.Tags, after.Tags}, "deep": {before.Deep, after.Deep}} {
			if !touched[k] && !reflect.DeepEqual(v[0], v[1]) {
				t.Errorf("%q changes %s", patch, k)
			}
		}
		if again, err := mergePatch(after, patch); err != nil || !reflect.DeepEqual(again, after) {
			t.Errorf("%q applied twice: %+v, then %+v (%v)", patch, after, again, err)
		}
	})
}

// Accept-Language chooses between two languages, in time that grows with nothing but its length.
func FuzzLanguage(f *testing.F) {
	for _, s := range []string{"en", "zh-CN,zh;q=0.9,en;q=0.8", "fr, en", "", strings.Repeat(",", 1000), "EN-us", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := language(s); got != "zh" && got != "en" {
			t.Errorf("%q gives %q", s, got)
		}
	})
}

// Only a token that we signed, for us and not ended, is read, and it is read as whose it is. Whatever else the bytes
// say (another algorithm, another key, no signature, other claims) ends in session_ended.
func FuzzTokens(f *testing.F) {
	now := time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)
	tokens, err := NewTokens(func() time.Time { return now }, bytes.Repeat([]byte{'t'}, 32))
	if err != nil {
		f.Fatal(err)
	}
	owner := account.Account{ID: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", AuthEpoch: 3}
	session := id.Session("0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12")
	good, err := tokens.issue(account.Grant{Account: owner, SessionID: session})
	if err != nil {
		f.Fatal(err)
	}
	part := strings.Split(good, ".")
	f.Add(good)
	f.Add("")
	f.Add("eyJhbGciOiJub25lIn0." + part[1] + ".")
	f.Add("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + part[1] + "." + part[2])
	f.Add(part[0] + "." + part[1] + ".")
	f.Add(part[0] + ".e30." + part[2])
	f.Add(part[0] + "." + part[1] + "." + part[2] + "." + part[2])
	f.Fuzz(func(t *testing.T, raw string) {
		read, err := tokens.read(raw)
		if err != nil {
			if !fault.Is(err, account.ErrSessionEnded) || read != (account.Access{}) {
				t.Fatalf("%q: %+v %v", raw, read, err)
			}
			return
		}
		signed, _, _ := strings.Cut(raw, part[2])
		if read != (account.Access{UserID: owner.ID, Session: session, Epoch: owner.AuthEpoch}) || !strings.HasPrefix(signed, part[0]+"."+part[1]) {
			t.Fatalf("%q is read as %+v", raw, read)
		}
	})
}

// noFiles keeps what an upload would keep.
type noFiles struct{ file.Store }

func (noFiles) InTx(ctx context.Context, fn func(context.Context) error) error { return fn(ctx) }

func (noFiles) InsertFile(context.Context, file.File, bool) error { return nil }

func (noFiles) UploadedBy(context.Context, id.User, time.Time) (file.Usage, error) {
	return file.Usage{}, nil
}

// An upload is stored or refused with a problem, whatever its frame and content; only the three types go in.
func FuzzUpload(f *testing.F) {
	files, err := file.NewService(noFiles{}, f.TempDir(), nil, programme.Default().Uploads, time.Now)
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = files.Close() })
	s := New(Services{Files: files}, Options{Log: slog.New(slog.DiscardHandler), Now: time.Now})
	frame := func(name, content string) []byte {
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		_ = w.SetBoundary("x")
		part, err := w.CreateFormFile("file", name)
		if err != nil {
			f.Fatal(err)
		}
		_, _ = io.WriteString(part, content)
		_ = w.Close()
		return b.Bytes()
	}
	const kind = "multipart/form-data; boundary=x"
	f.Add(kind, frame("a.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"))
	f.Add(kind, frame("../../\u202ea\x00.pdf", "<html><script>"))
	f.Add(kind, frame("", ""))
	f.Add(kind, []byte("--x\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\n\x89PNG\x0D\x0A\x1A\x0A"))
	f.Add("multipart/form-data", []byte("--\r\n\r\n"))
	f.Add("application/json", []byte("{}"))
	f.Fuzz(func(t *testing.T, contentType string, body []byte) {
		out := httptest.NewRecorder()
		c, _ := gin.CreateTestContext(out)
		c.Request = httptest.NewRequest(http.MethodPost, "/api/v1/files", bytes.NewReader(body))
		c.Request = c.Request.WithContext(actor.In(c.Request.Context(), actor.Actor{UserID: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"}))
		c.Request.Header.Set("Content-Type", contentType)
		s.upload(c)
		var kept fileDTO
		switch {
		case out.Code >= 500:
			t.Fatalf("%q %q: %d %s", contentType, body, out.Code, out.Body)
		case out.Code != http.StatusCreated:
			if out.Header().Get("Content-Type") != "application/problem+json" {
				t.Fatalf("refused as %q", out.Header().Get("Content-Type"))
			}
		case json.Unmarshal(out.Body.Bytes(), &kept) != nil || kept.Size == 0 || kept.Name == "" ||
			kept.Type != "application/pdf" && kept.Type != "image/jpeg" && kept.Type != "image/png":
			t.Fatalf("%q is kept as %s", body, out.Body)
		}
	})
}

// What a validator says becomes a code of the catalogue; nothing of what was sent comes back but the names of
// fields, and those only as far as they can be names.
func FuzzFaultOf(f *testing.F) {
	f.Add(422, "validation failed", "expected required property name to be present", "body", "x")
	f.Add(400, "unmarshal", "unexpected property", "body.<script>", "500118200302300011")
	f.Add(500, "boom", "pq: relation", "", "")
	f.Fuzz(func(t *testing.T, status int, msg, detail, location, value string) {
		fault := faultOf(status, msg, []error{errors.New(value), &huma.ErrorDetail{Message: detail, Location: location, Value: value}})
		raw, err := json.Marshal(problemOf(fault, "zh", "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"))
		if err != nil || len(raw) > 2000 {
			t.Fatalf("%d bytes, %v", len(raw), err)
		}
		for _, field := range fault.Fields {
			if !plainLocation.MatchString(field.Location) {
				t.Fatalf("the place %q comes back", field.Location)
			}
		}
	})
}
