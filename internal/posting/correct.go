package posting

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Correction is a slip in the text of a post that a reviewer puts right instead of returning the post for it.
type Correction struct {
	Field  string `json:"field"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// What can be refused about corrections.
var (
	ErrNotCorrectable = fault.Define(fault.Invalid, "not_correctable", "这一项不能由审核员改动，请退回由单位修改。", "A reviewer cannot correct this. Please return the post for its employer to change it.")
	ErrNotSmall       = fault.Define(fault.Invalid, "correction_too_large", "改动过大：审核员只能改正少量文字，请退回由单位修改。", "This changes too much: a reviewer corrects a few words only. Please return the post.")
)

// A correction may change a fifth of a text, and always this many characters.
const alwaysCorrectable = 10

// text is a field of words that a reviewer may correct: pay, place, numbers and kinds are for the employer to say.
func (c *Content) text(field string) (text *string, most int) {
	switch field {
	case "title":
		return &c.Title, 60
	case "duties":
		return &c.Duties, 5000
	case "conditions":
		return &c.Conditions, 5000
	case "working_hours":
		return &c.WorkingHours, 200
	case "benefits":
		return &c.Benefits, 5000
	}
	return nil, 0
}

// Correct is a correction of one field of a content as submitted. Errors: not_correctable, correction_too_large,
// required, too_long.
func (c Content) Correct(field, after string) (Correction, error) {
	text, most := c.text(field)
	if text == nil {
		return Correction{}, ErrNotCorrectable.New()
	}
	after = strings.TrimSpace(after)
	before := *text
	var f fault.Fields
	f.Add(after == "" && before != "", "body.text", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(after) > most, "body.text", fault.ErrTooLong)
	if err := f.Err(fault.ErrInvalid); err != nil {
		return Correction{}, err
	}
	if n := levenshtein.ComputeDistance(before, after); n > max(alwaysCorrectable, utf8.RuneCountInString(before)/5) {
		return Correction{}, ErrNotSmall.New()
	}
	return Correction{Field: field, Before: before, After: after}, nil
}

// Corrected is the content with corrections in place.
func (c Content) Corrected(cs []Correction) Content {
	for _, one := range cs {
		if text, _ := c.text(one.Field); text != nil {
			*text = one.After
		}
	}
	return c
}

// Correct holds a correction against the post under review, together with those made before, and says what the rules
// find in it then. A correction back to what was submitted takes the earlier one away. Errors: those of Content.Correct,
// not_found.
func (s *Service) Correct(ctx context.Context, post id.Post, made []Correction, field, after string) ([]Correction, Screening, error) {
	p, err := s.store.PostByID(ctx, post, false)
	if err != nil {
		return nil, Screening{}, err
	}
	one, err := p.Correct(field, after)
	if err != nil {
		return nil, Screening{}, err
	}
	made = slices.DeleteFunc(slices.Clone(made), func(c Correction) bool { return c.Field == field })
	if one.Before != one.After {
		made = append(made, one)
	}
	found, err := s.Screen(ctx, post, made)
	return made, found, err
}
