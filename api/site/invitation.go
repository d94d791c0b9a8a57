package site

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/team"
)

// invited is the page of an invitation's link. Its form's Next is the address of the page, where the forms lead to.
type invited struct {
	form
	Of        team.Preview
	LevelName string
	Gone      string // why the link no longer works
	Joined    bool
}

func levelName(w words, l actor.Level) string {
	return map[actor.Level]string{"owner": w.T("负责人"), "recruiter": w.T("经办人"), "viewer": w.T("查看人")}[l]
}

// invitation shows what a link invites to and changes nothing: links are opened by mail scanners too.
func (s *site) invitation(c *gin.Context, w words) (*view, error) {
	return s.invitationView(c, w, form{}, http.StatusOK)
}

func (s *site) invitationView(c *gin.Context, w words, f form, status int) (*view, error) {
	f.Next = team.LinkPath(c.Param("token"))
	p, err := s.Teams.Look(c.Request.Context(), c.Param("token"))
	v := &view{Page: "invitation", Status: status, Title: w.T("团队邀请"), NoIndex: true, Secret: true, Canonical: "/invitations"}
	if fault.Is(err, team.ErrInvitationGone) {
		problem, status := s.Fail(c, err)
		v.Title, v.Status, v.Data = w.T("邀请已失效"), status, invited{Gone: problem.Code.Text(w.Lang)}
		return v, nil
	}
	v.Data = invited{form: f, Of: p, LevelName: levelName(w, p.Level)}
	return v, err
}

// acceptInvitation hands the token on in a cookie to the app, where somebody signed in confirms.
func (s *site) acceptInvitation(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	if _, err := s.Teams.Look(c.Request.Context(), c.Param("token")); err != nil {
		return s.invitationView(c, w, form{}, http.StatusGone)
	}
	c.Writer.Header().Add("Set-Cookie", s.KeepInvitation(c.Param("token")))
	c.Header("Cache-Control", "no-store")
	c.Header("Referrer-Policy", "no-referrer")
	c.Redirect(http.StatusSeeOther, appHome+"join")
	return nil, nil
}

// joinByInvitation opens an account for the invited address.
func (s *site) joinByInvitation(c *gin.Context, w words) (*view, error) {
	if err := s.accept(c); err != nil {
		return nil, err
	}
	f := form{Name: c.PostForm("name")}
	f.require(w, "name", f.Name)
	f.require(w, "password", c.PostForm("password"))
	if len(f.Errors) > 0 {
		return s.invitationView(c, w, f, http.StatusUnprocessableEntity)
	}
	p, err := s.Teams.Look(c.Request.Context(), c.Param("token"))
	if err != nil {
		return s.invitationView(c, w, f, http.StatusGone)
	}
	if _, err := s.Teams.Join(c.Request.Context(), c.Param("token"), f.Name, c.PostForm("password")); err != nil {
		status, err := s.refused(c, w, &f, err)
		if err != nil {
			return nil, err
		}
		return s.invitationView(c, w, f, status)
	}
	return &view{Page: "invitation", Title: w.T("团队邀请"), NoIndex: true, Secret: true, Canonical: "/invitations", Data: invited{Of: p, Joined: true}}, nil
}
