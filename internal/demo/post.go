package demo

import (
	"context"
	"fmt"
	"strings"

	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/review"
)

// post is one post of the story.
type post struct {
	employer *employer
	vacancy
	ago     int
	content posting.Content
	id      id.Post
	open    bool // published and neither closed nor expired yet
}

// liveDays bounds how long ago a post that is live now was published: validity is at most 90 days.
const liveDays = 62

func (l *loader) planPost(e *employer, v vacancy) {
	p := &post{employer: e, vacancy: v}
	e.posts = append(e.posts, p)
	if v.ID != "" {
		l.posts[e.Key+"/"+v.ID] = p
	}
	p.ago = l.between(3, min(liveDays, e.Since-8))
	if v.Ago != nil {
		p.ago = *v.Ago
	}
	p.content = l.content(p)
	written := p.ago + 2
	if v.State == posting.Draft {
		written = p.ago
	}
	l.clock.at(written, 11, "writing "+p.name(), func(ctx context.Context) error {
		made, err := l.m.Posts.Create(ctx, e.actor, p.content)
		p.id = made.ID
		if err == nil && v.State != posting.Draft {
			l.clock.at(submitted(p), 14, "submitting "+p.name(), func(ctx context.Context) error { return l.submit(ctx, p) })
		}
		return err
	})
}

func (p *post) name() string { return p.employer.Key + "/" + p.Role }

// submitted is how many days ago the post went to the reviewers.
func submitted(p *post) int {
	if p.State == posting.InReview {
		return p.ago
	}
	return p.ago + 1
}

// submit hands the post in and plans what comes of it.
func (l *loader) submit(ctx context.Context, p *post) error {
	if _, err := l.m.Posts.Submit(ctx, p.employer.actor, p.id, 1); err != nil || p.State == posting.InReview {
		return err
	}
	l.clock.at(p.ago, 10, "reviewing "+p.name(), func(ctx context.Context) error {
		d := review.Decision{Outcome: review.Approve}
		if p.State == posting.Returned {
			d = review.Decision{Outcome: review.Return, FieldReasons: p.Reasons}
		}
		p.open = d.Outcome == review.Approve
		if err := l.decide(ctx, review.PostSubject, string(p.id), d); err != nil {
			return err
		}
		l.planEnd(p)
		return nil
	})
	return nil
}

// Days from publication to the end of posts that are no longer live.
const (
	closedAfter  = 30
	expiredAfter = 40
)

func (l *loader) planEnd(p *post) {
	end := func(after int, do func(context.Context, posting.Post) error) {
		l.clock.at(max(p.ago-after, 0), 16, "ending "+p.name(), func(ctx context.Context) error {
			p.open = false
			now, err := l.m.DB.PostByID(ctx, p.id, false)
			if err != nil {
				return err
			}
			return do(ctx, now)
		})
	}
	switch p.State {
	case posting.Closed:
		end(closedAfter, func(ctx context.Context, now posting.Post) error {
			_, err := l.m.Posts.Close(ctx, p.employer.actor, now.ID, now.Version)
			return err
		})
	case posting.Expired:
		l.clock.when(p.content.ClosesOn.AddDays(1).Start(), "expiry of "+p.name(), func(ctx context.Context) error {
			p.open = false
			_, err := l.m.Posts.ExpireDue(ctx)
			return err
		})
	default: // it is live, or never was, or a complaint ends it
	}
}

// content writes the post.
func (l *loader) content(p *post) posting.Content {
	r, e := l.data.roles[p.Role], p.employer
	c := posting.Content{Kind: kindOf(p.vacancy, r), Title: r.Title, Headcount: p.N, Education: r.Edu, Majors: r.Majors,
		ExperienceMinYears: r.Exp, WorkArea: e.Area, WorkAddress: e.Address, Industry: e.Industry, EmploymentForm: r.Form,
		Duties: listed(r.Duties, e.Product), Conditions: listed(r.Needs, e.Product), Benefits: e.Benefits,
		WorkingHours: e.Hours, PayUnit: posting.PayUnit(r.Unit), UserUnit: p.User}
	if p.Title != "" {
		c.Title = p.Title
	}
	if c.Headcount == 0 {
		c.Headcount = l.between(1, 5)
	}
	if p.Area != "" {
		c.WorkArea, c.WorkAddress = p.Area, "演示村便民服务站"
	}
	if c.EmploymentForm == "" {
		c.EmploymentForm = "full_time"
	}
	if c.PayUnit == "" {
		c.PayUnit = posting.PerMonth
	}
	c.PayMinYuan, c.PayMaxYuan, c.PayMonths = r.Pay[0], r.Pay[1], 12
	l.suitKind(p, &c)
	c.ClosesOn = l.clock.today.AddDays(l.between(8, 78-p.ago))
	switch p.State {
	case posting.Expired, posting.Closed, posting.TakenDown:
		c.ClosesOn = l.clock.today.AddDays(expiredAfter - p.ago)
	case posting.InReview, posting.Returned, posting.Draft:
		c.ClosesOn = l.clock.today.AddDays(l.between(40, 75))
	case posting.Published:
	}
	return c
}

