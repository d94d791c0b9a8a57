package site

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/openid"
	"liuyong/internal/testkit"
	"liuyong/internal/wiring"
)

// door is a world in which somebody stands in the middle of everything that signing in knows: a step that asks for a
// code, one that asks to set a factor up, the links of mails, an invitation.
type door struct {
	*world
	code, enrolment, stay string // cookies of the steps
	reset, email, invite  string // tokens
}

func newDoor(t *testing.T, w *world) *door {
	t.Helper()
	d := &door{world: w}
	ctx := t.Context()
	w.User("clerk", actor.Officer)
	step := func(login, password string) string {
		a := w.post("/sign-in", url.Values{"login": {login}, "password": {password}}).want(t, http.StatusSeeOther)
		for _, c := range a.Cookies() {
			if strings.HasSuffix(c.Name, "liuyong_step") {
				return c.Name + "=" + c.Value
			}
		}
		t.Fatalf("%s got no step", login)
		return ""
	}
	d.code = step("clerk", "clerk-password")
	if _, err := w.Accounts.Add(ctx, account.Registration{Login: "fresh", Password: testkit.Phrase, Name: "新同事"}, []actor.Role{actor.Officer}); err != nil {
		t.Fatal(err)
	}
	d.enrolment = step("fresh", testkit.Phrase)
	w.User("leaver", actor.Graduate)
	leaver := w.Acting(w.SignIn("leaver"))
	if _, err := w.OwnData.Request(ctx, leaver, 1, account.Proof{Password: "leaver-password"}, true); err != nil {
		t.Fatal(err)
	}
	d.stay = step("leaver", "leaver-password")
	token := func() string {
		letters := w.Deliver()
		u, err := url.Parse(testkit.LinkIn(letters[len(letters)-1]))
		if err != nil {
			t.Fatal(err)
		}
		return u.Query().Get("token")
	}
	if _, err := w.Accounts.Register(ctx, account.Registration{Login: "someone@example.com", Password: testkit.Phrase, Name: "某人", Role: actor.Graduate}); err != nil {
		t.Fatal(err)
	}
	d.email = token()
	if err := w.Accounts.RequestReset(ctx, "someone@example.com"); err != nil {
		t.Fatal(err)
	}
	d.reset = token()
	owner := w.VerifiedEmployer("boss", 8)
	if _, err := w.Teams.Invite(ctx, owner, owner.OrgID, "zhang@example.com", actor.Recruiter, "zh"); err != nil {
		t.Fatal(err)
	}
	d.invite = w.InvitationToken("zhang@example.com")
	return d
}

// secure is a world on TLS with a provider that exists by name only: going there changes nothing here.
func secure(t *testing.T, on bool) *world {
	t.Helper()
	return worldWith(t, func(o *wiring.Options) { o.Secure = on })
}

