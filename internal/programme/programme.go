// Package programme holds the policy numbers of the district: targets, minimum wages by date, terms and leases.
// They are neither constants nor environment: another district, or another year, is another file.
package programme

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"go.yaml.in/yaml/v3"

	"liuyong/internal/civil"
)

// Op is how a value is held against its target.
type Op string

// The operators. The annex prints ">" for K2 and K3 where the body says 不低于; both are stored as GE and the
// printed form is kept in Indicator.PrintedOp (domain.md §2.0).
const (
	GE     Op = "ge"
	EQ     Op = "eq"
	LE     Op = "le"
	Approx Op = "approx"
	Info   Op = "info"
)

// Period is the stretch of time an indicator is about.
type Period string

// The periods.
const (
	Cumulative Period = "cumulative"
	Yearly     Period = "yearly"
	AsOf       Period = "asof"
	PerCase    Period = "case"
)

// Indicator is one row of the plan.
type Indicator struct {
	ID          string   `yaml:"id"`
	Zh          string   `yaml:"zh"`
	En          string   `yaml:"en"`
	Target      *float64 `yaml:"target"`
	Op          Op       `yaml:"op"`
	PrintedOp   string   `yaml:"printed_op"`
	Period      Period   `yaml:"period"`
	AsOfDay     string   `yaml:"as_of"` // MM-DD for asof indicators
	Unit        string   `yaml:"unit"`
	Responsible []string `yaml:"responsible"` // as printed in the plan
	PlanLines   []int    `yaml:"plan"`
	Public      bool     `yaml:"public"`
	PartOf      string   `yaml:"part_of"`
}

// MinimumWage is in force from a day on (最低工资规定).
type MinimumWage struct {
	From      civil.Date `yaml:"from"`
	MonthYuan int        `yaml:"month_yuan"`
	HourYuan  int        `yaml:"hour_yuan"`
	Verify    bool       `yaml:"verify"`
}

// Programme is the whole file.
type Programme struct {
	Version  string `yaml:"version"`
	District struct {
		Area     string `yaml:"area"` // GB/T 2260
		Name     string `yaml:"name"`
		CityArea string `yaml:"city_area"`
	} `yaml:"district"`
	Period struct {
		From civil.Date `yaml:"from"`
		To   civil.Date `yaml:"to"`
	} `yaml:"period"`
	Posts struct {
		MaxValidityDays       int `yaml:"max_validity_days"`
		CollectedValidityDays int `yaml:"collected_validity_days"`
	} `yaml:"posts"`
	Review struct {
		LeaseMinutes             int `yaml:"lease_minutes"`
		PostSLAWorkdays          int `yaml:"post_sla_workdays"`
		QualificationSLAWorkdays int `yaml:"qualification_sla_workdays"`
		CleanReadPercent         int `yaml:"clean_read_percent"` // of posts with nothing against them, how many are read
		ReadTwicePercent         int `yaml:"read_twice_percent"` // of decisions about posts, how many a second reviewer makes too
		ReferralWorkdays         int `yaml:"referral_workdays"`  // for the answer of another authority, where the reviewer sets no day
	} `yaml:"review"`
	Qualification struct {
		ValidMonths int   `yaml:"valid_months"`
		RemindDays  []int `yaml:"remind_days"` // before an approval ends, the earliest first
	} `yaml:"qualification"`
	Team struct {
		InvitationDays      int `yaml:"invitation_days"`
		MaxOpen             int `yaml:"max_open"`             // invitations of one organisation open at a time
		MaxOpenUnverified   int `yaml:"max_open_unverified"`  // the same while it is not verified
		MaxPerDay           int `yaml:"max_per_day"`          // mails of one organisation in 24 hours
		MaxPerAddress       int `yaml:"max_per_address"`      // mails to one address in 24 hours, from all organisations
		ResendMinutes       int `yaml:"resend_minutes"`       // between two mails of one invitation
		AuthorisationMonths int `yaml:"authorisation_months"` // the longest term of an authorisation
		ForgetDays          int `yaml:"forget_days"`          // after which an ended invitation is deleted
		RemindDays          int `yaml:"remind_days"`          // before an authorisation ends
	} `yaml:"team"`
	Traineeship struct {
		MinMonths int `yaml:"min_months"`
		MaxMonths int `yaml:"max_months"`
	} `yaml:"traineeship"`
	Who struct {
		YouthMinAge int `yaml:"youth_min_age"`
		YouthMaxAge int `yaml:"youth_max_age"`
	} `yaml:"who"`
	Privacy      Privacy       `yaml:"privacy"`
	Uploads      Uploads       `yaml:"uploads"`
	MinimumWages []MinimumWage `yaml:"minimum_wages"`
	Holidays     []civil.Date  `yaml:"holidays"`
	Workdays     []civil.Date  `yaml:"workdays"`
	Indicators   []Indicator   `yaml:"indicators"`

	holidaySet, workdaySet map[civil.Date]bool
}

