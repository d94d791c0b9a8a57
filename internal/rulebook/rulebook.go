// Package rulebook is the law that posts are held against as it stands now: the rules that ship with the program, with
// the severities that admins have set, each with a reason that is kept.
package rulebook

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/screening"
)

// Switch is one setting of a rule's severity.
type Switch struct {
	No         int64
	RuleID     string
	Severity   screening.Severity
	Reason     string
	SwitchedBy id.User
	SwitchedAt time.Time
}

// Store keeps the switches.
type Store interface {
	// RuleSwitches are all of them, oldest first.
	RuleSwitches(ctx context.Context) ([]Switch, error)
	// InsertRuleSwitch adds one; its number is given by the store.
	InsertRuleSwitch(ctx context.Context, s Switch) error
}

// What can be refused.
var (
	ErrUnknownSeverity = fault.Define(fault.Invalid, "unknown_severity", "请选择：不提示、提示、转人工审核、不得提交。", "Choose none, warn, review or block.")
	ErrSameSeverity    = fault.Define(fault.Conflict, "same_severity", "这条规则已经是这个级别。", "The rule has this severity already.")
)

// keptFor is how long the rules in force are kept in memory: another process that serves the same site may have
// switched one.
const keptFor = 2 * time.Second

// Service holds the use cases of the rules.
type Service struct {
	store     Store
	programme *programme.Programme
	now       civil.Now

	mu   sync.Mutex
	kept *book
}

// book is the rules as they stood at a moment.
type book struct {
	at       time.Time
	version  string
	rules    *screening.Rules
	switches []Switch
}

// NewService ties the use cases to what they need.
func NewService(s Store, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, programme: p, now: now}
}

// inForce are the rules as they stand now.
func (s *Service) inForce(ctx context.Context) (*book, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now()
	if s.kept != nil && !now.Before(s.kept.at) && now.Sub(s.kept.at) < keptFor {
		return s.kept, nil
	}
	switches, err := s.store.RuleSwitches(ctx)
	if err != nil {
		return nil, err
	}
	b := &book{at: now, version: screening.Shipped().Version, rules: screening.Shipped(), switches: switches}
	if len(switches) > 0 {
		set := map[string]screening.Severity{}
		for _, sw := range switches {
			set[sw.RuleID] = sw.Severity
		}
		b.rules = b.rules.With(set)
		b.version += "." + strconv.FormatInt(switches[len(switches)-1].No, 10)
	}
	s.kept = b
	return b, nil
}

// Version implements posting.Law.
func (s *Service) Version(ctx context.Context) (string, error) {
	b, err := s.inForce(ctx)
	if err != nil {
		return "", err
	}
	return b.version, nil
}

// Screen implements posting.Law.
func (s *Service) Screen(ctx context.Context, c posting.Content, e posting.Employer) (posting.Screening, error) {
	b, err := s.inForce(ctx)
	if err != nil {
		return posting.Screening{}, err
	}
	fields := []screening.Field{{Name: "title", Text: c.Title}, {Name: "duties", Text: c.Duties}, {Name: "conditions", Text: c.Conditions},
		{Name: "working_hours", Text: c.WorkingHours}, {Name: "benefits", Text: c.Benefits}, {Name: "tags", Text: strings.Join(c.Tags, "\n")}}
	ctxOf := screening.Context{EmployerKind: e.Kind, StateOwned: e.StateOwned, PostKind: string(c.Kind), AnnouncementNo: c.AnnouncementNo,
		ContractMonths: c.ContractMonths, Limits: s.limits(c)}
	return posting.Screening{Version: b.version, Hits: b.rules.Screen(fields, ctxOf)}, nil
}

// limits are the wage floors for the place of work. Other cities have others, which the programme does not know.
func (s *Service) limits(c posting.Content) screening.Limits {
	if c.WorkArea != "" && !strings.HasPrefix(c.WorkArea, s.programme.District.CityArea[:2]) {
		return screening.Limits{}
	}
	w := s.programme.MinimumWageOn(s.now.Today())
	return screening.Limits{MonthYuan: w.MonthYuan, HourYuan: w.HourYuan}
}

// Standing is a rule with its severity in force and the switch that set it, if one did.
type Standing struct {
	*screening.Rule
	Now    screening.Severity
	Switch *Switch
}

// List is every rule as it stands, and the version of the whole. Errors: forbidden, unauthenticated.
func (s *Service) List(ctx context.Context, a actor.Actor) ([]Standing, string, error) {
	if err := a.Check(actor.RuleRead); err != nil {
		return nil, "", err
	}
	b, err := s.inForce(ctx)
	if err != nil {
		return nil, "", err
	}
	out := make([]Standing, 0, len(b.rules.List))
	for _, r := range b.rules.List {
		st := Standing{Rule: r, Now: b.rules.SeverityOf(r.ID)}
		for i := range b.switches {
			if b.switches[i].RuleID == r.ID {
				st.Switch = &b.switches[i]
			}
		}
		out = append(out, st)
	}
	return out, b.version, nil
}

const maxReason = 500

// Switch sets the severity of a rule from now on. What was submitted before keeps the rules that it was held against,
// until a reviewer takes it up. Errors: forbidden, not_found, required, too_long, unknown_severity, same_severity.
func (s *Service) Switch(ctx context.Context, a actor.Actor, rule string, to screening.Severity, reason string) error {
	if err := a.Check(actor.RuleSwitch); err != nil {
		return err
	}
	if _, ok := screening.Shipped().Find(rule); !ok {
		return fault.ErrNotFound.New()
	}
	var f fault.Fields
	f.Add(strings.TrimSpace(reason) == "", "body.reason", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(reason) > maxReason, "body.reason", fault.ErrTooLong)
	f.Add(!to.Valid(), "body.severity", ErrUnknownSeverity)
	if err := f.Err(fault.ErrInvalid); err != nil {
		return err
	}
	s.forget()
	b, err := s.inForce(ctx)
	if err != nil {
		return err
	}
	if b.rules.SeverityOf(rule) == to {
		return ErrSameSeverity.New()
	}
	defer s.forget()
	return s.store.InsertRuleSwitch(ctx, Switch{RuleID: rule, Severity: to, Reason: reason, SwitchedBy: a.UserID, SwitchedAt: s.now()})
}

// forget has the rules read again.
func (s *Service) forget() {
	s.mu.Lock()
	s.kept = nil
	s.mu.Unlock()
}
