package complaint

import (
	"context"
	"fmt"
	"strings"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/screening"
)

// ByRule is the category of what nobody reported: rules that changed after a post was published find something in it.
const ByRule Category = "rule"

// ByCopy is the category of a collected post that says what was taken down here.
const ByCopy Category = "copy"

// Flag puts a published post before the desk in which the rules, as they stand now, find something about which nobody has
// decided. It runs inside the transaction of the context and reports a post once as long as its case is open.
func (s *Service) Flag(ctx context.Context, p posting.Post, hits []screening.Hit) error {
	return s.flag(ctx, p, ByRule, flagWords(hits))
}

// FlagCopy puts a collected post before the desk that says nearly what a post said which was taken down here.
func (s *Service) FlagCopy(ctx context.Context, p posting.Post, of posting.Copy) error {
	return s.flag(ctx, p, ByCopy, fmt.Sprintf("与已下架的岗位“%s”（%s）内容相同或相近，相似度 %.0f%%。", of.Title, of.Name, of.Like*100))
}

func (s *Service) flag(ctx context.Context, p posting.Post, category Category, said string) error {
	now := s.now()
	at, err := s.caseOf(ctx, p.ID, now)
	if fault.Is(err, ErrNotReportable) || fault.Is(err, fault.ErrNotFound) { // no longer in view
		return nil
	}
	if err != nil {
		return err
	}
	before, err := s.store.ComplaintsOf(ctx, at.ID)
	if err != nil {
		return err
	}
	for _, c := range before {
		if c.Category == category && c.Words == said {
			return nil
		}
	}
	return s.store.InsertComplaint(ctx, Complaint{ID: id.New[id.Complaint](), CaseID: at.ID, Category: category, Words: said, Receipt: newReceipt(), CreatedAt: now})
}

// flagWords says what was found, a line each.
func flagWords(hits []screening.Hit) string {
	var b strings.Builder
	for _, h := range hits {
		name := h.Rule
		if r, ok := screening.Shipped().Find(h.Rule); ok {
			name = r.Name
		}
		line := fmt.Sprintf("%s：“%s”\n", name, h.Text)
		if b.Len()+len(line) > mostWords {
			break
		}
		b.WriteString(line)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
