package review

import (
	"context"
	"encoding/json"
	"fmt"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
	"liuyong/internal/org"
)

// Opened is a case as it lies on the desk: with the name of its organisation and all rounds of its subject.
type Opened struct {
	Case
	OrgName string
	Rounds  []Case // oldest first
}

// Find shows a case with all rounds of its subject, to the bureau. The contact of an organisation is masked in it.
// Errors: not_found, forbidden, unauthenticated.
func (s *Service) Find(ctx context.Context, a actor.Actor, review id.Review) (Opened, error) {
	if err := a.Check(actor.ReviewRead); err != nil {
		return Opened{}, err
	}
	c, err := s.store.CaseByID(ctx, review, false)
	if err != nil {
		return Opened{}, err
	}
	rounds, err := s.store.CasesOf(ctx, c.SubjectKind, c.SubjectID)
	if err != nil {
		return Opened{}, err
	}
	o, err := s.store.OrgByID(ctx, c.OrgID, false)
	if err != nil {
		return Opened{}, err
	}
	out := Opened{Case: c, OrgName: o.Name, Rounds: rounds}
	if c.SubjectKind != QualificationSubject {
		return out, nil // a post names nobody
	}
	for _, snapshot := range append([]*json.RawMessage{&out.Snapshot}, snapshots(rounds)...) {
		if err := maskContact(snapshot); err != nil {
			return Opened{}, err
		}
	}
	return out, audit.Showing(ctx, s.store, audit.Read(Flow.Name(), string(c.ID), "legal_representative", "contact_name", "contact_phone"))
}

func snapshots(rounds []Case) []*json.RawMessage {
	out := make([]*json.RawMessage, len(rounds))
	for i := range rounds {
		out[i] = &rounds[i].Snapshot
	}
	return out
}

// maskContact masks the contact in what an organisation handed in.
func maskContact(snapshot *json.RawMessage) error {
	var s org.Snapshot
	if err := json.Unmarshal(*snapshot, &s); err != nil {
		return fmt.Errorf("reading what was handed in: %w", err)
	}
	s.Profile = s.Profile.Masked()
	raw, err := json.Marshal(s)
	*snapshot = raw
	return err
}
