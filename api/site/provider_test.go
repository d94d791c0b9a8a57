package site

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/openid"
	"liuyong/internal/testkit"
)

const backHere = "http://example.com/sign-in/provider/return"

// gateway is a world whose people may come through a real identity provider.
type gateway struct {
	*world
	city *testkit.IdentityProvider
}

func newGateway(t *testing.T, proof ...string) *gateway {
	t.Helper()
	city := testkit.NewIdentityProvider(t, backHere)
	m := testkit.NewMarket(t)
	g := &gateway{world: &world{Market: m, t: t}, city: city}
	g.use(openid.Settings{Issuer: city.Issuer, ClientID: testkit.ProviderClient, ClientSecret: testkit.ProviderSecret, Proof: proof}, time.Now)
	return g
}

// use ties the world to a provider. Its tokens carry the real time, so its clock is no stopped one.
func (g *gateway) use(s openid.Settings, now func() time.Time) {
	g.t.Helper()
	s.Name, s.ReturnURL = "渝快办", backHere
	g.Identities = account.NewIdentities(g.Accounts, g.DB, openid.New(s, now), g.Ring, g.Clock.Now)
	pages, err := newSite(g.Server(), Options{PublicURL: public, Version: "test"})
	if err != nil {
		g.t.Fatal(err)
	}
	pages.routes()
	g.site = pages
}

// trip is a browser on its way: where it was sent, and what it keeps.
type trip struct{ to, cookie string }

func (g *gateway) leave(next string) trip {
	g.t.Helper()
	a := g.get("/sign-in/provider?next="+url.QueryEscape(next)).want(g.t, http.StatusSeeOther)
	return trip{a.Header.Get("Location"), cookieOf(a)}
}

func cookieOf(a answer) string {
	var last string
	for _, c := range a.Cookies() {
		if c.Name == "liuyong_provider" && c.MaxAge >= 0 {
			last = c.Name + "=" + c.Value
		}
	}
	return last
}

func signedIn(a answer) bool {
	return strings.Contains(strings.Join(a.Header.Values("Set-Cookie"), " "), "liuyong_refresh=")
}

// through walks through the provider and comes back.
func (g *gateway) through(from trip, who testkit.Citizen) answer {
	g.t.Helper()
	return g.back(g.city.Visit(from.to, who), from.cookie)
}

func (g *gateway) back(to *url.URL, cookie string) answer {
	g.t.Helper()
	if !strings.HasPrefix(to.String(), backHere) {
		g.t.Fatalf("sent to %s", to)
	}
	return g.get(to.RequestURI(), "Cookie", cookie)
}

// linked links an account through the use case, as the account page does.
func (g *gateway) linked(login string, roles []actor.Role, who testkit.Citizen) actor.Actor {
	g.t.Helper()
	a := g.User(login, roles...)
	d, err := g.Identities.StartLink(g.t.Context(), a, login+"-password", "/app/account")
	if err != nil {
		g.t.Fatal(err)
	}
	r := g.through(trip{d.URL, "liuyong_provider=" + d.Pass}, who).want(g.t, http.StatusSeeOther)
	if r.Header.Get("Location") != "/app/account" || signedIn(r) {
		g.t.Fatalf("linking leads to %s", r.Header.Get("Location"))
	}
	return a
}

func (g *gateway) count(query string, args ...any) (n int) {
	g.t.Helper()
	if err := g.DB.SQL().QueryRowContext(g.t.Context(), query, args...).Scan(&n); err != nil {
		g.t.Fatal(err)
	}
	return n
}

