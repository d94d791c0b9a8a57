package refdata

import (
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestIndustries(t *testing.T) {
	t.Parallel()
	if n := len(IndustrySections()); n != 20 {
		t.Errorf("%d sections, want 20", n)
	}
	if n := len(Industries()); n != 20+97 {
		t.Errorf("%d sections and divisions, want 117", n)
	}
	for _, i := range Industries() {
		if i.Zh == "" || i.En == "" {
			t.Errorf("%s lacks a name", i.Code)
		}
	}
	want := Industry{Code: "65", Section: "I", Zh: "软件和信息技术服务业", En: "IT, software and telecoms"}
	got, _ := IndustryOf("65")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if i, ok := IndustryByName("教育"); !ok || i.Code != "83" {
		t.Errorf("教育 is %v", i)
	}
	if !IndustryWithin("65", "I") || !IndustryWithin("65", "65") || !IndustryWithin("I", "I") || IndustryWithin("65", "J") || IndustryWithin("", "") {
		t.Error("IndustryWithin is wrong")
	}
}

func TestMajors(t *testing.T) {
	t.Parallel()
	count := map[MajorLevel]int{}
	last := ""
	for _, m := range Majors() {
		count[m.Level]++
		if m.Name == "" || m.Code <= last {
			t.Errorf("%q %q is out of order or has no name", m.Code, m.Name)
		}
		last = m.Code
	}
	want := map[MajorLevel]int{MajorCategory: 13, MajorClass: 92, MajorSpecialty: 875, MajorVocational: 19}
	if diff := cmp.Diff(want, count); diff != "" {
		t.Error(diff)
	}
	if m, ok := MajorByName("计算机科学与技术"); !ok || m.Code != "080901" {
		t.Errorf("计算机科学与技术 is %v", m)
	}
	if !MajorWithin("080901", "0809") || !MajorWithin("080901", "08") || MajorWithin("080901", "07") || MajorWithin("zz", "") {
		t.Error("MajorWithin is wrong")
	}
}

func TestEducationOrder(t *testing.T) {
	t.Parallel()
	for i, e := range Educations() {
		if e.Rank() != i || e.Zh() == "" || e.En() == "" {
			t.Errorf("%s has rank %d and labels %q, %q", e, e.Rank(), e.Zh(), e.En())
		}
	}
	if !Bachelor.Meets(Associate) || Associate.Meets(Bachelor) || !EducationNone.Meets(EducationNone) || Education("phd").Meets(EducationNone) {
		t.Error("Meets is wrong")
	}
}

func TestEmployerKinds(t *testing.T) {
	t.Parallel()
	form := regexp.MustCompile(`^[a-z_]+$`)
	texts := map[string]Document{}
	for _, k := range EmployerKinds() {
		if !k.Kind.Valid() || k.Zh == "" || k.En == "" || len(k.USCCPrefixes) == 0 {
			t.Errorf("%s is incomplete", k.Kind)
		}
		identity := false
		for _, d := range k.Documents {
			if !form.MatchString(d.ID) || d.Zh == "" || d.En == "" || d.When == "" {
				t.Errorf("%s: document %q is incomplete", k.Kind, d.ID)
			}
			if other, ok := texts[d.ID]; ok && other != d.Document {
				t.Errorf("document %s differs between kinds", d.ID)
			}
			texts[d.ID] = d.Document
			identity = identity || d.ID == "agent_id" || d.ID == "operator_id"
		}
		if !identity {
			t.Errorf("%s asks nobody for an identity document", k.Kind)
		}
	}
	if !HRAgency.FitsUSCC("91500118MA5U0A1B74") || Government.FitsUSCC("91500118MA5U0A1B74") || EmployerKind("x").Valid() {
		t.Error("FitsUSCC or Valid is wrong")
	}
}

func TestInstitutionsAreSeededUnverified(t *testing.T) {
	t.Parallel()
	list := Institutions()
	if len(list) < 12 {
		t.Fatalf("%d institutions", len(list))
	}
	seen := map[string]bool{}
	for _, i := range list {
		if i.Verified {
			t.Errorf("%s is verified, which only the education commission can say", i.Name)
		}
		if !AreaWithin(i.CampusAreaCode, Yongchuan) || seen[i.Name] {
			t.Errorf("%s lies in %s or stands twice", i.Name, i.CampusAreaCode)
		}
		seen[i.Name] = true
	}
	if _, err := readInstitutions("h,h,h,h,h,h,h,h\nx,bachelor,public,999999,,,,false\n"); err == nil {
		t.Error("an unknown campus area was accepted")
	}
}

func TestZones(t *testing.T) {
	t.Parallel()
	if z, ok := ZoneOf("hightech_zone"); !ok || z.Zh != "永川高新区" {
		t.Errorf("hightech_zone is %v", z)
	}
	if _, ok := ZoneOf("500118"); ok {
		t.Error("an area code is a zone")
	}
}
