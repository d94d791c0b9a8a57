package demo

import (
	"context"
	"fmt"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/refdata"
	"liuyong/internal/review"
)

// employer is one employer of the story once it has registered.
type employer struct {
	employerData
	code  string
	id    id.Org
	actor actor.Actor
	posts []*post
}

// How the last audit of an employer stands, besides org's own words; approved is the empty one.
const (
	auditNone     = "none"
	auditInReview = "in_review"
	auditReturned = "returned"
	auditRejected = "rejected"
	auditExpired  = "expired"
)

// demoEmployer is the key of the employer behind employer@demo.
const demoEmployer = "lanping"

func (l *loader) planEmployers() {
	for i, d := range l.data.employers {
		e := &employer{employerData: d}
		l.employers[d.Key] = e
		l.clock.at(d.Since, 8+i%3, "registering "+d.Key, func(ctx context.Context) error { return l.register(ctx, e) })
		for n := range d.Posts {
			l.planPost(e, d.Posts[n])
		}
		if d.Slots != nil {
			l.planSlots(e)
		}
	}
}

func (l *loader) register(ctx context.Context, e *employer) error {
	login := e.Key + "@demo"
	if e.Key == demoEmployer {
		login = "employer@demo"
	}
	kind, ok := refdata.EmployerKindOf(refdata.EmployerKind(e.Kind))
	if !ok {
		return fmt.Errorf("unknown employer kind %q", e.Kind)
	}
	prefix := kind.USCCPrefixes[0]
	if e.Code != "" {
		prefix = e.Code
	}
	var err error
	if e.code, err = l.code(prefix); err != nil {
		return err
	}
	if e.actor, err = l.account(ctx, login, e.Contact, actor.Employer); err != nil {
		return err
	}
	o, err := l.m.Orgs.Register(ctx, e.actor.UserID, e.code, org.Profile{Name: e.Name, EmployerKind: e.Kind, StateOwned: e.StateOwned,
		LegalRepresentative: e.Rep, BusinessScope: e.Scope, Industry: e.Industry, Size: e.Size, Area: e.Area, Address: e.Address, ContactName: e.Contact,
		ContactPhone: fmt.Sprintf("023-0000%04d", l.lastCode), Intro: e.Intro + "（演示数据，本单位为虚构。）"})
	if err != nil {
		return err
	}
	e.id = o.ID
	if e.actor, err = l.actor(ctx, e.actor.UserID); err != nil || e.Audit == auditNone {
		return err
	}
	if err := l.filePapers(ctx, e, kind, o.Version); err != nil {
		return err
	}
	return l.apply(ctx, e, e.Since)
}

// filePapers uploads what the kind's audit asks for. Where somebody will look at a case each paper has its own file.
func (l *loader) filePapers(ctx context.Context, e *employer, kind refdata.KindInfo, version int) error {
	each := e.Audit != "" || e.Key == demoEmployer
	var shared id.File
	var papers []org.Document
	for _, need := range kind.Documents {
		if need.When != refdata.Always {
			continue
		}
		if shared == "" || each {
			var err error
			if shared, err = l.upload(ctx, e.actor, need.Zh+".pdf", need.En+" "+e.code); err != nil {
				return err
			}
		}
		d := org.Document{Type: need.ID, FileID: shared}
		if need.NeedsNumber {
			d.Number = e.code
		}
		switch {
		case !need.NeedsExpiry:
		case need.NeedsNumber:
			d.LongTerm = true
		default:
			d.ExpiresOn = l.clock.today.AddMonths(11)
		}
		papers = append(papers, d)
	}
	_, err := l.m.Orgs.Edit(ctx, e.actor, e.id, version, func(p org.Profile, _ []org.Document) (org.Profile, []org.Document, error) {
		return p, papers, nil
	})
	return err
}

// apply submits the papers so many days ago; the reviewer decides on the next working day. An approval is renewed
// twelve days before it runs out, again and again up to the present.
func (l *loader) apply(ctx context.Context, e *employer, ago int) error {
	o, err := l.m.DB.OrgByID(ctx, e.id, false)
	if err != nil {
		return err
	}
	if _, err := l.m.Orgs.SubmitQualification(ctx, e.actor, e.id, o.Version); err != nil || e.Audit == auditInReview {
		return err
	}
	l.clock.at(max(ago-1, 0), 9, "auditing "+e.Key, func(ctx context.Context) error {
		if err := l.decide(ctx, review.QualificationSubject, string(e.id), e.verdict()); err != nil {
			return err
		}
		return l.planRenewal(ctx, e)
	})
	return nil
}

func (e *employer) verdict() review.Decision {
	switch e.Audit {
	case auditReturned:
		return review.Decision{Outcome: review.Return, FieldReasons: e.Reasons}
	case auditRejected:
		return review.Decision{Outcome: review.Reject, Reason: e.Reasons["name"]}
	}
	checks := map[string]bool{}
	for n := 1; n <= 10; n++ {
		checks[fmt.Sprintf("U%d", n)] = true
	}
	return review.Decision{Outcome: review.Approve, Checks: checks}
}

const renewBefore = 12 // days

func (l *loader) planRenewal(ctx context.Context, e *employer) error {
	o, err := l.m.DB.OrgByID(ctx, e.id, false)
	if err != nil || o.QualifiedUntil == "" {
		return err
	}
	left := o.QualifiedUntil.DaysUntil(l.clock.today)
	if e.Audit == auditExpired {
		l.clock.when(o.QualifiedUntil.AddDays(1).Start(), "expiry of "+e.Key, func(ctx context.Context) error {
			_, err := l.m.Orgs.ExpireDue(ctx)
			return err
		})
		return nil
	}
	if ago := left + renewBefore; ago > 0 {
		l.clock.at(ago, 10, "renewing "+e.Key, func(ctx context.Context) error { return l.apply(ctx, e, ago) })
	}
	return nil
}

// postsOpen lists up to most of the employer's posts that are published on the present day of the clock.
func (e *employer) postsOpen(day civil.Date, most int) []id.Post {
	out := []id.Post{}
	for _, p := range e.posts {
		if p.open && p.content.ClosesOn >= day && len(out) < most {
			out = append(out, p.id)
		}
	}
	return out
}
