package review

import (
	"cmp"
	"context"
	"slices"

	"liuyong/internal/id"
	"liuyong/internal/screening"
)

// Signal is one reason to look twice at a post, with what it weighs. Of cases that are due together the heavier comes
// first; a score decides nothing, and every post is read.
type Signal struct {
	Kind   string `json:"kind"`
	Points int    `json:"points"`
	Count  int    `json:"count,omitempty"` // of what counted: finds, complaints, copies, percent of the usual pay
}

// The signals and their points. They are added up.
const (
	newEmployer    = "new_employer" // none of its posts was ever approved
	objected       = "objected"     // a rule stops the post, and the employer objects
	found          = "found"        // finds that need a reviewer
	upheldBefore   = "upheld_before"
	reportedNow    = "reported_now"
	returnedOften  = "returned_often" // three times and more in 90 days
	copiesOthers   = "copies_others"  // says nearly what another employer's post says
	payOutlier     = "pay_outlier"    // pays far more than posts of its kind and industry
	sharedPremises = "shared_premises"
)

// RiskFacts are what the signals are made of, about an employer and one of its posts.
type RiskFacts struct {
	Approved    int // posts of the employer, ever
	Returned    int // in the last 90 days
	Upheld      int // complaints
	Reported    int // complaints that wait
	SameAddress int // other registered employers at the same address
	PayMonth    int // the most the post pays in a month, in yuan
	UsualPay    int // the median of that over live posts of the kind and industry, 0 when there are too few to tell
}

const (
	oftenReturned = 3
	payFar        = 250 // percent of the usual
)

// risk weighs a post that is handed in.
func (s *Service) risk(ctx context.Context, c Case) (int, []Signal, error) {
	f, err := s.store.RiskFacts(ctx, c.OrgID, id.Post(c.SubjectID), s.now())
	if err != nil {
		return 0, nil, err
	}
	signals := []Signal{}
	add := func(when bool, kind string, points, count int) {
		if when {
			signals = append(signals, Signal{kind, points, count})
		}
	}
	stopping, looked := 0, 0
	for _, h := range c.Screening.Hits {
		switch h.Severity {
		case screening.Block:
			stopping++
		case screening.Review:
			looked++
		}
	}
	others := 0
	for _, copied := range c.Copies {
		if copied.Org != c.OrgID {
			others++
		}
	}
	add(stopping > 0, objected, 40, stopping)
	add(f.Upheld > 0, upheldBefore, 30, f.Upheld)
	add(others > 0, copiesOthers, 25, others)
	add(looked > 0, found, min(15*looked, 30), looked)
	add(f.Approved == 0, newEmployer, 20, 0)
	add(f.UsualPay > 0 && f.PayMonth*100 > f.UsualPay*payFar, payOutlier, 20, percent(f.PayMonth, f.UsualPay))
	add(f.Reported > 0, reportedNow, 15, f.Reported)
	add(f.SameAddress > 0, sharedPremises, 10, f.SameAddress)
	add(f.Returned >= oftenReturned, returnedOften, 10, f.Returned)
	slices.SortStableFunc(signals, func(a, b Signal) int { return cmp.Compare(b.Points, a.Points) })
	score := 0
	for _, one := range signals {
		score += one.Points
	}
	return score, signals, nil
}

func percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return part * 100 / whole
}
