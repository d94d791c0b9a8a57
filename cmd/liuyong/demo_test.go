package main

import (
	"errors"
	"io"
	"strings"
	"testing"

	"liuyong/internal/demo"
)

func TestTheDemonstrationIsRefusedUnlessAskedFor(t *testing.T) {
	t.Parallel()
	c := console{out: io.Discard, err: io.Discard}
	if err := runDemo(t.Context(), c, nil); !errors.Is(err, errNoDemo) {
		t.Errorf("without LIUYONG_DEMO: %v", err)
	}
	var usage usageError
	if err := runDemo(t.Context(), c, []string{"everything"}); !errors.As(err, &usage) {
		t.Errorf("with an argument: %v", err)
	}
	if err := (&parts{}).ensureDemo(t.Context(), c); !errors.Is(err, errNoDemo) {
		t.Errorf("serve without LIUYONG_DEMO: %v", err)
	}
}

func TestSignInsAreShown(t *testing.T) {
	t.Parallel()
	table := demoSignIns()
	for _, s := range demo.SignIns() {
		if !strings.Contains(table, s.Login) {
			t.Errorf("%s is missing in:%s", s.Login, table)
		}
	}
	if !strings.Contains(table, demo.Password) {
		t.Errorf("the password is missing in:%s", table)
	}
}