//go:embed default.yaml
var defaultFile []byte

// Default is the programme that ships with the program: Yongchuan, 2025–2027.
func Default() *Programme {
	p, err := Parse(defaultFile)
	if err != nil {
		panic("programme: the embedded file is wrong: " + err.Error())
	}
	return p
}

// Load reads a programme file.
func Load(path string) (*Programme, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the programme file: %w", err)
	}
	return Parse(b)
}

// Parse reads and checks a programme; unknown keys are refused, so that a misspelt target cannot go unnoticed.
func Parse(b []byte) (*Programme, error) {
	dec := yaml.NewDecoder(bytes.NewReader(b))
	dec.KnownFields(true)
	p := &Programme{holidaySet: map[civil.Date]bool{}, workdaySet: map[civil.Date]bool{}}
	if err := dec.Decode(p); err != nil {
		return nil, fmt.Errorf("programme file: %w", err)
	}
	for _, d := range p.Holidays {
		p.holidaySet[d] = true
	}
	for _, d := range p.Workdays {
		p.workdaySet[d] = true
	}
	return p, p.check()
}

func (p *Programme) check() error {
	var errs []error
	bad := func(cond bool, format string, args ...any) {
		if cond {
			errs = append(errs, fmt.Errorf("programme file: "+format, args...))
		}
	}
	bad(p.Version == "", "version is missing")
	bad(!p.Period.From.Valid() || !p.Period.To.Valid() || p.Period.To < p.Period.From, "period is not a span of days")
	bad(p.Posts.MaxValidityDays < 1, "posts.max_validity_days must be at least 1")
	bad(p.Review.LeaseMinutes < 1, "review.lease_minutes must be at least 1")
	bad(p.Review.CleanReadPercent < 1 || p.Review.CleanReadPercent > 100, "review.clean_read_percent must be from 1 to 100")
	bad(p.Review.ReadTwicePercent < 0 || p.Review.ReadTwicePercent > 100, "review.read_twice_percent must be from 0 to 100")
	bad(p.Review.ReferralWorkdays < 1, "review.referral_workdays must be at least 1")
	bad(p.Qualification.ValidMonths < 1, "qualification.valid_months must be at least 1")
	for i, days := range p.Qualification.RemindDays {
		bad(days < 1 || i > 0 && days >= p.Qualification.RemindDays[i-1], "qualification.remind_days must be days, the earliest first")
	}
	t := p.Team
	bad(min(t.InvitationDays, t.MaxOpen, t.MaxOpenUnverified, t.MaxPerDay, t.MaxPerAddress, t.ResendMinutes, t.AuthorisationMonths, t.RemindDays) < 1,
		"every number of team must be at least 1")
	for _, period := range p.Keepings() {
		bad(period.Value < period.Least, "%s must be at least %d", period.Key, period.Least)
	}
	p.Privacy.check(bad)
	p.Uploads.check(bad)
	bad(len(p.MinimumWages) == 0, "minimum_wages is empty")
	for _, d := range slices.Concat(p.Holidays, p.Workdays) {
		bad(!d.Valid(), "%q is not a day", d)
	}
	bad(!slices.IsSortedFunc(p.MinimumWages, func(a, b MinimumWage) int { return cmpDate(a.From, b.From) }), "minimum_wages are not in order of date")
	seen := map[string]bool{}
	for _, i := range p.Indicators {
		bad(seen[i.ID], "indicator %s stands twice", i.ID)
		seen[i.ID] = true
		bad(i.Target == nil && i.Op != Info, "indicator %s has no target", i.ID)
		bad(i.Zh == "" || i.En == "" || i.Unit == "" || len(i.Responsible) == 0, "indicator %s lacks a name, unit or responsible unit", i.ID)
	}
	return errors.Join(errs...)
}

func cmpDate(a, b civil.Date) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Indicator finds a row by its id, such as "K1".
func (p *Programme) Indicator(id string) (Indicator, bool) {
	for _, i := range p.Indicators {
		if i.ID == id {
			return i, true
		}
	}
	return Indicator{}, false
}

// MinimumWageOn is the wage floor in force on a day.
func (p *Programme) MinimumWageOn(d civil.Date) MinimumWage {
	out := p.MinimumWages[0]
	for _, w := range p.MinimumWages {
		if w.From <= d {
			out = w
		}
	}
	return out
}

// DueAfterWorkdays is the instant until which something begun at t must be done.
func (p *Programme) DueAfterWorkdays(t time.Time, n int) time.Time {
	return civil.AddWorkdays(t, n, p.holidaySet, p.workdaySet)
}

// Lease is how long a reviewer holds a case without acting.
func (p *Programme) Lease() time.Duration { return time.Duration(p.Review.LeaseMinutes) * time.Minute }
