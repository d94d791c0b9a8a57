package posting_test

import (
	"strings"
	"testing"

	"liuyong/internal/fault"
	"liuyong/internal/testkit"
)

// Lists and search results carry majors and tags of every post: none of them is a book.
func TestMajorsAndTagsAreShort(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	a := m.NewEmployer("maker", 1)
	for where, long := range map[string][2][]string{
		"body.majors[1]": {{"会计学", strings.Repeat("长", 61)}, nil}, "body.tags[0]": {nil, {strings.Repeat("长", 21)}}, "body.tags[1]": {nil, {"双休", " "}},
	} {
		c := testkit.Content("总账会计")
		c.Majors, c.Tags = long[0], long[1]
		_, err := m.Posts.Create(t.Context(), a, c)
		if !fault.Is(err, fault.ErrInvalid) || fault.Of(err).Fields[0].Location != where {
			t.Errorf("%s: %v", where, err)
		}
	}
	c := testkit.Content("总账会计")
	c.Majors, c.Tags = []string{strings.Repeat("长", 60)}, []string{strings.Repeat("长", 20)}
	if _, err := m.Posts.Create(t.Context(), a, c); err != nil {
		t.Error(err)
	}
}
