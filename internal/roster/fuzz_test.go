package roster

import (
	"bytes"
	"strings"
	"testing"

	"liuyong/internal/civil"
	"liuyong/internal/sheet"
)

// Whatever a school uploads: a row is taken with everything it needs or refused with a reason, and no identity
// number stays in what is reported or kept beside the sealed one.
func FuzzLines(f *testing.F) {
	f.Add([]byte("姓名,身份证号,学历,专业,学号,毕业去向代码\n王小永,11010519491231002X,本科,会计学,1,11\n李小永,1,博士后,,,x\n"))
	f.Add([]byte("name,identity_number,education,major,student_no\n,,,,\n=cmd,440524188001010014,专科,护理,0\n"))
	f.Add([]byte("姓名,姓名,身份证号,学历,专业,学号\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := sheet.Open("roster.csv", bytes.NewReader(data))
		if err != nil {
			return
		}
		defer func() { _ = table.Close() }()
		lines, err := Lines(table)
		if err != nil {
			return
		}
		n := 0
		for l, err := range lines {
			if n++; err != nil || n > len(data) {
				break
			}
			given := strings.TrimSpace(l.IdentityNumber)
			row, problems := check(l, civil.Date("2026-11-23"))
			refused := false
			for _, p := range problems {
				refused = refused || p.Refuses
				if p.Row != l.Number || p.Code == nil {
					t.Fatalf("a problem of row %d without a row or reason: %+v", l.Number, p)
				}
			}
			if row.IdentityNumber != "" {
				t.Fatal("the plain identity number is kept")
			}
			if refused {
				continue
			}
			if row.identity.IsZero() || row.Name == "" || row.Major == "" || row.StudentNo == "" || row.education == "" ||
				len(row.Name) > 4*50 || !strings.EqualFold(row.identity.Reveal(), given) && len(given) == 18 {
				t.Fatalf("row %d is taken: %q", l.Number, row.Name)
			}
		}
	})
}
