package demo

import (
	"context"
	"fmt"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/hiring"
)

// application is one application on its way, as its last step left it.
type application struct {
	*loader
	g    *graduateStory
	post *post
	plan applying
	now  hiring.Application
}

func (l *loader) planApplication(g *graduateStory, plan applying) {
	a := &application{loader: l, g: g, plan: plan}
	l.clock.at(plan.Ago, 21, g.Name+" applying to "+plan.To, func(ctx context.Context) error {
		a.post = l.posts[plan.To]
		if a.post == nil {
			return fmt.Errorf("there is no post %s", plan.To)
		}
		agreed, err := l.m.Hiring.ConsentFor(ctx, g.actor, a.post.id)
		if err != nil {
			return err
		}
		if a.now, err = l.m.Hiring.Apply(ctx, g.actor, a.post.id, plan.Words, agreed.TextVersion); err != nil {
			return err
		}
		a.follow()
		return nil
	})
}

// step is one move of an application so many days after applying.
type step struct {
	after int
	do    func(context.Context) (hiring.Application, error)
}

// follow plans the steps that lead to the outcome.
func (a *application) follow() {
	shortlist := step{2, func(ctx context.Context) (hiring.Application, error) {
		return a.m.Hiring.Shortlist(ctx, a.by(), a.now.ID, a.now.Version)
	}}
	interview, offer := step{3, a.interview}, step{6, a.offer}
	way := map[string][]step{
		"submitted":    {},
		"shortlisted":  {shortlist},
		"interviewing": {shortlist, interview},
		"offered":      {interview, offer},
		"accepted":     {interview, offer, {8, a.accept}},
		"declined":     {interview, offer, {8, a.decline}},
		"hired":        {shortlist, interview, offer, {8, a.accept}, {10, a.hire}},
		"agreed":       {shortlist, offer, {8, a.accept}, {10, a.agree}},
		"rejected":     {shortlist, {4, a.reject}},
		"withdrawn":    {{3, a.withdraw}},
	}
	steps, ok := way[a.plan.Outcome]
	if !ok {
		steps = []step{{0, func(context.Context) (hiring.Application, error) {
			return a.now, fmt.Errorf("unknown outcome %q", a.plan.Outcome)
		}}}
	}
	if a.plan.Outcome != "submitted" {
		a.clock.at(max(a.plan.Ago-1, 0), 9, "opening an application", func(ctx context.Context) error {
			_, err := a.m.Hiring.Find(ctx, a.by(), a.now.ID)
			return err
		})
	}
	a.walk(steps)
}

// walk plans the first of the steps, and after it the others: two of them may fall on one working day.
func (a *application) walk(steps []step) {
	if len(steps) == 0 {
		return
	}
	a.clock.at(max(a.plan.Ago-steps[0].after, 0), 10, a.g.Name+" and "+a.plan.To, func(ctx context.Context) error {
		next, err := steps[0].do(ctx)
		a.now = next
		if err == nil {
			a.walk(steps[1:])
		}
		return err
	})
}

func (a *application) by() actor.Actor { return a.post.employer.actor }

// soon keeps what is still to come ahead of the present: an interview or an answer that nobody has yet given.
func (a *application) soon(outcome string, after, ahead int) int {
	if a.plan.Outcome == outcome {
		return -ahead
	}
	return a.plan.Ago - after
}

func (a *application) interview(ctx context.Context) (hiring.Application, error) {
	at := a.clock.today.AddDays(-a.soon("interviewing", 5, 3)).Start().Add(10 * time.Hour)
	if at.Before(a.clock.Now()) {
		at = a.clock.Now().Add(26 * time.Hour)
	}
	return a.m.Hiring.Interview(ctx, a.by(), a.now.ID, a.now.Version, hiring.Interview{At: at, Mode: hiring.OnSite,
		Place: a.post.employer.Address + "一楼会议室", Note: "请携带身份证件和作品或证书原件，预计40分钟。"})
}

func (a *application) offer(ctx context.Context) (hiring.Application, error) {
	c := a.post.content
	start := a.clock.today.AddDays(-a.plan.Start)
	if a.plan.Start == 0 {
		start = a.clock.today.AddDays(14)
	}
	start = max(start, a.clock.today.AddDays(-a.plan.Ago+8))
	return a.m.Hiring.Offer(ctx, a.by(), a.now.ID, a.now.Version, hiring.Offer{PayYuan: (c.PayMinYuan + c.PayMaxYuan) / 2, StartOn: start,
		AnswerBy: a.clock.today.AddDays(-a.soon("offered", 13, 6)), Note: "试用期工资不低于约定工资的八成，按规定缴纳社会保险。"})
}

func (a *application) accept(ctx context.Context) (hiring.Application, error) {
	return a.m.Hiring.Accept(ctx, a.g.actor, a.now.ID, a.now.Version)
}

func (a *application) decline(ctx context.Context) (hiring.Application, error) {
	return a.m.Hiring.Decline(ctx, a.g.actor, a.now.ID, a.now.Version, "感谢认可，已选择离家更近的岗位。")
}

func (a *application) withdraw(ctx context.Context) (hiring.Application, error) {
	return a.m.Hiring.Withdraw(ctx, a.g.actor, a.now.ID, a.now.Version, "调整了求职方向")
}

func (a *application) reject(ctx context.Context) (hiring.Application, error) {
	return a.m.Hiring.Reject(ctx, a.by(), a.now.ID, a.now.Version, hiring.Rejection{Code: a.plan.Code})
}

func (a *application) agree(ctx context.Context) (hiring.Application, error) {
	return a.m.Hiring.Agree(ctx, a.by(), a.now.ID, a.now.Version, hiring.Agreement{StartOn: a.clock.today.AddDays(-a.plan.Start), Months: a.plan.Months})
}

func (a *application) hire(ctx context.Context) (hiring.Application, error) {
	next, which, err := a.m.Hiring.Hire(ctx, a.by(), a.now.ID, a.now.Version, hiring.Hire{StartOn: a.clock.today.AddDays(-a.plan.Start)})
	if err == nil {
		a.planPlacement(placed{a.g, a.post.employer, which}, a.plan)
	}
	return next, err
}
