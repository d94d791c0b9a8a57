package hiring

import (
	"context"
	"strconv"
	"strings"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
)

// Consent is the separate consent with which a résumé goes to one employer: recipient, purpose and data are named,
// and it is as easy to withdraw as to give (个人信息保护法 §§15, 23).
type Consent struct {
	ID            id.Consent
	PersonID      id.Person
	UserID        id.User
	OrgID         id.Org // who receives
	ApplicationID id.Application
	Purpose       string
	Items         []string `gorm:"serializer:json"` // kinds of data, see consentItems
	TextVersion   string   // which words were agreed to
	GivenAt       time.Time
	WithdrawnAt   *time.Time
	Version       int
}

// Given is a consent among others of the same person, with the names it needs.
type Given struct {
	Consent
	OrgName              string
	PostTitle            string
	ApplicationStatus    Status
	ApplicationUpdatedAt time.Time
	PostOverAt           *time.Time // when the post stopped taking people, if it did
	// Access says whether the recipient may still read what was sent, AccessUntil until when, where that is known.
	Access      Access     `gorm:"-"`
	AccessUntil *time.Time `gorm:"-"`
}

// application is what is known here of the application that a consent is for.
func (g Given) application() Listed {
	return Listed{Application: Application{Status: g.ApplicationStatus, UpdatedAt: g.ApplicationUpdatedAt}, PostOverAt: g.PostOverAt,
		ConsentID: g.ID, ConsentWithdrawnAt: g.WithdrawnAt}
}

// ConsentOffer is what one is asked to agree to before applying.
type ConsentOffer struct {
	TextVersion string
	OrgID       id.Org
	Recipient   string
	Items       []ConsentItem
	Zh, En      string
	AccessDays  int
}

// ConsentItem is one kind of data that the recipient gets.
type ConsentItem struct{ Code, Zh, En string }

// purposeApply is the one purpose there is: to deal with an application.
const purposeApply = "apply"

// consentVersion names the words below. Whoever changes them, or what the snapshot holds, changes the version:
// earlier consents stay tied to the words that were read.
const consentVersion = "2026-11-25"

var consentItems = []ConsentItem{
	{"name", "姓名", "Name"},
	{"contact", "手机号码和电子邮箱", "Mobile number and e-mail address"},
	{"education", "教育经历", "Education"},
	{"experience", "实习、工作和项目经历", "Experience"},
	{"skills", "技能、自我介绍和求职意向", "Skills, introduction and wishes"},
}

const (
	consentZh = "我同意本站将我此刻的简历（上列各项）提供给“{org}”，仅用于该单位处理我对“{post}”的应聘。身份证号码和户籍不会提供。应聘结束 {days} 天后该单位不能再查看。我可以随时在应聘页面或“身份与隐私”撤回同意：撤回后该单位立即不能再查看，应聘随之撤回；撤回之前已进行的处理不受影响。"
	consentEn = "I agree that this site gives my résumé as it is now (the items above) to “{org}”, only for dealing with my application for “{post}”. My identity number and household registration are not given. {days} days after the application has ended the employer can no longer read it. I may withdraw this at any time on the application's page or under “Identity and privacy”: the employer's access then ends at once and the application is withdrawn with it; what was done before stays lawful."
)

// What can be refused.
var (
	ErrConsentNeeded    = fault.Define(fault.Invalid, "consent_needed", "请先阅读并单独同意将简历提供给该用人单位。", "Please read and separately agree to your résumé being given to this employer.")
	ErrConsentOutdated  = fault.Define(fault.Conflict, "consent_outdated", "同意书的内容已更新，请重新阅读后再应聘。", "The words of the consent have changed. Please read them again before applying.")
	ErrConsentWithdrawn = fault.Define(fault.Conflict, "consent_withdrawn", "这项同意已经撤回。", "This consent has been withdrawn already.")
)

// withdrewConsent is the reason written when an application ends because its consent is withdrawn.
const withdrewConsent = "已撤回提供简历的同意"

// ConsentFor is what applying for a post asks one to agree to.
// Errors: post_closed, no_apply_here, not_found, forbidden, unauthenticated.
func (s *Service) ConsentFor(ctx context.Context, a actor.Actor, post id.Post) (ConsentOffer, error) {
	if err := a.Check(actor.ApplicationMake); err != nil {
		return ConsentOffer{}, err
	}
	var v Vacancy
	err := s.store.InTx(ctx, func(ctx context.Context) (err error) {
		v, err = s.openVacancy(ctx, post)
		return err
	})
	if err != nil {
		return ConsentOffer{}, err
	}
	days := s.programme.Privacy.ResumeAccessDays
	words := strings.NewReplacer("{org}", v.Employer.Name, "{post}", v.Post.Title, "{days}", strconv.Itoa(days))
	return ConsentOffer{TextVersion: consentVersion, OrgID: v.Post.OrgID, Recipient: v.Employer.Name, Items: consentItems,
		Zh: words.Replace(consentZh), En: words.Replace(consentEn), AccessDays: days}, nil
}

