package demo

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/team"
)

// planTeam gives the employer behind employer@demo a colleague, an invitation that nobody has answered, and somebody of
// another employer whose authorisation waits for a reviewer.
func (l *loader) planTeam() {
	l.clock.at(40, 9, "a colleague", func(ctx context.Context) error {
		colleague, err := l.account(ctx, "colleague@demo", "文招（经办）", actor.Employer)
		if err != nil {
			return err
		}
		return l.m.DB.InsertMember(ctx, l.employers[demoEmployer].id, colleague.UserID, actor.Recruiter)
	})
	l.clock.at(2, 10, "an invitation", func(ctx context.Context) error {
		e := l.employers[demoEmployer]
		_, err := l.m.Teams.Invite(ctx, e.actor, e.id, "xin.tongshi@example.com", actor.Viewer, "zh")
		return err
	})
	l.clock.at(1, 10, "an authorisation", l.fileAuthorisation)
}

// agentEmployer is the key of the employer whose owner also acts for employer@demo's, once that is approved.
const agentEmployer = "yuheng"

func (l *loader) fileAuthorisation(ctx context.Context) error {
	e, agent := l.employers[demoEmployer], l.employers[agentEmployer].actor.UserID
	err := l.m.DB.AddMember(ctx, team.Member{OrgID: e.id, UserID: agent, Level: actor.Recruiter, NeedsAuthorisation: true, Version: 1, CreatedAt: l.clock.Now()})
	if err != nil {
		return err
	}
	file, err := l.upload(ctx, e.actor, "授权委托书.pdf", "Letter of authorisation "+e.code)
	if err != nil {
		return err
	}
	_, err = l.m.Teams.File(ctx, e.actor, e.id, team.Agent{User: agent}, team.Letter{FileID: file, ValidUntil: l.clock.today.AddMonths(6),
		Scope: "代为发布招聘岗位、联系应聘毕业生。"})
	return err
}
