package placement

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/person"
)

// FileEvidence adds a paper, by an officer or by the employer of the placement.
// Errors: invalid, papers_limit, evidence_unfit, trainee_paper_no_evidence, transition_not_allowed, not_found, stale,
// forbidden.
func (s *Service) FileEvidence(ctx context.Context, a actor.Actor, which id.Placement, version int, paper Paper) (Placement, error) {
	return s.act(ctx, a, which, version, FileEvidence, "", func(ctx context.Context, h held, e *Entry) error {
		if h.Version >= MaxEntries {
			return ErrManyPapers.New()
		}
		if err := checkPaper(paper, h.Kind, s.now.Today(), "body."); err != nil {
			return err
		}
		filed, err := s.paperEntry(ctx, a, actor.Role(e.ActorRole), paper)
		if err != nil {
			return err
		}
		*e = filed
		return nil
	})
}

// Confirm is the graduate's word that the placement is as recorded. It needs the identity number, which may come
// with it; where that number is already known, the two become one person. The surviving person is returned.
// Errors: identity_needed, already_confirmed, bad_identity_number, identity_fixed, identity_taken, person_name_differs,
// transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Confirm(ctx context.Context, a actor.Actor, which id.Placement, version int, identityNumber string) (id.Person, error) {
	survivor := a.PersonID
	_, err := s.act(ctx, a, which, version, Confirm, "", func(ctx context.Context, h held, _ *Entry) error {
		if h.ConfirmedAt != nil {
			return ErrAlreadyConfirmed.New()
		}
		if identityNumber == "" {
			if h.who.HasIdentity() {
				return nil
			}
			return ErrIdentityNeeded.WithFields(fault.ErrRequired.At("body.identity_number"))
		}
		p, err := s.people.Identify(ctx, h.who.ID, identityNumber)
		survivor = p.ID
		return err
	})
	return survivor, err
}

// Verify fixes where the person came from, the group, and whether the placement counts, by an officer who neither
// entered it nor filed every paper it rests on. The officer states whether the person worked in the district in the twelve months before the start,
// in which case the placement does not count.
// Errors: own_placement, own_evidence, evidence_missing, identity_unknown, origin_unknown, transition_not_allowed, not_found,
// stale, forbidden.
func (s *Service) Verify(ctx context.Context, a actor.Actor, which id.Placement, version int, workedHereBefore bool) (Placement, error) {
	return s.act(ctx, a, which, version, Verify, "", func(ctx context.Context, h held, e *Entry) error {
		if err := verifiable(a, h.Placement, h.who); err != nil {
			return err
		}
		if err := s.checkEvidence(ctx, h.ID); err != nil {
			return err
		}
		born, err := s.people.BornOn(h.who)
		if err != nil {
			return err
		}
		facts := Facts{WorkArea: h.WorkArea, StartOn: h.StartOn}
		v, ok := Judge(facts, h.who.Origin, born, workedHereBefore, s.bounds)
		if !ok {
			return ErrOriginUnknown.New()
		}
		e.Data.Verdict = &v
		return nil
	})
}

// checkEvidence holds a placement back whose papers are not known to be harmless: the officer cannot have read them.
func (s *Service) checkEvidence(ctx context.Context, which id.Placement) error {
	entries, err := s.store.Entries(ctx, which)
	if err != nil {
		return err
	}
	var files []id.File
	for _, e := range entries {
		if e.FileID != nil {
			files = append(files, *e.FileID)
		}
	}
	return s.scans.CheckScanned(ctx, files...)
}

func verifiable(a actor.Actor, p Placement, who person.Person) error {
	switch {
	case p.EnteredBy == a.UserID:
		return ErrOwnPlacement.New()
	case !p.Evidenced:
		return ErrNoEvidence.New()
	case p.restsOn(a.UserID):
		return ErrOwnEvidence.New()
	case !who.HasIdentity():
		return ErrIdentityUnknown.New()
	}
	return nil
}

// Dispute is the graduate's word that the record is wrong. It takes the placement out of every figure until settled.
// Errors: reason_required, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Dispute(ctx context.Context, a actor.Actor, which id.Placement, version int, reason string) (Placement, error) {
	return s.act(ctx, a, which, version, Dispute, reason, nil)
}

