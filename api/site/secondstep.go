package site

import (
	"encoding/base64"
	"html/template"
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"

	"liuyong/api"
	"liuyong/internal/account"
	"liuyong/internal/fault"
)

const stepPath = "/sign-in"

func (s *site) setStep(c *gin.Context, token string) {
	c.Writer.Header().Add("Set-Cookie", s.StepCookie(token))
}

// toSecondStep goes to where the code is asked for, or the second factor set up.
func (s *site) toSecondStep(c *gin.Context, ch account.Challenge, next string) {
	s.setStep(c, ch.Token)
	path := stepPath + "/code"
	switch ch.Purpose {
	case account.AskEnroll:
		path = stepPath + "/enrolment"
	case account.AskStay:
		path = stepPath + "/deletion"
	case account.AskCode:
	}
	c.Redirect(http.StatusSeeOther, path+"?next="+url.QueryEscape(next))
}

func codeView(w words, f form, status int) *view {
	return &view{Page: "code", Status: status, Title: w.T("输入验证码"), NoIndex: true, Private: true, Data: f}
}

func (s *site) code(c *gin.Context, w words) (*view, error) {
	f := form{Next: safeNext(c.Query("next"))}
	ch, err := s.Accounts.Pending(c.Request.Context(), s.StepOf(c.Request))
	switch {
	case err != nil:
		return s.anew(c, w, f, err)
	case ch.Purpose != account.AskCode:
		s.toSecondStep(c, ch, f.Next)
		return nil, nil
	}
	return codeView(w, f, http.StatusOK), nil
}

// anew is the sign-in page for whoever came too late for the second step.
func (s *site) anew(c *gin.Context, w words, f form, err error) (*view, error) {
	status, err := s.refused(c, w, &f, err)
	s.setStep(c, "")
	return s.signInView(w, f, status), err
}

func (s *site) doCode(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Next: safeNext(c.PostForm("next"))}
	if f.require(w, "code", c.PostForm("code")); len(f.Errors) > 0 {
		return codeView(w, f, http.StatusUnprocessableEntity), nil
	}
	o, err := s.Accounts.AnswerChallenge(c.Request.Context(), s.StepOf(c.Request), c.PostForm("code"), s.deviceOf(c))
	if fault.Is(err, account.ErrChallengeOver) {
		return s.anew(c, w, f, err)
	}
	if err != nil {
		status, err := s.refused(c, w, &f, err)
		return codeView(w, f, status), err
	}
	if o.Challenge != nil {
		s.toSecondStep(c, *o.Challenge, f.Next)
		return nil, nil
	}
	s.setStep(c, "")
	return nil, s.welcome(c, *o.Grant, f.Next)
}

// stay is the page that asks whether an account that is going to be deleted is to stay.
func (s *site) stay(c *gin.Context, w words) (*view, error) {
	f := form{Next: safeNext(c.Query("next"))}
	ch, err := s.Accounts.Pending(c.Request.Context(), s.StepOf(c.Request))
	switch {
	case err != nil:
		return s.anew(c, w, f, err)
	case ch.Purpose != account.AskStay || ch.DeletesAt == nil:
		s.toSecondStep(c, ch, f.Next)
		return nil, nil
	}
	f.DeletesAt = *ch.DeletesAt
	return &view{Page: "stay", Title: w.T("账号即将注销"), NoIndex: true, Private: true, Data: f}, nil
}

func (s *site) doStay(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Next: safeNext(c.PostForm("next"))}
	g, err := s.Accounts.CancelDeletion(c.Request.Context(), s.StepOf(c.Request), s.deviceOf(c))
	if err != nil {
		return s.anew(c, w, f, err)
	}
	s.setStep(c, "")
	return nil, s.welcome(c, g, f.Next)
}

// enrolmentForm is the form that sets a second factor up.
type enrolmentForm struct {
	form
	Secret       string
	URI, Picture template.URL // made here, of our own seed
}

func (s *site) enrolmentView(c *gin.Context, w words, f form, status int) (*view, error) {
	setup, err := s.Accounts.Enrolment(c.Request.Context(), s.StepOf(c.Request))
	if err != nil {
		return s.anew(c, w, f, err)
	}
	svg, err := api.QRCode(setup.URI)
	if err != nil {
		return nil, err
	}
	picture := "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(svg))
	return &view{Page: "enrolment", Status: status, Title: w.T("设置两步验证"), NoIndex: true, Private: true,
		Data: enrolmentForm{f, inFours(setup.Secret), template.URL(setup.URI), template.URL(picture)}}, nil //nolint:gosec // see the type
}

// inFours sets a key in groups of four, to be typed.
func inFours(s string) string {
	out := ""
	for i := 0; i < len(s); i += 4 {
		out += s[i:min(i+4, len(s))] + " "
	}
	return out[:max(0, len(out)-1)]
}

func (s *site) enrolment(c *gin.Context, w words) (*view, error) {
	return s.enrolmentView(c, w, form{Next: safeNext(c.Query("next"))}, http.StatusOK)
}

// recovery is what the page of recovery codes shows.
type recovery struct {
	Codes []string
	Next  string
}

func (s *site) doEnrolment(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Next: safeNext(c.PostForm("next"))}
	if f.require(w, "code", c.PostForm("code")); len(f.Errors) > 0 {
		return s.enrolmentView(c, w, f, http.StatusUnprocessableEntity)
	}
	g, err := s.Accounts.ConfirmEnrolment(c.Request.Context(), s.StepOf(c.Request), c.PostForm("code"), s.deviceOf(c))
	if err != nil {
		status, err := s.refused(c, w, &f, err)
		if err != nil {
			return nil, err
		}
		return s.enrolmentView(c, w, f, status)
	}
	in, err := s.Grant(g)
	if err != nil {
		return nil, err
	}
	s.setStep(c, "")
	setCookies(c, in)
	return &view{Page: "recovery", Title: w.T("保存恢复码"), NoIndex: true, Private: true, Data: recovery{g.Recovery, f.Next}}, nil
}