func TestANewcomerOpensAnAccountAndComesBack(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	g.get("/sign-in?next=/posts/1").want(t, http.StatusOK).has(t, "用渝快办登录", `href="/sign-in/provider?next=%2fposts%2f1"`)
	out := g.leave("/search?q=会计")
	q := mustParse(t, out.to).Query()
	for _, name := range []string{"state", "nonce", "code_challenge"} {
		if len(q.Get(name)) < 40 {
			t.Errorf("%s is %q", name, q.Get(name))
		}
	}
	if q.Get("code_challenge_method") != "S256" || q.Get("redirect_uri") != backHere || strings.Contains(out.to, "prompt=") {
		t.Errorf("asks %v", q)
	}
	a := g.through(out, testkit.Citizen{Login: "xiaoyong@example.com"}).want(t, http.StatusSeeOther)
	if signedIn(a) || a.Header.Get("Location") != "/sign-in/provider/first" {
		t.Fatalf("a newcomer is sent to %s", a.Header.Get("Location"))
	}
	cookie := cookieOf(a)
	first := g.get("/sign-in/provider/first", "Cookie", cookie).want(t, http.StatusOK)
	first.has(t, `value="市民xiaoyong@example.com"`, "不会自动关联")
	for _, fault := range faults(first.body) {
		t.Error(fault)
	}
	g.post("/sign-in/provider/first", url.Values{"name": {" "}}, "Cookie", cookie).want(t, http.StatusUnprocessableEntity).has(t, `href="#name"`)
	if g.count("SELECT count(*) FROM users") != 0 {
		t.Error("an account was opened too early")
	}
	a = g.post("/sign-in/provider/first", url.Values{"name": {"王小永"}}, "Cookie", cookie).want(t, http.StatusSeeOther)
	if !signedIn(a) || a.Header.Get("Location") != "/search?q=%e4%bc%9a%e8%ae%a1" {
		t.Fatalf("opening leads to %s", a.Header.Get("Location"))
	}
	if n := g.count("SELECT count(*) FROM users WHERE roles = '{graduate}' AND person_id IS NOT NULL AND password_hash = '' AND name = '王小永'"); n != 1 {
		t.Errorf("%d accounts", n)
	}
	// The same browser once more: nothing is opened twice.
	g.post("/sign-in/provider/first", url.Values{"name": {"王小永"}}, "Cookie", cookie).want(t, http.StatusConflict)
	// And the next time it is known.
	a = g.through(g.leave("/app/x"), testkit.Citizen{Login: "xiaoyong@example.com"}).want(t, http.StatusSeeOther)
	if !signedIn(a) || a.Header.Get("Location") != "/app/x" {
		t.Errorf("the second time leads to %s", a.Header.Get("Location"))
	}
	if g.count("SELECT count(*) FROM users") != 1 {
		t.Error("a second account was opened")
	}
}

// The same mail address or name at the provider as an account here is no way into that account.
func TestTheSameMailAddressIsNoWayIn(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	g.User("victim@example.com", actor.Graduate)
	g.User("officer@example.com", actor.Officer)
	for _, login := range []string{"victim@example.com", "officer@example.com"} {
		a := g.through(g.leave("/app/"), testkit.Citizen{Login: login, SecondFactor: true}).want(t, http.StatusSeeOther)
		if signedIn(a) || a.Header.Get("Location") != "/sign-in/provider/first" {
			t.Errorf("%s got in", login)
		}
		if a = g.post("/sign-in/provider/first", url.Values{"name": {"冒名"}, "login": {login}, "role": {"officer"}}, "Cookie", cookieOf(a)).want(t, http.StatusSeeOther); !signedIn(a) {
			t.Error("no account was opened")
		}
	}
	if n := g.count("SELECT count(*) FROM identities i JOIN users u ON u.id = i.user_id WHERE u.login LIKE '%@example.com' OR u.roles <> '{graduate}'"); n != 0 {
		t.Errorf("%d identities lead into accounts of others", n)
	}
}

func TestReturnsThatAreRefused(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	who := testkit.Citizen{Login: "xiaoyong"}
	g.linked("xiaoyong", []actor.Role{actor.Graduate}, who)
	refuse := func(name string, a answer, code string) {
		t.Helper()
		if a.want(t, http.StatusUnauthorized); signedIn(a) || !strings.Contains(a.body, code) {
			t.Errorf("%s: %s", name, a.body)
		}
	}
	const over, unconfirmed, declined = "这次身份认证已失效", "身份认证没有通过", "您没有同意授权"

	out := g.leave("/app/")
	to := g.city.Visit(out.to, who)
	refuse("no cookie", g.back(to, ""), over)
	refuse("another browser's cookie", g.back(to, g.leave("/app/").cookie), over)
	refuse("a cookie that was made up", g.back(to, "liuyong_provider=AQID"), over)
	refuse("another state", g.back(with(to, "state", "x"), out.cookie), over)
	refuse("no state", g.back(with(to, "state", ""), out.cookie), over)
	if !signedIn(g.back(to, out.cookie).want(t, http.StatusSeeOther)) {
		t.Fatal("the honest return is refused")
	}
	refuse("the same return again", g.back(to, out.cookie), over)

	out = g.leave("/app/")
	refuse("another provider's answer", g.back(with(g.city.Visit(out.to, who), "iss", "https://evil.example"), out.cookie), over)
	out = g.leave("/app/")
	refuse("an answer that does not say whose it is", g.back(with(g.city.Visit(out.to, who), "iss", ""), out.cookie), over)
	out = g.leave("/app/")
	refuse("another's code", g.back(with(g.city.Visit(out.to, who), "code", "made-up"), out.cookie), unconfirmed)
	// A code that somebody else's sign-in got: PKCE ties it to that one.
	mine, theirs := g.leave("/app/"), g.leave("/app/")
	code := g.city.Visit(theirs.to, who).Query().Get("code")
	refuse("a code of another sign-in", g.back(with(g.city.Visit(mine.to, testkit.Citizen{Login: "mallory"}), "code", code), mine.cookie), unconfirmed)

	out = g.leave("/app/")
	a := g.back(g.city.Visit(out.to, testkit.Citizen{Login: "xiaoyong", Declines: true}), out.cookie)
	refuse("declined", a, declined)
	a.has(t, `href="/sign-in/provider?next=%2fapp%2f"`)
	a.lacks(t, "words of the provider")
	out = g.leave("/app/")
	g.Clock.Advance(11 * time.Minute)
	refuse("too late", g.back(g.city.Visit(out.to, who), out.cookie), over)
	g.get("/sign-in/provider/first").want(t, http.StatusUnauthorized).has(t, over)
}

