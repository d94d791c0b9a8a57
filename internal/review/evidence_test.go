package review_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/org"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
)

// An audit keeps what the program found when it was decided, and the fingerprints of the files that it was decided on.
func TestAnAuditKeepsItsEvidence(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one := m.NewEmployer("maker", 1), m.User("desk", actor.Reviewer)
	file := m.Upload(employer, "licence.pdf")
	o, err := m.DB.OrgByID(ctx, employer.OrgID, false)
	if err != nil {
		t.Fatal(err)
	}
	o, err = m.Orgs.Edit(ctx, employer, o.ID, o.Version, func(p org.Profile, _ []org.Document) (org.Profile, []org.Document, error) {
		var docs []org.Document
		for _, kind := range []string{"business_license", "agent_id", "authorization"} {
			docs = append(docs, org.Document{Type: kind, FileID: file.ID, Number: o.Code(), ExpiresOn: testkit.Today.AddDays(400)})
		}
		return p, docs, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = m.Orgs.SubmitQualification(ctx, employer, o.ID, o.Version); err != nil {
		t.Fatal(err)
	}
	c, err := m.Reviews.Next(ctx, one, review.QualificationSubject)
	if err != nil || len(c.Findings) == 0 || len(c.Evidence) != 0 {
		t.Fatalf("%d findings, %d fingerprints, %v", len(c.Findings), len(c.Evidence), err)
	}
	c, err = m.Reviews.Decide(ctx, one, c.ID, c.Version, review.Decision{Outcome: review.Return, Reason: "请补充", Checks: map[string]bool{"U1": true}})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := m.Reviews.Find(ctx, one, c.ID)
	if err != nil || kept.Evidence[file.ID] != file.SHA256 || file.SHA256 == "" || !kept.Checks["U1"] || len(kept.Findings) == 0 {
		t.Errorf("kept %v of %s, checks %v, %d findings, %v", kept.Evidence, file.SHA256, kept.Checks, len(kept.Findings), err)
	}
	log, err := m.DB.History(ctx, review.Flow.Name(), string(c.ID))
	if err != nil || len(log) == 0 || log[len(log)-1].Data["files"] == nil {
		t.Errorf("the log names no files: %v", err)
	}
}
