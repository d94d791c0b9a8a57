package site

import (
	"errors"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/gin-gonic/gin"

	"liuyong/api"
	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/org"
	"liuyong/internal/refdata"
)

// form is what a visitor typed, shown again when it is refused; passwords never are.
type form struct {
	Role         string
	Login        string
	Name         string
	USCC         string
	OrgName      string
	EmployerKind string
	Next         string
	Token        string // of a link sent by mail
	AskCode      bool
	DeletesAt    time.Time    // of the account, where it is going to be deleted
	Problem      string       // what is wrong with all of it
	Errors       []fieldError // what is wrong where, in the order of the form
	Kinds        []kindChoice
	Gate         *gate // the identity provider, where there is one
}

type fieldError struct{ Field, Text string }

type kindChoice struct {
	Value, Label string
	On           bool
}

// Error is what is wrong with a field, empty when nothing is.
func (f form) Error(field string) string {
	for _, e := range f.Errors {
		if e.Field == field {
			return e.Text
		}
	}
	return ""
}

const maxForm = 64 << 10

// home of whoever is signed in, where no other page was asked for.
const appHome = "/app/"

// safeNext is where to go after signing in: an address of this site, nowhere else.
func safeNext(next string) string {
	u, err := url.Parse(next)
	bad := err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || u.Opaque != "" ||
		!strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") || strings.ContainsRune(next, '\\') ||
		strings.Contains(u.Path, "//") || strings.ContainsFunc(next, unicode.IsControl)
	if bad {
		return appHome
	}
	return next
}

func (s *site) signIn(c *gin.Context, w words) (*view, error) {
	return s.signInView(w, form{Next: safeNext(c.Query("next"))}, http.StatusOK), nil
}

func (s *site) signInView(w words, f form, status int) *view {
	f.Gate = s.gate()
	return &view{Page: "signin", Status: status, Private: true, Title: w.T("登录"), NoIndex: true, Data: f}
}

// accept reads a posted form. One that another site sent has been refused before (api, guard).
func (s *site) accept(c *gin.Context) error {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, maxForm)
	err := c.Request.ParseForm()
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return fault.ErrTooSlow.Because(err)
	}
	if err != nil {
		return fault.ErrTooLarge.Because(err)
	}
	return nil
}

func (s *site) doSignIn(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Login: c.PostForm("login"), Next: safeNext(c.PostForm("next"))}
	f.require(w, "login", f.Login)
	f.require(w, "password", c.PostForm("password"))
	if len(f.Errors) > 0 {
		return s.signInView(w, f, http.StatusUnprocessableEntity), nil
	}
	o, err := s.Accounts.SignIn(c.Request.Context(), f.Login, c.PostForm("password"), s.deviceOf(c))
	if err != nil {
		status, err := s.refused(c, w, &f, err)
		return s.signInView(w, f, status), err
	}
	if o.Challenge != nil {
		s.toSecondStep(c, *o.Challenge, f.Next)
		return nil, nil
	}
	return nil, s.welcome(c, *o.Grant, f.Next)
}

// deviceOf is what somebody signs in on.
func (s *site) deviceOf(c *gin.Context) account.Device {
	return account.Device{Token: s.DeviceOf(c.Request), Agent: c.Request.UserAgent()}
}

// welcome gives a session's cookies and goes on.
func (s *site) welcome(c *gin.Context, g account.Grant, next string) error {
	in, err := s.Grant(g)
	if err != nil {
		return err
	}
	setCookies(c, in)
	c.Redirect(http.StatusSeeOther, next)
	return nil
}

func setCookies(c *gin.Context, in *api.SignedIn) {
	for _, cookie := range in.SetCookie {
		c.Writer.Header().Add("Set-Cookie", cookie)
	}
}

// required is what to say where a field is empty.
var required = map[string]string{"login": "请填写账号", "password": "请填写密码", "name": "请填写姓名", "org_name": "请填写单位名称",
	"uscc": "请填写统一社会信用代码", "code": "请填写验证码"}

func (f *form) require(w words, field, value string) {
	if strings.TrimSpace(value) == "" {
		f.Errors = append(f.Errors, fieldError{field, w.T(required[field])})
	}
}

// refused puts a refusal into the form. What is no refusal of what was typed stays an error.
func (s *site) refused(c *gin.Context, w words, f *form, err error) (int, error) {
	switch fault.Of(err).Code.Kind {
	case fault.Internal, fault.Unavailable:
		return 0, err
	}
	problem, status := s.Fail(c, err)
	fields := map[string]string{"body.login": "login", "body.password": "password", "body.name": "name", "body.uscc": "uscc",
		"body.org.name": "org_name", "body.org.employer_kind": "employer_kind", "body.code": "code"}
	for _, x := range problem.Fields {
		if field := fields[x.Location]; field != "" && f.Error(field) == "" {
			f.Errors = append(f.Errors, fieldError{field, x.Code.Text(w.Lang)})
		}
	}
	switch problem.Code {
	case account.ErrLoginTaken:
		f.Errors = append(f.Errors, fieldError{"login", problem.Code.Text(w.Lang)})
	case org.ErrUSCCTaken:
		f.Errors = append(f.Errors, fieldError{"uscc", problem.Code.Text(w.Lang)})
	}
	if len(f.Errors) == 0 {
		f.Problem = problem.Code.Text(w.Lang)
	}
	return status, nil
}

func (s *site) register(c *gin.Context, w words) (*view, error) {
	f := form{Role: c.Query("role"), Next: safeNext(c.Query("next")), EmployerKind: string(refdata.Enterprise)}
	return registerView(w, f, http.StatusOK), nil
}

func registerView(w words, f form, status int) *view {
	if f.Role != string(actor.Employer) {
		f.Role = string(actor.Graduate)
	}
	for _, k := range refdata.EmployerKinds() {
		f.Kinds = append(f.Kinds, kindChoice{string(k.Kind), w.either(k.Zh, k.En), string(k.Kind) == f.EmployerKind})
	}
	return &view{Page: "register", Status: status, Private: true, Title: w.T("注册"), NoIndex: true, Data: f}
}

const maxName = 50

func (s *site) doRegister(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Role: c.PostForm("role"), Login: c.PostForm("login"), Name: c.PostForm("name"), Next: safeNext(c.PostForm("next"))}
	f.require(w, "name", f.Name)
	if utf8.RuneCountInString(f.Name) > maxName {
		f.Errors = append(f.Errors, fieldError{"name", fault.ErrTooLong.Text(w.Lang)})
	}
	employer := f.Role == string(actor.Employer)
	if employer {
		f.OrgName, f.USCC, f.EmployerKind = c.PostForm("org_name"), c.PostForm("uscc"), c.PostForm("employer_kind")
		f.require(w, "org_name", f.OrgName)
		f.require(w, "uscc", f.USCC)
	}
	f.require(w, "login", f.Login)
	f.require(w, "password", c.PostForm("password"))
	if len(f.Errors) > 0 {
		return registerView(w, f, http.StatusUnprocessableEntity), nil
	}
	r := account.Registration{Login: f.Login, Password: c.PostForm("password"), Name: f.Name, Role: actor.Graduate}
	if employer {
		r.Role, r.USCC, r.Org = actor.Employer, f.USCC, org.Profile{Name: f.OrgName, EmployerKind: f.EmployerKind}
	}
	in, err := s.Register(c.Request.Context(), r, s.deviceOf(c))
	if err != nil {
		status, err := s.refused(c, w, &f, err)
		return registerView(w, f, status), err
	}
	setCookies(c, in)
	c.Redirect(http.StatusSeeOther, f.Next)
	return nil, nil
}