// suitKind fills in what the kinds have of their own.
func (l *loader) suitKind(p *post, c *posting.Content) {
	day := l.clock.today.AddDays(-p.ago)
	switch c.Kind {
	case posting.Job, posting.StateOwned:
		c.PayMinYuan += l.between(0, 3) * 100
		c.PayMaxYuan += l.between(0, 4) * 200
		c.PayMonths, c.ContractMonths, c.ProbationMonths = l.between(12, 14), 36, l.between(1, 3)
	case posting.Traineeship:
		c.Title, c.EmploymentForm, c.ExperienceMinYears = c.Title+"（见习）", "trainee", 0
		c.PayMinYuan, c.PayMaxYuan, c.TraineeMonths = 2400, l.between(24, 32)*100, l.between(1, 4)*3
		c.Duties = "在带教老师指导下参与以下工作：\n" + c.Duties
		c.Conditions = "离校2年内未就业的高校毕业生、毕业学年学生，或进行了失业登记的青年；签订见习协议，由单位购买人身意外伤害保险。\n专业方向：" + strings.Join(c.Majors, "、") + "。"
		c.WorkingHours, c.Benefits = "每天8小时，做五休二", "见习补贴、人身意外伤害保险、带教老师、免费保管档案、期满考核合格可留用"
	case posting.StudentInternship:
		c.Title, c.EmploymentForm, c.ExperienceMinYears = c.Title+"（学生实习）", "student", 0
		c.PayMinYuan, c.PayMaxYuan = 2000, l.between(24, 30)*100
		c.Duties = "在实习指导老师带领下学习以下工作：\n" + c.Duties
		c.Conditions = "相关专业在校学生，经学校同意并签订三方实习协议；实习不收取任何费用。\n专业方向：" + strings.Join(c.Majors, "、") + "。"
		c.WorkingHours, c.Benefits = "每天不超过8小时，不安排夜间实习", "实习报酬、实习责任保险、住宿"
	case posting.Flexible:
		c.EmploymentForm, c.WorkingHours, c.Benefits = "flexible", "按双方约定的时段", "按约定周期结算，不收取任何费用"
	case posting.PublicWelfare:
		c.ContractMonths, c.ProbationMonths = 12, 1
		c.ApprovalNo = fmt.Sprintf("演示公益岗核〔%d〕%d号", day.Year(), 10+len(p.employer.posts))
	case posting.CivilServant, posting.PublicInstitution, posting.SanzhiYifu, posting.XibuPlan:
		c.AnnouncementNo = fmt.Sprintf("演示公告〔%d〕%d号", day.Year(), 1+p.ago%20)
		c.OfficialURL = fmt.Sprintf("https://example.org/notices/%d-%d", day.Year(), 1+p.ago%20)
		c.WorkingHours, c.Benefits = "每天8小时，做五休二", "按国家规定执行"
		if c.Kind == posting.SanzhiYifu || c.Kind == posting.XibuPlan {
			c.ContractMonths = 24
		}
	}
	if c.EmploymentForm == "dispatch" {
		c.ContractMonths, c.ProbationMonths = 24, 1
	}
}

// listed makes a numbered list of what is divided by ；, about an employer's product.
func listed(text, product string) string {
	parts := strings.Split(strings.ReplaceAll(text, "{p}", product), "；")
	for i, s := range parts {
		parts[i] = fmt.Sprintf("%d. %s。", i+1, s)
	}
	return strings.Join(parts, "\n")
}
