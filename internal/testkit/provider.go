package testkit

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// ProviderClient and ProviderSecret are how a site of a test is known to the provider; OtherClient is another site's.
const (
	ProviderClient = "liuyong"
	ProviderSecret = "a-secret-of-the-tests"
	OtherClient    = "another-site"
)

// IdentityProvider is an OpenID provider in a process of its own (deploy/local/provider), behind a proxy of the test
// through which its answers can be changed on their way.
type IdentityProvider struct {
	Issuer string
	t      testing.TB
	mu     sync.Mutex
	change func(path string, body []byte) []byte
	down   bool
}

// NewIdentityProvider starts a provider that sends people back to one of the addresses.
func NewIdentityProvider(t testing.TB, back string) *IdentityProvider {
	t.Helper()
	dir := installProvider(t)
	p := &IdentityProvider{t: t}
	var behind url.URL
	proxy := &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(&behind)
			r.SetXForwarded()
			r.Out.Header.Del("Accept-Encoding")
		},
		ModifyResponse: func(res *http.Response) error {
			body, err := io.ReadAll(res.Body)
			if err != nil {
				return err
			}
			if change := p.changing(); change != nil {
				body = change(res.Request.URL.Path, body)
			}
			res.Body, res.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
			res.Header.Set("Content-Length", fmt.Sprint(len(body)))
			return nil
		},
	}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p.isDown() {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(srv.Close)
	p.Issuer = srv.URL
	type client map[string]string
	settings, err := json.Marshal(map[string]any{"issuer": srv.URL, "port": 0, "clients": []client{
		{"id": ProviderClient, "secret": ProviderSecret, "redirect": back}, {"id": OtherClient, "secret": ProviderSecret, "redirect": back}}})
	if err != nil {
		t.Fatal(err)
	}
	behind = url.URL{Scheme: "http", Host: "127.0.0.1:" + startProvider(t, dir, string(settings))}
	return p
}

// startProvider runs the process until the test ends, and gives its port. The process ends with its standard input.
func startProvider(t testing.TB, dir, settings string) (port string) {
	t.Helper()
	cmd := exec.CommandContext(context.WithoutCancel(t.Context()), "node", "provider.mjs", settings)
	cmd.Dir = dir
	var said bytes.Buffer
	cmd.Stderr = &said
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatalf("starting the identity provider needs Node: %v", err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = cmd.Wait() // it exits with 0; whatever went wrong earlier has failed the test
	})
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if port, ok := strings.CutPrefix(lines.Text(), "ready "); ok {
			return port
		}
	}
	t.Fatalf("the identity provider did not start: %s", said.String())
	return ""
}

// installProvider installs the provider's packages once, whichever test process comes first.
func installProvider(t testing.TB) (dir string) {
	t.Helper()
	_, here, _, _ := runtime.Caller(0)
	dir = filepath.Join(filepath.Dir(here), "..", "..", "deploy", "local", "provider")
	lock, err := os.ReadFile(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(lock)
	want, stamp := hex.EncodeToString(sum[:]), filepath.Join(dir, "node_modules", ".stamp")
	turn, err := os.OpenFile(filepath.Join(os.TempDir(), "liuyong-provider-"+want[:12]+".lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer turn.Close()
	if err := syscall.Flock(int(turn.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	if have, _ := os.ReadFile(stamp); string(have) == want {
		return dir
	}
	cmd := exec.CommandContext(t.Context(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error")
	cmd.Dir = dir
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("installing the identity provider: %v: %s", err, said)
	}
	if err := os.WriteFile(stamp, []byte(want), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Change alters every answer of the provider from now on; nil ends it.
func (p *IdentityProvider) Change(change func(path string, body []byte) []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.change = change
}

func (p *IdentityProvider) changing() func(string, []byte) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.change
}

// Stop makes the provider answer nothing but errors, until it is called with false.
func (p *IdentityProvider) Stop(down bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.down = down
}

func (p *IdentityProvider) isDown() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.down
}

// Citizen is somebody at the provider, with a browser.
type Citizen struct {
	Login        string
	SecondFactor bool
	Declines     bool
}

var formAction = regexp.MustCompile(`action="([^"]+)"`)

// Visit walks a browser from an address of the provider through its pages and gives the address to which it sends the
// browser back.
func (p *IdentityProvider) Visit(address string, c Citizen) *url.URL {
	p.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		p.t.Fatal(err)
	}
	browser := &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	req, err := http.NewRequestWithContext(p.t.Context(), http.MethodGet, address, nil)
	for range 12 {
		if err != nil {
			p.t.Fatal(err)
		}
		res, err2 := browser.Do(req)
		if err2 != nil {
			p.t.Fatal(err2)
		}
		body, _ := io.ReadAll(res.Body)
		_ = res.Body.Close()
		if res.StatusCode >= 300 && res.StatusCode < 400 {
			to, err3 := res.Location()
			if err3 != nil {
				p.t.Fatal(err3)
			}
			if !strings.HasPrefix(to.String(), p.Issuer) {
				return to
			}
			req, err = http.NewRequestWithContext(p.t.Context(), http.MethodGet, to.String(), nil)
			continue
		}
		action := formAction.FindSubmatch(body)
		if action == nil {
			p.t.Fatalf("the provider says %d: %s", res.StatusCode, body)
		}
		req, err = http.NewRequestWithContext(p.t.Context(), http.MethodPost, p.Issuer+string(action[1]), strings.NewReader(c.answer(body).Encode()))
		if err == nil {
			req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
	}
	p.t.Fatal("the provider goes round in circles")
	return nil
}

func (c Citizen) answer(page []byte) url.Values {
	switch {
	case c.Declines:
		return url.Values{"do": {"cancel"}}
	case !bytes.Contains(page, []byte(`name="login"`)):
		return url.Values{"do": {"consent"}}
	case c.SecondFactor:
		return url.Values{"do": {"login"}, "login": {c.Login}, "second": {"yes"}}
	}
	return url.Values{"do": {"login"}, "login": {c.Login}}
}
