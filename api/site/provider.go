package site

import (
	"net/http"
	"net/url"
	"time"

	"github.com/gin-gonic/gin"

	"liuyong/internal/account"
	"liuyong/internal/fault"
)

// gate is the identity provider as the sign-in page offers it.
type gate struct {
	Name string
	Up   bool
}

func (s *site) gate() *gate {
	name, ok := s.Identities.Title()
	if !ok {
		return nil
	}
	return &gate{Name: name, Up: s.Identities.Up()}
}

// leave sends the browser to the identity provider. It changes nothing here.
func (s *site) leave(c *gin.Context, w words) (*view, error) {
	next := safeNext(c.Query("next"))
	d, err := s.Identities.Start(c.Request.Context(), next)
	if err != nil {
		return s.backToSignIn(c, w, next, err)
	}
	s.keep(c, d.Pass, d.EndsAt)
	c.Header("Cache-Control", "no-store")
	c.Redirect(http.StatusSeeOther, d.URL)
	return nil, nil
}

// comeBack takes what the browser brings from the identity provider.
func (s *site) comeBack(c *gin.Context, w words) (*view, error) {
	pass := s.PassOf(c.Request)
	s.keep(c, "", time.Unix(1, 0))
	c.Header("Cache-Control", "no-store")
	a, err := s.Identities.Return(c.Request.Context(), pass, c.Request.URL.Query(), s.deviceOf(c))
	if err != nil {
		// What the provider sent belongs into no link of the page.
		c.Request.URL = &url.URL{Path: "/sign-in"}
		if a.Linking {
			return s.notLinked(c, w, safeNext(a.Next), err)
		}
		return s.backToSignIn(c, w, safeNext(a.Next), err)
	}
	next := safeNext(a.Next)
	switch {
	case a.Newcomer != "":
		s.keep(c, a.Newcomer, a.EndsAt)
		next = "/sign-in/provider/first"
	case a.Challenge != nil:
		s.toSecondStep(c, *a.Challenge, next)
		return nil, nil
	case a.Grant != nil:
		if err := s.begin(c, *a.Grant); err != nil {
			return nil, err
		}
	}
	c.Redirect(http.StatusSeeOther, next)
	return nil, nil
}

// backToSignIn shows the sign-in page with what went wrong, in this site's own words.
func (s *site) backToSignIn(c *gin.Context, w words, next string, err error) (*view, error) {
	switch fault.Of(err).Code {
	case account.ErrProviderAway, account.ErrProviderReturn, account.ErrProviderDeclined, account.ErrProviderRefused, account.ErrIdentityTaken,
		account.ErrIdentityKnown, account.ErrSessionEnded:
	case account.ErrBadCredentials: // the account is closed; nothing was typed that could be wrong
		err = account.ErrProviderRefused.Because(err)
	default:
		return nil, err
	}
	f, status := s.Fail(c, err)
	return s.signInView(w, form{Next: next, Problem: f.Code.Text(w.Lang)}, status), nil
}

// notLinked tells somebody who is signed in and went to link the account that this did not come about.
func (s *site) notLinked(c *gin.Context, w words, next string, err error) (*view, error) {
	name, _ := s.Identities.Title()
	texts := map[*fault.Code]string{
		account.ErrProviderDeclined: w.T("您在%s取消了授权，账号没有变化。", name),
		account.ErrProviderAway:     w.T("%s暂时连接不上，请稍后再关联。账号没有变化。", name),
		account.ErrProviderReturn:   w.T("这次关联已失效，或不是在这个浏览器里开始的，请重新关联。"),
		account.ErrProviderRefused:  w.T("%s没有确认您的身份，请重新关联。账号没有变化。", name),
	}
	code := fault.Of(err).Code
	text := texts[code]
	switch {
	case code == account.ErrIdentityTaken || code == account.ErrIdentityKnown:
		text = code.Text(w.Lang)
	case text == "":
		return s.backToSignIn(c, w, next, err)
	}
	_, status := s.Fail(c, err)
	return toldView(told{Title: w.T("没有关联%s", name), Text: text, Link: next, Label: w.T("回到“账号与安全”")}, status), nil
}

// keep gives the browser what it is to bring back; an empty pass takes it away.
func (s *site) keep(c *gin.Context, pass string, ends time.Time) {
	c.Writer.Header().Add("Set-Cookie", s.PassCookie(pass, ends))
}

func (s *site) begin(c *gin.Context, g account.Grant) error {
	in, err := s.Grant(g)
	if err == nil {
		setCookies(c, in)
	}
	return err
}

// first lets somebody whom only the provider knows open an account, or sign in to the one they have.
func (s *site) first(c *gin.Context, w words) (*view, error) {
	pass := s.PassOf(c.Request)
	name, err := s.Identities.Newcomer(pass)
	if err != nil {
		return s.backToSignIn(c, w, appHome, err)
	}
	return s.firstView(w, form{Name: name}, http.StatusOK), nil
}

func (s *site) firstView(w words, f form, status int) *view {
	f.Gate = s.gate()
	return &view{Page: "first", Status: status, Title: w.T("首次登录"), NoIndex: true, Data: f}
}

func (s *site) doFirst(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	pass := s.PassOf(c.Request)
	if _, err := s.Identities.Newcomer(pass); err != nil {
		return s.backToSignIn(c, w, appHome, err) // nobody comes from a provider, or there is none
	}
	f := form{Name: c.PostForm("name")}
	f.require(w, "name", f.Name)
	if len(f.Errors) > 0 {
		return s.firstView(w, f, http.StatusUnprocessableEntity), nil
	}
	g, next, err := s.Identities.Open(c.Request.Context(), pass, f.Name, s.deviceOf(c))
	switch {
	case fault.Is(err, fault.ErrInvalid):
		status, err := s.refused(c, w, &f, err)
		return s.firstView(w, f, status), err
	case err != nil:
		return s.backToSignIn(c, w, appHome, err)
	}
	s.keep(c, "", time.Unix(1, 0))
	if err := s.begin(c, g); err != nil {
		return nil, err
	}
	c.Redirect(http.StatusSeeOther, safeNext(next))
	return nil, nil
}
