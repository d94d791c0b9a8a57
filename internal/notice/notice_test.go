package notice

import "testing"

func TestTextIsInTheReadersLanguage(t *testing.T) {
	t.Parallel()
	n := Notice{Kind: ApplicationMoved, Params: map[string]string{"title": "总账会计", "status": "已录用", "status_en": "hired"}}
	for lang, want := range map[string]string{
		"zh": "您应聘的“总账会计”有新进展：已录用。",
		"en": "Your application for “总账会计” has moved: hired.",
	} {
		if got := n.Text(lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// What somebody wrote stands as it is, also where it looks like a place for a value.
func TestAParameterIsNoTemplate(t *testing.T) {
	t.Parallel()
	for range 50 { // a map has no order
		n := Notice{Kind: PostTakenDown, Params: map[string]string{"title": "{reason}", "reason": "{title}虚假"}}
		if got, want := n.Text("zh"), "岗位“{reason}”已被下架：{title}虚假"; got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	}
}