// Settle ends a dispute in which the record proved right; it is then verified again. A record that proved wrong is
// voided instead.
// Errors: own_dispute, reason_required, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Settle(ctx context.Context, a actor.Actor, which id.Placement, version int, reason string) (Placement, error) {
	return s.act(ctx, a, which, version, Settle, reason, func(_ context.Context, h held, _ *Entry) error {
		if h.EnteredBy == a.UserID {
			return ErrSettleOwn.New()
		}
		return nil
	})
}

// MakeVoid strikes a placement that never took effect.
// Errors: reason_required, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) MakeVoid(ctx context.Context, a actor.Actor, which id.Placement, version int, reason string) (Placement, error) {
	return s.act(ctx, a, which, version, MakeVoid, reason, nil)
}

// Find shows a placement with its ledger to its person, the members of its employer, officers and analysts.
// Errors: not_found, unauthenticated.
func (s *Service) Find(ctx context.Context, a actor.Actor, which id.Placement) (View, error) {
	if err := a.Check(actor.PlacementRead); err != nil {
		return View{}, err
	}
	l, err := s.store.PlacementView(ctx, which)
	if err != nil {
		return View{}, err
	}
	if err := a.CheckOver(actor.PlacementRead, l.whose(l.Survivor)); err != nil {
		return View{}, err
	}
	v := View{Listed: s.present(a, l)}
	if v.Entries, err = s.store.Entries(ctx, which); err != nil {
		return View{}, err
	}
	if a.May(actor.PlacementOutlook) && l.Status == Provisional {
		if v.Outlook, err = s.outlook(ctx, l.Placement); err != nil {
			return View{}, err
		}
	}
	if a.PersonID != "" && l.Survivor == a.PersonID {
		return v, nil
	}
	return v, audit.Showing(ctx, s.store, audit.Read(Flow.Name(), string(which), v.shown()...))
}

// shown names what a placement tells of its person.
func (l Listed) shown() []audit.Field {
	fields := []audit.Field{"name", "school"}
	if l.IdentityLast4 != "" {
		fields = append(fields, "identity_last4")
	}
	return fields
}

// outlook is what Verify would fix, nil while it would refuse.
func (s *Service) outlook(ctx context.Context, p Placement) (*Verdict, error) {
	who, err := s.people.ByID(ctx, p.PersonID)
	if err != nil || !who.HasIdentity() {
		return nil, err
	}
	born, err := s.people.BornOn(who)
	if err != nil {
		return nil, err
	}
	v, ok := Judge(Facts{WorkArea: p.WorkArea, StartOn: p.StartOn}, who.Origin, born, false, s.bounds)
	if !ok {
		return nil, nil
	}
	return &v, nil
}

// present fills in the actions and hides what the caller need not know: the name from everyone but the person and the
// employer, the last of the identity number from everyone but the person and the officers. Officers who must match a
// name or a number with papers ask for it with a reason (package reveal).
func (s *Service) present(a actor.Actor, l Listed) Listed {
	whose := l.whose(l.Survivor)
	over, _ := a.Over(actor.PlacementHandle, whose) // whoever may only read has no role over it
	l.Actions = []string{}
	for _, e := range actionsIn(l.Placement, over.Roles) {
		own := l.EnteredBy == a.UserID
		if Event(e) == Verify && (own || !l.Evidenced || l.restsOn(a.UserID)) || Event(e) == Settle && own {
			continue
		}
		l.Actions = append(l.Actions, e)
	}
	if !a.MayOver(actor.PlacementName, whose) {
		l.PersonName = mask.Name(l.PersonName)
	}
	if !a.MayOver(actor.PlacementIdentity, whose) {
		l.IdentityLast4 = ""
	}
	return l
}

// List pages through placements: a graduate's own, those of the organisation acted for, or, for officers and
// analysts, all; officers get provisional ones in their order of work.
// Errors: unauthenticated, forbidden.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	f.Person, f.OrgID = "", ""
	switch a.Scope(actor.PlacementRead) {
	case actor.All:
		f.Queue = f.Status == Provisional
	case actor.OfOrg:
		f.OrgID = a.OrgID
	case actor.Own:
		f.Person = a.PersonID
	case actor.None:
		return nil, a.Check(actor.PlacementRead)
	}
	out, err := s.store.ListPlacements(ctx, f)
	for i := range out {
		out[i] = s.present(a, out[i])
	}
	if err != nil || f.Person != "" || len(out) == 0 {
		return out, err
	}
	return out, audit.Showing(ctx, s.store, audit.ReadPage(Flow.Name(), string(f.OrgID), len(out), out[0].shown()...))
}