// agree checks what the graduate agreed to and makes the consent of an application.
// Errors: consent_needed, consent_outdated.
func agree(app Application, textVersion string) (Consent, error) {
	switch textVersion {
	case "":
		return Consent{}, ErrConsentNeeded.WithFields(fault.ErrRequired.At("body.consent"))
	case consentVersion:
	default:
		return Consent{}, ErrConsentOutdated.New()
	}
	c := Consent{ID: id.New[id.Consent](), PersonID: app.PersonID, UserID: app.UserID, OrgID: app.OrgID, ApplicationID: app.ID,
		Purpose: purposeApply, TextVersion: textVersion, GivenAt: app.CreatedAt, Version: 1}
	for _, i := range consentItems {
		c.Items = append(c.Items, i.Code)
	}
	return c, nil
}

// Consents pages through what the actor agreed to, newest first.
// Errors: unauthenticated, forbidden.
func (s *Service) Consents(ctx context.Context, a actor.Actor, after id.Consent, limit int) ([]Given, error) {
	if err := a.Check(actor.ConsentRead); err != nil {
		return nil, err
	}
	out, err := s.store.ListConsents(ctx, a.UserID, after, limit)
	for i, g := range out {
		out[i].Access, out[i].AccessUntil = g.application().AccessAt(s.now(), s.programme.Privacy.ResumeAccessDays)
	}
	return out, err
}

// WithdrawConsent ends an employer's access to a résumé at once, and with it the application while it lives.
// Errors: consent_withdrawn, not_found, stale, unauthenticated, forbidden.
func (s *Service) WithdrawConsent(ctx context.Context, a actor.Actor, which id.Consent, version int) error {
	if err := a.Check(actor.ConsentWithdraw); err != nil {
		return err
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		c, err := s.store.ConsentByID(ctx, which)
		if err != nil {
			return err
		}
		over, err := a.Over(actor.ConsentWithdraw, actor.Whose{User: c.UserID})
		switch {
		case err != nil:
			return err
		case c.Version != version:
			return fault.ErrStale.New()
		case c.WithdrawnAt != nil:
			return ErrConsentWithdrawn.New()
		}
		return s.withdraw(ctx, over, c)
	})
}

func (s *Service) withdraw(ctx context.Context, over actor.Actor, c Consent) error {
	now := s.now()
	c.WithdrawnAt = &now
	if err := s.store.SaveConsent(ctx, c); err != nil {
		return err
	}
	app, err := s.store.ApplicationByID(ctx, c.ApplicationID)
	if err != nil {
		return err
	}
	if app.Status.Live() {
		_, err := s.move(ctx, over, app, step{do: Withdraw, reason: withdrewConsent})
		return err
	}
	v, err := s.store.VacancyByID(ctx, app.PostID)
	if err != nil {
		return err
	}
	return s.store.NotifyOrg(ctx, app.OrgID, s.notice(app, notice.ConsentWithdrawn, v.Post.Title))
}

// WithdrawAll withdraws every consent and every living application of the actor, as the end of an account does.
func (s *Service) WithdrawAll(ctx context.Context, a actor.Actor) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		over, err := a.Over(actor.ConsentWithdraw, actor.Whose{User: a.UserID})
		if err != nil {
			return err
		}
		standing, err := s.store.StandingConsents(ctx, a.UserID)
		if err != nil {
			return err
		}
		for _, c := range standing {
			if err := s.withdraw(ctx, over, c); err != nil {
				return err
			}
		}
		return s.withdrawRest(ctx, over)
	})
}

// withdrawRest takes back what lives without a consent on record.
func (s *Service) withdrawRest(ctx context.Context, over actor.Actor) error {
	for {
		rest, err := s.store.ListApplications(ctx, Filter{UserID: over.UserID, Statuses: LiveStatuses(), Limit: maxOthers})
		if err != nil || len(rest) == 0 {
			return err
		}
		for _, x := range rest {
			app, err := s.store.ApplicationByID(ctx, x.ID)
			if err != nil {
				return err
			}
			if _, err := s.move(ctx, over, app, step{do: Withdraw, reason: withdrewConsent}); err != nil {
				return err
			}
		}
	}
}

// ConsentItemOf is a kind of data in words; one of an earlier version that is named no more stands for itself.
func ConsentItemOf(code string) ConsentItem {
	for _, i := range consentItems {
		if i.Code == code {
			return i
		}
	}
	return ConsentItem{code, code, code}
}
