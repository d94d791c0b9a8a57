package posting

import (
	"context"
	"strings"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/screening"
)

// Law holds posts against the rules of lawful posts.
type Law interface {
	Screen(ctx context.Context, c Content, e Employer) (Screening, error)
	// Version is that of the rules as they stand now.
	Version(ctx context.Context) (string, error)
}

// Screening is what was found in a post, and under which version of the rules.
type Screening struct {
	Version string          `json:"version"`
	Hits    []screening.Hit `json:"hits"`
}

// Objection is what an employer holds against a rule that would stop its post: the legal basis of the exception. A
// reviewer and a second one decide on it (domain.md §4.2).
type Objection struct {
	Rule  string `json:"rule"`
	Basis string `json:"basis"`
}

// What the law can refuse.
var (
	ErrUnlawful     = fault.Define(fault.Invalid, "post_unlawful", "岗位内容含有不得发布的表述，请按提示修改；确有法定依据的，可以提出异议后提交。", "The post says what may not be published. Please change the marked fields; where the law makes an exception, submit with an objection.")
	ErrUnlawfulText = fault.Define(fault.Invalid, "unlawful_text", "这里有不得发布的表述，请按提示修改。", "There is something here that may not be published. Please change it as shown.")
	ErrNoObjection  = fault.Define(fault.Invalid, "objection_without_rule", "这条规则没有阻止提交，无需提出异议。", "This rule does not stop the post, so there is nothing to object to.")
)

const maxBasis = 1000

// Screen holds a post, with corrections that are about to be made, against the rules as they stand now. Errors: not_found.
func (s *Service) Screen(ctx context.Context, post id.Post, made []Correction) (Screening, error) {
	p, err := s.store.PostByID(ctx, post, false)
	if err != nil {
		return Screening{}, err
	}
	e, err := s.employers.PostingEmployer(ctx, p.OrgID)
	if err != nil {
		return Screening{}, err
	}
	return s.law.Screen(ctx, p.Corrected(made), e)
}

// Preview holds what an employer is writing against the rules. Errors: forbidden, unauthenticated.
func (s *Service) Preview(ctx context.Context, a actor.Actor, c Content) (Screening, error) {
	if err := a.Check(actor.PostWrite); err != nil {
		return Screening{}, err
	}
	e, err := s.employers.PostingEmployer(ctx, a.OrgID)
	if err != nil {
		return Screening{}, err
	}
	return s.law.Screen(ctx, c, e)
}

// lawful holds a post against the rules before it is handed in: every rule that stops it needs an objection, and
// every objection a rule. Errors: post_unlawful with the fields, invalid.
func (s *Service) lawful(ctx context.Context, c Content, e Employer, objections []Objection) (Screening, error) {
	found, err := s.law.Screen(ctx, c, e)
	if err != nil {
		return found, err
	}
	basis := map[string]string{}
	var bad fault.Fields
	for _, o := range objections {
		basis[o.Rule] = strings.TrimSpace(o.Basis)
		bad.Add(basis[o.Rule] == "", "body.objections", fault.ErrRequired)
		bad.Add(utf8.RuneCountInString(o.Basis) > maxBasis, "body.objections", fault.ErrTooLong)
	}
	if err := bad.Err(fault.ErrInvalid); err != nil {
		return found, err
	}
	var unlawful fault.Fields
	marked, stopping := map[string]bool{}, map[string]bool{}
	for _, h := range found.Hits {
		if h.Severity != screening.Block {
			continue
		}
		stopping[h.Rule] = true
		unlawful.Add(basis[h.Rule] == "" && !marked[h.Field], "body."+h.Field, ErrUnlawfulText)
		marked[h.Field] = marked[h.Field] || basis[h.Rule] == ""
	}
	for rule := range basis {
		bad.Add(!stopping[rule], "body.objections", ErrNoObjection)
	}
	if err := bad.Err(fault.ErrInvalid); err != nil {
		return found, err
	}
	return found, unlawful.Err(ErrUnlawful)
}
