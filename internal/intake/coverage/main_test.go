package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCoverageCountsWhatIsUnderstood(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "posts.csv")
	data := "source,source_id,title,company,city,district,salary_text,education\n" +
		"s,1,甲,公司,重庆,永川区,6-8千,本科\n" +
		"s,2,乙,公司,重庆,两江新区,看心情,大专\n" +
		"s,3,丙,,,,,\n" +
		"s,4\n"
	if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	c := newCoverage()
	if err := c.read(name); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	c.print(&b, 10)
	for _, want := range []string{
		"4 rows, 1 malformed, 1 refused", "salary_text         2 filled  50.000 % understood", "1 看心情",
		"education           2 filled 100.000 % understood", "city                2 filled  50.000 % understood", "1 重庆 两江新区",
		"1 import_line_fields", "1 company import_company_missing",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is missing in\n%s", want, b.String())
		}
	}
	if err := c.read(name + ".none"); err == nil {
		t.Error("a file that is not there was read")
	}
}
