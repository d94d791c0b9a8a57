package site

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
)

func TestSignInWithoutScripts(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.User("xiaoyong", actor.Graduate)
	a := w.post("/sign-in", url.Values{"login": {"xiaoyong"}, "password": {"xiaoyong-password"}, "next": {"/app/apply/1?x=2"}}).want(t, http.StatusSeeOther)
	if a.Header.Get("Location") != "/app/apply/1?x=2" {
		t.Errorf("goes to %s", a.Header.Get("Location"))
	}
	cookie := a.Header.Get("Set-Cookie")
	for _, part := range []string{"liuyong_refresh=", "Path=/api/v1/auth", "HttpOnly", "SameSite=Strict"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("cookie %q lacks %s", cookie, part)
		}
	}
	// The app goes on with the cookie.
	token, _, _ := strings.Cut(cookie, ";")
	w.post("/api/v1/auth/refresh", nil, "Cookie", token).want(t, http.StatusOK).has(t, "access_token")
}

func TestSignInRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.User("xiaoyong", actor.Graduate)
	a := w.post("/sign-in", url.Values{"login": {"xiaoyong"}, "password": {"wrong-wrong-wrong"}, "next": {"/app/x"}}).want(t, http.StatusUnauthorized)
	a.has(t, "账号或密码不正确", `value="xiaoyong"`, `value="/app/x"`, `role="alert"`)
	a.lacks(t, "wrong-wrong-wrong")
	if a.Header.Get("Set-Cookie") != "" {
		t.Error("a refused visitor got a cookie")
	}
	a = w.post("/sign-in", url.Values{}).want(t, http.StatusUnprocessableEntity)
	a.has(t, "有 2 处需要修改", `href="#login"`, `href="#password"`, `aria-invalid="true"`)
	for _, fault := range faults(a.body) {
		t.Error(fault)
	}
}

func TestFormsOfOtherSitesAreRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.User("xiaoyong", actor.Graduate)
	good := url.Values{"login": {"xiaoyong"}, "password": {"xiaoyong-password"}}
	for _, header := range [][]string{
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Sec-Fetch-Site", "", "Origin", "https://evil.example"}, {"Sec-Fetch-Site", "", "Origin", "null"},
	} {
		for _, path := range []string{"/sign-in", "/register"} {
			if a := w.post(path, good, header...).want(t, http.StatusForbidden); a.Header.Get("Set-Cookie") != "" {
				t.Errorf("%s with %v got a cookie", path, header)
			}
		}
	}
	w.post("/sign-in", good, "Sec-Fetch-Site", "", "Origin", "http://example.com").want(t, http.StatusSeeOther)
	w.post("/sign-in", url.Values{"login": {strings.Repeat("x", maxForm)}}).want(t, http.StatusRequestEntityTooLarge)
}

func TestNextStaysOnTheSite(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"/app/apply/1": "/app/apply/1", "/search?q=会计#posts": "/search?q=会计#posts", "": "/app/", "app": "/app/",
		"//evil.example": "/app/", `/\evil.example`: "/app/", "https://evil.example": "/app/", "javascript:alert(1)": "/app/", "/%2f/evil.example": "/app/",
		"/%2Fevil.example": "/app/", "/a\nb": "/app/", "\t//evil.example": "/app/", "/\t/evil.example": "/app/", "///evil.example": "/app/", "http:evil.example": "/app/", "%zz": "/app/",
	} {
		if got := safeNext(in); got != want {
			t.Errorf("%q leads to %q, want %q", in, got, want)
		}
	}
	w := newWorld(t)
	w.User("xiaoyong", actor.Graduate)
	a := w.post("/sign-in", url.Values{"login": {"xiaoyong"}, "password": {"xiaoyong-password"}, "next": {"//evil.example"}}).want(t, http.StatusSeeOther)
	if a.Header.Get("Location") != "/app/" {
		t.Errorf("goes to %s", a.Header.Get("Location"))
	}
	w.get("/sign-in?next=https://evil.example").has(t, `name="next" value="/app/"`)
}

func TestRegisterAsGraduate(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	form := url.Values{"role": {"graduate"}, "name": {"王小永"}, "login": {"xiaoyong@example.com"}, "password": {"short"}, "next": {"/app/apply/1"}}
	a := w.post("/register", form).want(t, http.StatusUnprocessableEntity)
	a.has(t, `href="#password"`, "王小永", "xiaoyong@example.com")
	a.lacks(t, "short")
	form.Set("password", "a-long-pass-phrase")
	if a = w.post("/register", form).want(t, http.StatusSeeOther); a.Header.Get("Location") != "/app/apply/1" || !strings.Contains(a.Header.Get("Set-Cookie"), "liuyong_refresh=") {
		t.Errorf("goes to %s with %q", a.Header.Get("Location"), a.Header.Get("Set-Cookie"))
	}
	w.post("/register", form).want(t, http.StatusConflict).has(t, `href="#login"`, "已被注册")
	w.post("/register", url.Values{"name": {" "}, "login": {"abcd"}, "password": {"a-long-pass-phrase"}}).want(t, http.StatusUnprocessableEntity).has(t, `href="#name"`)
	w.post("/register", url.Values{"name": {strings.Repeat("王", 51)}, "login": {"abcd"}, "password": {"a-long-pass-phrase"}}).want(t, http.StatusUnprocessableEntity).has(t, `href="#name"`)
}

func TestRegisterAsEmployer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	form := url.Values{"role": {"employer"}, "name": {"李经办"}, "login": {"maker@example.com"}, "password": {"a-long-pass-phrase"},
		"org_name": {"永川测试机械有限公司"}, "uscc": {"91500118MA5U0A1B7X"}, "employer_kind": {"enterprise"}}
	a := w.post("/register", form).want(t, http.StatusUnprocessableEntity)
	a.has(t, `href="#uscc"`, "永川测试机械有限公司", "91500118MA5U0A1B7X", `<option value="enterprise" selected>`)
	for _, fault := range faults(a.body) {
		t.Error(fault)
	}
	form.Set("uscc", testkit.USCC(7))
	form.Set("employer_kind", "nonsense")
	w.post("/register", form).want(t, http.StatusUnprocessableEntity).has(t, `id="employer_kind-error"`)
	form.Set("employer_kind", "enterprise")
	form.Set("org_name", strings.Repeat("永", 101))
	w.post("/register", form).want(t, http.StatusUnprocessableEntity).has(t, `href="#org_name"`)
	form.Set("org_name", "永川测试机械有限公司")
	w.post("/register", form).want(t, http.StatusSeeOther)
	form.Set("login", "second@example.com")
	w.post("/register", form).want(t, http.StatusConflict).has(t, `href="#uscc"`)
}
