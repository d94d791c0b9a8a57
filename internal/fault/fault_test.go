package fault

import (
	"errors"
	"fmt"
	"testing"
)

func TestCauseIsForTheLogOnly(t *testing.T) {
	t.Parallel()
	err := fmt.Errorf("saving: %w", ErrStale.Because(errors.New("secret row")))
	e := Of(err)
	if e.Code != ErrStale || e.Detail != "" || !Is(err, ErrStale) {
		t.Fatalf("got %+v", e)
	}
	if Of(errors.New("boom")).Code != ErrInternal {
		t.Fatal("a plain error must be internal")
	}
}

func TestFieldsCollect(t *testing.T) {
	t.Parallel()
	var f Fields
	f.Add(false, "body.a", ErrRequired)
	if f.Err(ErrInvalid) != nil {
		t.Fatal("nothing wrong must be nil")
	}
	f.Add(true, "body.b", ErrTooLong)
	e := Of(f.Err(ErrInvalid))
	if len(e.Fields) != 1 || e.Fields[0].Location != "body.b" || e.Fields[0].Code != ErrTooLong {
		t.Fatalf("got %+v", e.Fields)
	}
}

func TestDefineRefusesDuplicatesAndMissingTexts(t *testing.T) {
	t.Parallel()
	for name, define := range map[string]func(){
		"twice":      func() { Define(Invalid, "invalid", "甲", "a") },
		"no Chinese": func() { Define(Invalid, "only_english", "", "a") },
		"no English": func() { Define(Invalid, "only_chinese", "甲", "") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: Define did not panic", name)
				}
			}()
			define()
		}()
	}
}
