package api_test

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/org"
	"liuyong/internal/postgres"
	"liuyong/internal/testkit"
	"liuyong/internal/traineeship"
)

func slotBody(headcount int) map[string]any {
	return map[string]any{"year": testkit.Today.Year(), "requested_headcount": headcount, "post_summary": "机械设计、质量检验。",
		"mentor_plan": "一名工程师带两人。", "insurance_plan": "上岗前投保。"}
}

// submitted files and submits a headcount.
func (c client) submitted(headcount int) reply {
	c.t.Helper()
	r := c.send("POST", "/traineeships", slotBody(headcount), nil).want(c.t, http.StatusCreated)
	return c.act("POST", "/traineeships/"+r.str("id")+"/submit", r.version(), nil).want(c.t, http.StatusOK)
}

func TestTraineeHeadcountMakesAndLowersItsFigure(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("first", 1)
	s.VerifiedEmployer("second", 2)
	s.User("officer", actor.Officer)
	first, second, officer := s.signIn("first"), s.signIn("second"), s.signIn("officer")

	slot := first.send("POST", "/traineeships", map[string]any{"year": testkit.Today.Year(), "requested_headcount": 20}, nil).want(t, http.StatusCreated)
	path := "/traineeships/" + slot.str("id")
	first.act("POST", path+"/submit", 1, nil).wantCode(t, http.StatusUnprocessableEntity, "slot_incomplete")
	officer.get(path).wantCode(t, http.StatusNotFound, "not_found")
	first.send("POST", "/traineeships", slotBody(5), nil).wantCode(t, http.StatusConflict, "slot_year_taken")
	slot = first.act("PATCH", path, 1, map[string]any{"post_summary": "机械设计。", "mentor_plan": "一带二。", "insurance_plan": "投保。"}).want(t, http.StatusOK)
	slot = first.act("POST", path+"/submit", slot.version(), nil).want(t, http.StatusOK)
	first.act("PATCH", path, slot.version(), map[string]any{"requested_headcount": 99}).wantCode(t, http.StatusConflict, "slot_not_editable")
	first.act("POST", path+"/approve", slot.version(), map[string]any{"headcount": 20}).wantCode(t, http.StatusForbidden, "forbidden")

	slot = officer.act("POST", path+"/return", slot.version(), map[string]any{"reason": "请写明带教人数。"}).want(t, http.StatusOK)
	if got := first.get("/me/notices").want(t, http.StatusOK).items(); got[0]["text"] != "2026 年就业见习岗位申报已退回：请写明带教人数。" {
		t.Fatalf("got %v", got[0])
	}
	slot = first.act("POST", path+"/submit", slot.version(), nil).want(t, http.StatusOK)
	if slot.str("reason") != "" || !slices.Equal(officer.get(path).actions(), []string{"approve", "return"}) {
		t.Fatalf("got %s", slot.raw)
	}
	r := officer.act("POST", path+"/approve", slot.version(), map[string]any{"headcount": 21})
	r.wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if r.locations()["body.headcount"] != "over_requested" {
		t.Fatalf("got %s", r.raw)
	}
	officer.act("POST", path+"/approve", slot.version()-1, map[string]any{"headcount": 18}).wantCode(t, http.StatusPreconditionFailed, "stale")
	slot = officer.act("POST", path+"/approve", slot.version(), map[string]any{"headcount": 18}).want(t, http.StatusOK)
	if got := figure(t, officer, "W4"); got != 18 || slot.str("first_approved_on") != string(testkit.Today) {
		t.Fatalf("W4 is %v: %s", got, slot.raw)
	}

	// Another organisation's filing lies beside it and neither sees the other.
	other := second.submitted(30)
	officer.act("POST", "/traineeships/"+other.str("id")+"/approve", other.version(), map[string]any{"headcount": 30}).want(t, http.StatusOK)
	second.get(path).wantCode(t, http.StatusNotFound, "not_found")
	second.act("PATCH", path, slot.version(), map[string]any{"requested_headcount": 1}).wantCode(t, http.StatusNotFound, "not_found")
	if mine := first.get("/traineeships").want(t, http.StatusOK).items(); len(mine) != 1 || mine[0]["id"] != slot.str("id") {
		t.Fatalf("got %v", mine)
	}
	if got := figure(t, officer, "W4"); got != 48 {
		t.Fatalf("W4 is %v", got)
	}

	s.Clock.Advance(24 * time.Hour)
	officer, first = s.signIn("officer"), s.signIn("first")
	officer.act("POST", path+"/adjust", slot.version(), map[string]any{"headcount": 10, "reason": ""}).wantCode(t, http.StatusUnprocessableEntity, "reason_required")
	officer.act("POST", path+"/adjust", slot.version(), map[string]any{"headcount": 18, "reason": "核减。"}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	slot = officer.act("POST", path+"/adjust", slot.version(), map[string]any{"headcount": 10, "reason": "带教人数减少。"}).want(t, http.StatusOK)
	if got := figure(t, officer, "W4"); got != 40 || slot.str("first_approved_on") != string(testkit.Today) {
		t.Fatalf("lowering a headcount lowers W4 and leaves its day: %v, %s", got, slot.raw)
	}
	slot = officer.act("POST", path+"/withdraw", slot.version(), map[string]any{"reason": "见习人员从事无关工作。"}).want(t, http.StatusOK)
	if got := figure(t, officer, "W4"); got != 30 || len(slot.actions()) != 0 {
		t.Fatalf("W4 is %v: %s", got, slot.raw)
	}
	type step struct {
		Event     any
		Headcount any
	}
	var steps []step
	for _, h := range first.get(path).want(t, http.StatusOK).list("history") {
		steps = append(steps, step{h["event"], h["headcount"]})
	}
	want := []step{{"submit", 20.0}, {"return", 20.0}, {"submit", 20.0}, {"approve", 18.0}, {"adjust", 10.0}, {"withdraw", 0.0}}
	if diff := cmp.Diff(want, steps); diff != "" {
		t.Error(diff)
	}
}

func TestWhoCannotFileATraineeHeadcount(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.NewEmployer("unverified", 1)
	agency := s.VerifiedEmployer("agency", 2)
	o, err := s.DB.OrgByID(t.Context(), agency.OrgID, false)
	if err != nil {
		t.Fatal(err)
	}
	o.EmployerKind = "dispatch"
	if err := s.DB.SaveOrg(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	s.VerifiedEmployer("maker", 3)
	s.User("graduate", actor.Graduate)
	s.signIn("unverified").send("POST", "/traineeships", slotBody(5), nil).wantCode(t, http.StatusConflict, "employer_unverified")
	s.signIn("agency").send("POST", "/traineeships", slotBody(5), nil).wantCode(t, http.StatusUnprocessableEntity, "not_trainee_base")
	s.signIn("graduate").send("POST", "/traineeships", slotBody(5), nil).wantCode(t, http.StatusForbidden, "forbidden")
	s.visitor().get("/traineeships").wantCode(t, http.StatusUnauthorized, "unauthenticated")
	old := slotBody(5)
	old["year"] = testkit.Today.Year() + 2
	r := s.signIn("maker").send("POST", "/traineeships", old, nil)
	r.wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if r.locations()["body.year"] != "slot_year" {
		t.Fatalf("got %s", r.raw)
	}
}

func TestNobodyApprovesTheirOwnFiling(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	maker := s.VerifiedEmployer("maker", 1)
	insider, officer := s.User("insider", actor.Officer), s.User("officer", actor.Officer)
	if err := s.DB.InsertMember(t.Context(), maker.OrgID, insider.UserID, actor.Viewer); err != nil {
		t.Fatal(err)
	}
	insider = s.Actor(insider.UserID)
	slot, err := s.Traineeships.Create(t.Context(), maker, traineeship.Filing{Year: testkit.Today.Year() + 1, RequestedHeadcount: 3, PostSummary: "检验",
		MentorPlan: "一带一", InsurancePlan: "投保"})
	if err == nil {
		slot, err = s.Traineeships.Submit(t.Context(), maker, slot.ID, slot.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	both := officer
	both.UserID = maker.UserID
	for name, c := range map[string]struct {
		by   actor.Actor
		want *fault.Code
	}{"a member of the organisation": {insider, traineeship.ErrOwnEntry}, "who entered it": {both, traineeship.ErrOwnEntry}, "before its year": {officer, traineeship.ErrOtherYear}} {
		_, err := s.Traineeships.Approve(t.Context(), c.by, slot.ID, slot.Version, 3)
		if !fault.Is(err, c.want) {
			t.Errorf("%s: got %v, want %s", name, err, c.want.Key)
		}
	}
}

func TestTraineeshipListsTakeOneQuery(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	officer := s.User("officer", actor.Officer)
	s.VerifiedEmployer("first", 1)
	s.VerifiedEmployer("second", 2)
	s.signIn("first").submitted(3)
	s.signIn("second").submitted(4)
	ctx, q := postgres.CountQueries(t.Context())
	got, err := s.Traineeships.List(ctx, officer, traineeship.Filter{Limit: 20})
	if err != nil || len(got) != 2 || q.Load() != 1 {
		t.Fatalf("%d rows in %d queries, %v", len(got), q.Load(), err)
	}
	if got[0].EmployerName != "永川测试first有限公司" || got[1].RequestedHeadcount != 4 || got[0].EmployerKind != "enterprise" || got[0].EmployerSize != org.Sizes[1] {
		t.Fatalf("the queue is oldest first with its employers: %+v", got)
	}
}
