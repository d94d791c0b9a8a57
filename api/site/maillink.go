package site

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"liuyong/internal/account"
	"liuyong/internal/fault"
)

// told is a page that says one thing and leads on.
type told struct{ Title, Text, Link, Label string }

func toldView(t told, status int) *view {
	return &view{Page: "told", Status: status, Title: t.Title, NoIndex: true, Secret: true, Data: t}
}

func (s *site) forgotten(_ *gin.Context, w words) (*view, error) {
	return forgottenView(w, form{}, http.StatusOK), nil
}

func forgottenView(w words, f form, status int) *view {
	return &view{Page: "forgotten", Status: status, Title: w.T("忘记密码"), NoIndex: true, Private: true, Data: f}
}

func (s *site) doForgotten(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Login: c.PostForm("login")}
	if f.require(w, "login", f.Login); len(f.Errors) > 0 {
		return forgottenView(w, f, http.StatusUnprocessableEntity), nil
	}
	if err := s.Accounts.RequestReset(c.Request.Context(), f.Login); err != nil {
		status, err := s.refused(c, w, &f, err)
		return forgottenView(w, f, status), err
	}
	return toldView(told{w.T("请查看邮箱"), w.T("如果这个账号有邮箱，链接已经发出，几分钟内到达。没有收到时，请检查垃圾邮件，或到就业服务窗口办理。"), "/sign-in", w.T("回到登录")}, http.StatusAccepted), nil
}

// over tells of a link that does nothing any more.
func (s *site) over(c *gin.Context, w words, err error) (*view, error) {
	if !fault.Is(err, account.ErrLinkOver) {
		return nil, err
	}
	_, status := s.Fail(c, err)
	return toldView(told{w.T("链接已失效"), w.T("链接只能使用一次，并且有时限。请重新申请。"), "/forgotten-password", w.T("重新申请")}, status), nil
}

func (s *site) reset(c *gin.Context, w words) (*view, error) {
	return s.resetView(c, w, form{Token: c.Query("token")}, http.StatusOK)
}

func (s *site) resetView(c *gin.Context, w words, f form, status int) (v *view, err error) {
	if f.AskCode, err = s.Accounts.ReadReset(c.Request.Context(), f.Token); err != nil {
		return s.over(c, w, err)
	}
	return &view{Page: "reset", Status: status, Title: w.T("设置新密码"), NoIndex: true, Secret: true, Data: f}, nil
}

func (s *site) doReset(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Token: c.PostForm("token")}
	if f.require(w, "password", c.PostForm("password")); len(f.Errors) > 0 {
		return s.resetView(c, w, f, http.StatusUnprocessableEntity)
	}
	device, err := s.Accounts.ResetPassword(c.Request.Context(), f.Token, c.PostForm("password"), c.PostForm("code"), s.deviceOf(c))
	if fault.Is(err, account.ErrLinkOver) {
		return s.over(c, w, err)
	}
	if err != nil {
		status, err := s.refused(c, w, &f, err)
		if err != nil {
			return nil, err
		}
		return s.resetView(c, w, f, status)
	}
	c.Writer.Header().Add("Set-Cookie", s.DeviceCookie(device))
	return toldView(told{w.T("密码已更改"), w.T("现在可以用新密码登录了。"), "/sign-in", w.T("登录")}, http.StatusOK), nil
}

func (s *site) confirmEmail(c *gin.Context, w words) (*view, error) {
	f := form{Token: c.Query("token")}
	if err := s.Accounts.ReadEmail(c.Request.Context(), f.Token); err != nil {
		return s.overEmail(c, w, err)
	}
	return &view{Page: "confirmemail", Title: w.T("确认邮箱"), NoIndex: true, Secret: true, Data: f}, nil
}

// overEmail is over for a link that is asked for within the app.
func (s *site) overEmail(c *gin.Context, w words, err error) (*view, error) {
	v, err := s.over(c, w, err)
	if v != nil {
		v.Data = told{w.T("链接已失效"), w.T("链接只能使用一次，并且有时限。请重新申请。"), appHome, w.T("继续")}
	}
	return v, err
}

func (s *site) doConfirmEmail(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	if err := s.Accounts.ConfirmEmail(c.Request.Context(), c.PostForm("token")); err != nil {
		return s.overEmail(c, w, err)
	}
	return toldView(told{w.T("邮箱已确认"), w.T("以后账号的邮件会发到这个邮箱。"), appHome, w.T("继续")}, http.StatusOK), nil
}
