package demo

import (
	"context"
	"fmt"

	"liuyong/internal/appeal"
	"liuyong/internal/complaint"
	"liuyong/internal/id"
	"liuyong/internal/referral"
)

// planComplaints plans what is reported about posts, and what comes of it.
func (l *loader) planComplaints() {
	for _, d := range l.data.reports {
		l.clock.at(d.Ago, 15, "a complaint about "+d.Post, func(ctx context.Context) error { return l.report(ctx, d) })
	}
}

func (l *loader) report(ctx context.Context, d complaintData) error {
	p := l.posts[d.Post]
	if p == nil {
		return fmt.Errorf("there is no post %s", d.Post)
	}
	for _, g := range l.graduates {
		if g.Name != d.By || g.actor.UserID == "" {
			continue
		}
		if _, err := l.m.Complaints.File(ctx, g.actor, complaint.Report{Post: p.id, Category: d.Category, Words: d.Words}); err != nil {
			return err
		}
		c, err := l.m.DB.OpenComplaintCase(ctx, p.id)
		l.settleComplaint(p, c.ID, d)
		if d.ReferTo != "" {
			l.refer(p, c.ID, d)
		}
		return err
	}
	return fmt.Errorf("%s has no account yet", d.By)
}

// settleComplaint plans how the case ends up, two days after the report.
func (l *loader) settleComplaint(p *post, which id.ComplaintCase, d complaintData) {
	steps := map[complaint.Status][]complaint.Event{
		complaint.Checking:  {complaint.Freeze},
		complaint.Upheld:    {complaint.Freeze, complaint.Uphold},
		complaint.Dismissed: {complaint.Dismiss},
	}[d.Outcome]
	for i, do := range steps {
		l.clock.at(max(d.Ago-1-i, 0), 9+i, "looking into "+d.Post, func(ctx context.Context) error {
			now, err := l.m.DB.ComplaintCaseByID(ctx, which, false)
			if err != nil {
				return err
			}
			p.open = p.open && do == complaint.Dismiss
			_, err = l.m.Complaints.Act(ctx, l.reviewer, which, now.Version, do, d.Reason)
			return err
		})
	}
	if d.Appeal != "" {
		l.clock.at(max(d.Ago-4, 0), 11, "an appeal about "+d.Post, func(ctx context.Context) error {
			x, err := l.m.Appeals.File(ctx, p.employer.actor, appeal.Post, string(p.id), d.Appeal)
			if err != nil {
				return err
			}
			l.clock.at(max(d.Ago-6, 0), 10, "the answer to it", func(ctx context.Context) error {
				_, err := l.m.Appeals.Decide(ctx, l.second, x.ID, x.Version, appeal.Refuse, d.Answer)
				return err
			})
			return nil
		})
	}
}

// refer plans that another authority is given the matter, two days after the report, and what it answers.
func (l *loader) refer(p *post, which id.ComplaintCase, d complaintData) {
	l.clock.at(max(d.Ago-2, 0), 14, "handing over "+d.Post, func(ctx context.Context) error {
		r, err := l.m.Referrals.Send(ctx, l.reviewer, referral.Draft{OrgID: p.employer.id, ComplaintID: which, Authority: d.ReferTo, Words: d.ReferWords})
		if err != nil || d.Reply == "" {
			return err
		}
		l.clock.at(max(d.Ago-12, 0), 10, "their answer", func(ctx context.Context) error {
			r, err = l.m.Referrals.Act(ctx, l.second, r.ID, r.Version, referral.Reply, referral.Step{Words: d.Reply, Reference: d.Reference})
			return err
		})
		l.clock.at(max(d.Ago-30, 0), 10, "what came of it", func(ctx context.Context) error {
			_, err := l.m.Referrals.Act(ctx, l.reviewer, r.ID, r.Version, referral.Close, referral.Step{Words: d.End})
			return err
		})
		return nil
	})
}
