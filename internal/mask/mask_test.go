package mask_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"liuyong/internal/mask"
)

func TestMasksShowNoMoreThanTheySay(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		mask     func(string) string
		in, want string
	}{
		"a name":               {mask.Name, "张三", "张**"},
		"a long name":          {mask.Name, "欧阳明月", "欧**"},
		"a Latin name":         {mask.Name, "Li Lei", "L**"},
		"no name":              {mask.Name, "", ""},
		"a mobile number":      {mask.Phone, "13800000000", "138****0000"},
		"with a country":       {mask.Phone, "+8613800000000", "138****0000"},
		"a desk":               {mask.Phone, "023-00000012", "****12"},
		"a short number":       {mask.Phone, "110", "****"},
		"no number":            {mask.Phone, "", ""},
		"an address":           {mask.Mail, "zhang@example.cn", "z***@example.cn"},
		"a Chinese address":    {mask.Mail, "张三@example.cn", "张***@example.cn"},
		"no address":           {mask.Mail, "zhang", "***"},
		"nothing before the @": {mask.Mail, "@example.cn", "***"},
		"a login by mail":      {mask.Login, "zhang@example.cn", "z***@example.cn"},
		"a login by name":      {mask.Login, "zhangsan", "zhangsan"},
		"an identity":          {mask.Identity, "0014", "**************0014"},
		"no identity":          {mask.Identity, "", ""},
		"a student":            {mask.StudentNo, "202608010123", "****23"},
		"a short one":          {mask.StudentNo, "0123", "****"},
	} {
		if got := c.mask(c.in); got != c.want {
			t.Errorf("%s: %q is shown as %q, want %q", name, c.in, got, c.want)
		}
	}
}

func TestFindKnowsPersonalValuesByTheirForm(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]mask.Kind{
		"电话 13800000000 无人接听":                                  {mask.AMobile},
		"id=0190f3c1-7d0a-7c3e-8a55-13800000000a route=/posts": nil,
		"0190f3c1-7d0a-7c3e-8a55-138000000001":                 nil,
		"at 1763863200000000 took 138ms":                       nil,
		"postgres://liuyong:x@127.0.0.1:5432/liuyong":          nil,
		"z***@example.com 138****0000 **************0014":      nil,
		"number 11010519491231002X refused":                    {mask.AnID},
		"order 123456789012345678":                             nil,
		"to zhang.san+1@mail.example.cn":                       {mask.AnAddress},
		"to 张三@example.cn":                                     {mask.AnAddress},
		"Authorization: Bearer abcdefghijklmnopqrstu":          {mask.AToken},
		"eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIwMTkw":                {mask.AToken},
		"":                                                     nil,
	} {
		if got := mask.Find(text); !slices.Equal(got, want) {
			t.Errorf("%q: found %v, want %v", text, got, want)
		}
	}
	for _, typed := range []string{"138 0000 0000", "138-0000-0000", "1 3 8 0 0 0 0 0 0 0 0", "110105 19491231 002X", "+86 13800000000"} {
		if len(mask.FindTyped(typed)) == 0 {
			t.Errorf("%q was typed and not found", typed)
		}
	}
	if got := mask.FindTyped("核对 2026-11-20 签订的合同第 3 页"); got != nil {
		t.Errorf("a day was found as %v", got)
	}
}

// A masked value shows no more than it says, whatever is kept as the value.
func FuzzMask(f *testing.F) {
	for _, s := range []string{"张小永", "", "\xff\u202e", "13800000000", "zhang@example.cn"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := mask.Name(s); s != "" && utf8.RuneCountInString(got) != 3 || s == "" && got != "" || !utf8.ValidString(got) {
			t.Errorf("the name %q is shown as %q", s, got)
		}
		for name, m := range map[string]func(string) string{"phone": mask.Phone, "student": mask.StudentNo} {
			if got := m(s); utf8.RuneCountInString(got) > 11 || got == s && s != "" && !strings.HasPrefix(s, "****") || !utf8.ValidString(got) {
				t.Errorf("the %s %q is shown as %q", name, s, got)
			}
		}
		shown, _, _ := strings.Cut(mask.Mail(s), "@")
		if n := utf8.RuneCountInString(shown); n > 4 || !strings.HasSuffix(shown, "***") {
			t.Errorf("the address %q is shown as %q", s, mask.Mail(s))
		}
	})
}
