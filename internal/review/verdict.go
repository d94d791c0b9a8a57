package review

import (
	"slices"
	"strings"
	"unicode/utf8"

	"liuyong/internal/fault"
	"liuyong/internal/screening"
)

// Verdict is what a reviewer makes of one find of the screening: a hit is no violation before somebody says so.
type Verdict struct {
	Hit    int    `json:"hit"` // its place in the screening, from 0
	Upheld bool   `json:"upheld"`
	Reason string `json:"reason,omitempty"` // why it is dismissed
}

// What can be refused about hits.
var (
	ErrHitsOpen   = fault.Define(fault.Invalid, "hits_open", "还有筛查提示没有处理，请逐条确认属实或说明理由后排除，再予通过。", "Some finds of the screening are not settled. Uphold or dismiss each before approving.")
	ErrHitUpheld  = fault.Define(fault.Invalid, "hit_upheld", "有筛查提示已确认属实，不能通过，请退回修改。", "A find of the screening was upheld, so the post cannot be approved. Please return it.")
	ErrUnknownHit = fault.Define(fault.Invalid, "unknown_hit", "没有这条筛查提示，请刷新后重试。", "There is no such find. Please reload.")
)

const maxVerdict = 500

// judged checks the verdicts of a decision: each about a hit, a dismissal with its reason, and before an approval
// every hit that is more than a warning dismissed.
func judged(c Case, d Decision) error {
	var f fault.Fields
	settled := map[int]bool{}
	for _, v := range d.Verdicts {
		f.Add(v.Hit < 0 || v.Hit >= len(c.Screening.Hits), "body.verdicts", ErrUnknownHit)
		f.Add(!v.Upheld && strings.TrimSpace(v.Reason) == "", "body.verdicts", fault.ErrRequired)
		f.Add(utf8.RuneCountInString(v.Reason) > maxVerdict, "body.verdicts", fault.ErrTooLong)
		settled[v.Hit] = !v.Upheld
	}
	if err := f.Err(fault.ErrInvalid); err != nil || d.Outcome != Approve {
		return err
	}
	if slices.ContainsFunc(d.Verdicts, func(v Verdict) bool { return v.Upheld }) {
		return ErrHitUpheld.New()
	}
	open := 0
	for i, h := range c.Screening.Hits {
		if h.Severity != screening.Warn && !settled[i] {
			open++
		}
	}
	if open > 0 {
		return ErrHitsOpen.Detailf("%d", open)
	}
	return nil
}