// worldWith is a world whose options a test changes.
func worldWith(t *testing.T, change func(o *wiring.Options)) *world {
	t.Helper()
	m := testkit.NewMarket(t)
	o := m.Options
	change(&o)
	var err error
	if m.Market, err = wiring.Build(o); err != nil {
		t.Fatal(err)
	}
	s, err := newSite(m.Server(), Options{PublicURL: public, Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	s.routes()
	return &world{Market: m, t: t, site: s}
}

// Every page with things, steps and tokens that there are: looking at it changes no table. What a link of a mail
// leads to asks first.
func TestAttackNoPageChangesAnything(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	d := newDoor(t, w)
	visits := map[string]string{"/sign-in/code": d.code, "/sign-in/enrolment": d.enrolment, "/sign-in/deletion": d.stay, "/reset-password?token=" + d.reset: "", "/confirm-email?token=" + d.email: "",
		"/invitations/" + d.invite: "", "/forgotten-password": "", "/sign-in/provider": "", "/sign-in/provider/return?code=x&state=y": "", "/sign-in/provider/first": "",
		"/sitemap.xml": "", "/sitemaps/posts.xml": "", "/feeds/posts.xml?q=会计": "", "/robots.txt": "", "/favicon.svg": "", "/favicon.ico": "", "/app": "", "/app/": "", "/assets/none": "",
		"/reports": "", "/healthz": "", "/readyz": "", "/?lang=en": "", "/none": ""}
	for path := range s.pages() {
		visits[path] = ""
	}
	reached := map[string]bool{}
	before := w.State()
	for path, cookie := range visits {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			req := httptest.NewRequestWithContext(t.Context(), method, path, nil)
			req.Header.Set("Cookie", cookie)
			if a := w.do(req); a.StatusCode >= 500 || cookie != "" && a.StatusCode != http.StatusOK {
				t.Errorf("%s %s: %d", method, path, a.StatusCode)
			}
		}
		reached[strings.TrimSuffix(mustParse(t, path).Path, "/")] = true
	}
	if diff := cmp.Diff(before, w.State()); diff != "" {
		t.Errorf("looking changed something:\n%s", diff)
	}
	// No page that there is has been left out.
	for _, line := range strings.Split(strings.TrimSpace(routeTable), "\n") {
		cells := strings.Split(line, "\t")
		if cells[0] != http.MethodGet {
			continue
		}
		prefix, _, open := strings.Cut(strings.TrimSuffix(cells[1], "/"), "/:")
		if !open {
			prefix, _, open = strings.Cut(prefix, "/*")
		}
		found := reached[prefix]
		for path := range reached {
			found = found || open && strings.HasPrefix(path, prefix+"/")
		}
		if !found {
			t.Errorf("%s has not been looked at", cells[1])
		}
	}
	// And all that was looked at still works once.
	w.post("/confirm-email", url.Values{"token": {d.email}}).want(t, http.StatusOK)
	w.post("/reset-password", url.Values{"token": {d.reset}, "password": {"another teapot entirely"}}).want(t, http.StatusOK)
}

// leads are addresses that a browser might read as another site's.
var leads = []string{"//evil.example", `\\evil.example`, `/\evil.example`, `\/evil.example`, "///evil.example", "https://evil.example", "https:evil.example", "HTTPS:/evil.example",
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "%2f%2fevil.example", "/%2fevil.example", "/%5cevil.example", "%5c%5cevil.example", "/%09/evil.example",
	"/\t/evil.example", "\t//evil.example", "/\r\n/evil.example", "/%0d%0aLocation:%20https://evil.example", "//evil.example/%2e%2e", "/.//evil.example", "/..//evil.example",
	"/@evil.example", "@evil.example", ".evil.example", ":80@evil.example", "//app@evil.example", "https://liuyong.example@evil.example", "/／evil.example", "//evil。example", "?next=//evil.example", "#//evil.example"}

// stays holds an address against the site's own, read as a browser reads it: no tabs and line breaks, \ is /.
func stays(t *testing.T, what, to string) {
	t.Helper()
	home := mustParse(t, "https://liuyong.example/sign-in")
	seen := strings.ReplaceAll(strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(strings.TrimSpace(to)), `\`, "/")
	u, err := home.Parse(seen)
	if err != nil || u.Host != home.Host || u.Scheme != "https" || u.User != nil {
		t.Errorf("%s leads to %q", what, to)
	}
}

// Wherever a page takes a next address, in its own address or in its form, neither its answer nor a link or a form on
// it leads off this site.
func TestAttackOpenRedirects(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.User("someone", actor.Graduate)
	d := newDoor(t, w)
	for i, lead := range leads {
		q := "?next=" + url.QueryEscape(lead)
		for path, cookie := range map[string]string{"/sign-in": "", "/register": "", "/sign-in/code": d.code, "/sign-in/enrolment": d.enrolment} {
			a := w.get(path+q, "Cookie", cookie).want(t, http.StatusOK)
			doc, err := html.Parse(strings.NewReader(a.body))
			if err != nil {
				t.Fatal(err)
			}
			for n := range doc.Descendants() {
				for _, attr := range n.Attr {
					if attr.Key == "action" || attr.Key == "formaction" || n.Data == "a" && attr.Key == "href" || n.Data == "input" && attr.Key == "value" && strings.Contains(attr.Val, "evil") {
						if attr.Val != "tel:12333" && !strings.HasPrefix(attr.Val, "otpauth://totp/") {
							stays(t, path+q, attr.Val)
						}
					}
				}
			}
		}
		if i < 5 { // a sign-in takes a while; the rest goes through safeNext alike
			a := w.post("/sign-in", url.Values{"login": {"someone"}, "password": {"someone-password"}, "next": {lead}}).want(t, http.StatusSeeOther)
			stays(t, "signing in", a.Header.Get("Location"))
		}
		stays(t, "safeNext", safeNext(lead))
	}
	a := w.post("/sign-in/code", url.Values{"code": {w.Code("clerk")}, "next": {"//evil.example"}}, "Cookie", d.code).want(t, http.StatusSeeOther)
	stays(t, "the code", a.Header.Get("Location"))
}

// Every form of signing in, filled in rightly and with the victim's own cookies, but sent by a page of another site:
// refused, and nothing happens.
func TestAttackForgedForms(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.User("mallory", actor.Graduate)
	d := newDoor(t, w)
	forms := map[string]url.Values{
		"/sign-in": {"login": {"mallory"}, "password": {"mallory-password"}}, "/sign-in/code": {"code": {w.Code("clerk")}}, "/sign-in/enrolment": {"code": {"000000"}},
		"/register":           {"role": {"graduate"}, "name": {"某"}, "login": {"new@example.com"}, "password": {"a-long-pass-phrase"}},
		"/forgotten-password": {"login": {"someone@example.com"}}, "/reset-password": {"token": {d.reset}, "password": {"another teapot entirely"}}, "/confirm-email": {"token": {d.email}},
		"/invitations/" + d.invite + "/accept": {}, "/invitations/" + d.invite + "/join": {"name": {"张"}, "password": {"a-long-pass-phrase"}}, "/sign-in/provider/first": {"name": {"某"}},
	}
	before := w.State()
	for path, form := range forms {
		for name, header := range map[string][]string{
			"another site": {"Sec-Fetch-Site", "cross-site"}, "a sibling": {"Sec-Fetch-Site", "same-site"},
			"another origin": {"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, "an opaque origin": {"Sec-Fetch-Site", "", "Origin", "null"},
			"our host in theirs": {"Sec-Fetch-Site", "", "Origin", "https://example.com.evil.example"},
		} {
			a := w.post(path, form, append(header, "Cookie", d.code+"; "+d.enrolment)...)
			if a.StatusCode != http.StatusForbidden || len(a.Cookies()) > 0 {
				t.Errorf("%s from %s: %d, %d cookies", path, name, a.StatusCode, len(a.Cookies()))
			}
		}
	}
	if diff := cmp.Diff(before, w.State()); diff != "" {
		t.Errorf("a forged form changed something:\n%s", diff)
	}
	w.post("/reset-password", forms["/reset-password"]).want(t, http.StatusOK) // it was filled in rightly
}

// Every cookie of signing in: not for scripts, and with TLS for this host alone, over TLS alone, with the prefix by
// which browsers hold the site to that.
func TestCookiesOfSigningIn(t *testing.T) {
	t.Parallel()
	for _, tls := range []bool{true, false} {
		w := secure(t, tls)
		w.User("someone", actor.Graduate)
		d := newDoor(t, w)
		w.Identities = account.NewIdentities(w.Accounts, w.DB, openid.New(openid.Settings{}, time.Now), w.Ring, w.Clock.Now)
		code := w.Code("clerk")
		answers := map[string]answer{
			"signing in":     w.post("/sign-in", url.Values{"login": {"someone"}, "password": {"someone-password"}}).want(t, http.StatusSeeOther),
			"the first step": w.post("/sign-in", url.Values{"login": {"clerk"}, "password": {"clerk-password"}}).want(t, http.StatusSeeOther),
			"the code":       w.post("/sign-in/code", url.Values{"code": {code}}, "Cookie", d.code).want(t, http.StatusSeeOther),
			"registering":    w.post("/register", url.Values{"role": {"graduate"}, "name": {"某"}, "login": {"new@example.com"}, "password": {"a-long-pass-phrase"}}).want(t, http.StatusSeeOther),
			"a reset":        w.post("/reset-password", url.Values{"token": {d.reset}, "password": {"another teapot entirely"}}).want(t, http.StatusOK),
			"an invitation":  w.post("/invitations/"+d.invite+"/accept", nil).want(t, http.StatusSeeOther),
			"signing out":    w.post("/api/v1/auth/logout", nil, "Content-Type", "application/json").want(t, http.StatusOK),
			"coming back":    w.get("/sign-in/provider/return?code=x&state=y"),
		}
		strict := map[string]bool{"liuyong_refresh": true, "liuyong_invitation": true}
		seen := map[string]bool{}
		for what, a := range answers {
			if len(a.Cookies()) == 0 {
				t.Errorf("%s sets no cookie", what)
			}
			for _, c := range a.Cookies() {
				name, prefixed := strings.CutPrefix(c.Name, "__Host-")
				seen[name] = true
				want := http.SameSiteLaxMode
				if strict[name] {
					want = http.SameSiteStrictMode
				}
				if !c.HttpOnly || c.Domain != "" || c.SameSite != want || c.Secure != tls || prefixed != tls || tls && c.Path != "/" || c.Path == "" {
					t.Errorf("%s, TLS %v: %s", what, tls, c.Raw)
				}
			}
		}
		for _, name := range []string{"liuyong_refresh", "liuyong_device", "liuyong_step", "liuyong_invitation", "liuyong_provider"} {
			if !seen[name] {
				t.Errorf("%s has not been seen", name)
			}
		}
	}
}