func with(u *url.URL, key, value string) *url.URL {
	q := u.Query()
	if q.Set(key, value); value == "" {
		q.Del(key)
	}
	out := *u
	out.RawQuery = q.Encode()
	return &out
}

func mustParse(t *testing.T, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// What the provider's answer may not be: tokens that were changed on the way, or made for something else.
func TestTokensThatAreRefused(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	who := testkit.Citizen{Login: "xiaoyong"}
	g.linked("xiaoyong", []actor.Role{actor.Graduate}, who)
	stranger, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	sign := func(method jwt.SigningMethod, key any, change func(jwt.MapClaims)) func(string) string {
		return func(raw string) string {
			old, _, err := jwt.NewParser().ParseUnverified(raw, jwt.MapClaims{})
			if err != nil {
				t.Error(err)
				return raw
			}
			claims, _ := old.Claims.(jwt.MapClaims)
			change(claims)
			made := jwt.NewWithClaims(method, claims)
			made.Header["kid"] = old.Header["kid"]
			text, err := made.SignedString(key)
			if err != nil {
				t.Error(err)
			}
			return text
		}
	}
	same := func(jwt.MapClaims) {}
	for name, change := range map[string]func(string) string{
		"another key":            sign(jwt.SigningMethodRS256, stranger, same),
		"no signature":           sign(jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, same),
		"a secret as key":        sign(jwt.SigningMethodHS256, []byte(testkit.ProviderSecret), same),
		"a public key as secret": sign(jwt.SigningMethodHS256, []byte(base64.StdEncoding.EncodeToString(stranger.N.Bytes())), same),
		"another subject":        rewrite(t, "sub", "city-0000"),
		"another nonce":          rewrite(t, "nonce", "x"),
		"no token":               func(string) string { return "" },
		"no JWT":                 func(string) string { return "a.b.c" },
	} {
		g.city.Change(onToken(change))
		out := g.leave("/app/")
		a := g.through(out, who).want(t, http.StatusUnauthorized)
		if signedIn(a) || !strings.Contains(a.body, "身份认证没有通过") {
			t.Errorf("%s passed", name)
		}
	}
	g.city.Change(nil)
	if !signedIn(g.through(g.leave("/app/"), who)) {
		t.Error("the honest token is refused")
	}
}

// rewrite changes a claim and keeps the signature.
func rewrite(t *testing.T, claim, value string) func(string) string {
	t.Helper()
	return func(raw string) string {
		parts := strings.Split(raw, ".")
		body, err := base64.RawURLEncoding.DecodeString(parts[1])
		var claims map[string]any
		if err == nil {
			err = json.Unmarshal(body, &claims)
		}
		claims[claim] = value
		if body, err2 := json.Marshal(claims); err == nil && err2 == nil {
			parts[1] = base64.RawURLEncoding.EncodeToString(body)
		}
		return strings.Join(parts, ".")
	}
}

func onToken(change func(string) string) func(string, []byte) []byte {
	return func(path string, body []byte) []byte {
		var answer map[string]any
		if path != "/token" || json.Unmarshal(body, &answer) != nil {
			return body
		}
		raw, _ := answer["id_token"].(string)
		answer["id_token"] = change(raw)
		out, err := json.Marshal(answer)
		if err != nil {
			return body
		}
		return out
	}
}

// A genuine token of the same provider, made for another site or another sign-in, is no way in; nor an expired one.
func TestGenuineTokensOfOthersAreRefused(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	who := testkit.Citizen{Login: "xiaoyong"}
	g.linked("xiaoyong", []actor.Role{actor.Graduate}, who)
	ours := openid.Settings{Issuer: g.city.Issuer, ClientID: testkit.ProviderClient, ClientSecret: testkit.ProviderSecret}
	theirs := ours
	theirs.ClientID = testkit.OtherClient

	var stolen string
	steal := onToken(func(raw string) string { stolen = raw; return raw })
	replay := func() answer {
		kept := stolen
		g.city.Change(onToken(func(string) string { return kept }))
		defer g.city.Change(nil)
		return g.through(g.leave("/app/"), who).want(t, http.StatusUnauthorized)
	}
	g.use(theirs, time.Now)
	g.city.Change(steal)
	if !signedIn(g.through(g.leave("/app/"), who)) || stolen == "" {
		t.Fatal("the other site's sign-in is refused")
	}
	g.use(ours, time.Now)
	if signedIn(replay()) {
		t.Error("a token for another site passed")
	}
	g.city.Change(steal)
	g.through(g.leave("/app/"), who).want(t, http.StatusSeeOther)
	if signedIn(replay()) {
		t.Error("a token of an earlier sign-in passed")
	}
	g.use(ours, func() time.Time { return time.Now().Add(26 * time.Hour) })
	if a := g.through(g.leave("/app/"), who).want(t, http.StatusUnauthorized); signedIn(a) {
		t.Error("an expired token passed")
	}
}

func TestTheSiteStandsWithoutTheProvider(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	g.city.Stop(true)
	now := time.Now()
	g.use(openid.Settings{Issuer: g.city.Issuer, ClientID: testkit.ProviderClient, ClientSecret: testkit.ProviderSecret}, func() time.Time { return now })
	g.get("/sign-in").want(t, http.StatusOK).has(t, "用渝快办登录")
	g.get("/sign-in/provider").want(t, http.StatusServiceUnavailable).has(t, "暂时连接不上", `name="password"`)
	a := g.get("/sign-in").want(t, http.StatusOK)
	a.has(t, "渝快办暂时连接不上")
	a.lacks(t, `href="/sign-in/provider`)
	g.city.Stop(false)
	g.get("/sign-in/provider").want(t, http.StatusServiceUnavailable) // it is left alone for a moment
	now = now.Add(3 * time.Second)
	out := g.leave("/app/")
	// Away while somebody is there.
	to := g.city.Visit(out.to, testkit.Citizen{Login: "xiaoyong"})
	g.city.Stop(true)
	g.back(to, out.cookie).want(t, http.StatusServiceUnavailable).has(t, "暂时连接不上")
}

func TestWithoutAProviderThereIsNoButton(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.get("/sign-in").want(t, http.StatusOK).lacks(t, "/sign-in/provider")
	for _, path := range []string{"/sign-in/provider", "/sign-in/provider/return?code=x&state=y"} {
		w.get(path).want(t, http.StatusNotFound)
	}
}

func TestNextStaysOnTheSiteThroughTheProvider(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	who := testkit.Citizen{Login: "xiaoyong"}
	g.linked("xiaoyong", []actor.Role{actor.Graduate}, who)
	for _, next := range []string{"https://evil.example", "//evil.example", `/\evil.example`} {
		if a := g.through(g.leave(next), who).want(t, http.StatusSeeOther); a.Header.Get("Location") != "/app/" {
			t.Errorf("%s leads to %s", next, a.Header.Get("Location"))
		}
	}
}

func TestLinkingNeedsItsOwner(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	ctx := t.Context()
	a := g.linked("xiaoyong", []actor.Role{actor.Graduate}, testkit.Citizen{Login: "citizen"})
	b := g.User("other", actor.Graduate)
	if _, err := g.Identities.StartLink(ctx, b, "wrong-wrong-wrong", "/"); err == nil {
		t.Error("linked without the password")
	}
	if _, err := g.Identities.StartLink(ctx, actor.Actor{}, "", "/"); err == nil {
		t.Error("a visitor linked something")
	}
	if _, err := g.Identities.StartLink(ctx, a, "xiaoyong-password", "/"); err == nil {
		t.Error("linked twice")
	}
	// Somebody else's identity cannot be taken over by linking it to another account.
	d, err := g.Identities.StartLink(ctx, b, "other-password", "/app/account")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(d.URL, "prompt=login") {
		t.Error("linking goes by an older sign-in at the provider")
	}
	g.through(trip{d.URL, "liuyong_provider=" + d.Pass}, testkit.Citizen{Login: "citizen"}).want(t, http.StatusConflict).has(t, "已关联另一个账号", `href="/app/account"`)
	// Who links an account is signed in, and told of the account, not of signing in.
	link := func() trip {
		d, err := g.Identities.StartLink(ctx, b, "other-password", "/app/account")
		if err != nil {
			t.Fatal(err)
		}
		return trip{d.URL, "liuyong_provider=" + d.Pass}
	}
	out := link()
	to := g.city.Visit(out.to, testkit.Citizen{Login: "mallory"})
	for text, r := range map[string]answer{
		"没有关联渝快办":     g.through(link(), testkit.Citizen{Login: "mallory", Declines: true}),
		"您在渝快办取消了授权":  g.through(link(), testkit.Citizen{Login: "mallory", Declines: true}),
		"这次关联已失效":     g.back(with(to, "state", "x"), out.cookie),
		"渝快办没有确认您的身份": g.back(with(to, "code", "made-up"), out.cookie),
	} {
		r.want(t, http.StatusUnauthorized).has(t, text, `href="/app/account"`)
		r.lacks(t, `name="password"`)
	}
	// A link that was begun ends with the account's sessions.
	d, err = g.Identities.StartLink(ctx, b, "other-password", "/app/account")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := g.Administration.EndSessions(ctx, g.User("security1", actor.Security), b.UserID, 1, "手机遗失"); err != nil {
		t.Fatal(err)
	}
	g.through(trip{d.URL, "liuyong_provider=" + d.Pass}, testkit.Citizen{Login: "mallory"}).want(t, http.StatusUnauthorized)
	if n := g.count("SELECT count(*) FROM identities WHERE user_id = $1", string(b.UserID)); n != 0 {
		t.Errorf("%d identities of the other account", n)
	}
	if n := g.count("SELECT count(*) FROM audit_entries WHERE action = 'identity.linked' AND subject_id = $1", string(a.UserID)); n != 1 {
		t.Errorf("%d records of the link", n)
	}

	if err := g.Identities.Unlink(ctx, a, "wrong-wrong-wrong"); err == nil {
		t.Error("unlinked without the password")
	}
	if err := g.Identities.Unlink(ctx, a, "xiaoyong-password"); err != nil {
		t.Fatal(err)
	}
	if r := g.through(g.leave("/app/"), testkit.Citizen{Login: "citizen"}).want(t, http.StatusSeeOther); signedIn(r) {
		t.Error("the link is gone and still lets in")
	}
}

func TestADisabledAccountDoesNotComeThroughTheProvider(t *testing.T) {
	t.Parallel()
	g := newGateway(t)
	who := testkit.Citizen{Login: "citizen"}
	a := g.linked("xiaoyong", []actor.Role{actor.Graduate}, who)
	if _, err := g.Administration.Disable(t.Context(), g.User("security1", actor.Security), a.UserID, 1, "违规"); err != nil {
		t.Fatal(err)
	}
	if r := g.through(g.leave("/app/"), who).want(t, http.StatusUnauthorized); signedIn(r) || !bytes.Contains([]byte(r.body), []byte("身份认证没有通过")) {
		t.Error("a closed account came in")
	}
}

// Staff who come through the provider are asked for the second factor of this site, unless the settings take the
// provider's word for one.
func TestStaffNeedTheSecondFactorAllTheSame(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		proof  []string
		second bool
		in     bool
	}{
		"no proof is taken":           {nil, true, false},
		"a proof that was not given":  {[]string{"amr=otp"}, false, false},
		"a method":                    {[]string{"amr=otp"}, true, true},
		"a class":                     {[]string{"acr=urn:city:two"}, true, true},
		"the name of the other claim": {[]string{"amr=urn:city:two"}, true, false},
	} {
		g := newGateway(t, c.proof...)
		who := testkit.Citizen{Login: "citizen", SecondFactor: c.second}
		g.linked("clerk", []actor.Role{actor.Officer}, who)
		a := g.through(g.leave("/app/x"), who).want(t, http.StatusSeeOther)
		if signedIn(a) != c.in || (a.Header.Get("Location") == "/app/x") != c.in {
			t.Errorf("%s: signed in %t, sent to %s", name, signedIn(a), a.Header.Get("Location"))
		}
	}
}
