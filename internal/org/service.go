package org

import (
	"context"
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
	"liuyong/internal/workflow"
)

// Store keeps organisations.
type Store interface {
	workflow.Journal
	audit.Log
	notice.Sender
	InsertOrg(ctx context.Context, o Org) error
	// OrgByID finds an organisation; lock holds its row. ErrNotFound.
	OrgByID(ctx context.Context, org id.Org, lock bool) (Org, error)
	// SaveOrg writes the whole row if it still has o.Version. ErrStale.
	SaveOrg(ctx context.Context, o Org) error
	InsertMember(ctx context.Context, org id.Org, user id.User, level actor.Level) error
	// ListOrgs pages by name part, newest first.
	ListOrgs(ctx context.Context, f Filter) ([]Org, error)
	// MarkOrgPosts notes that the search copies of all posts of an organisation are behind.
	MarkOrgPosts(ctx context.Context, org id.Org) error
	// ExpireQualifications moves approvals past their day to expired, tells the members, and returns how many.
	ExpireQualifications(ctx context.Context, today civil.Date, n notice.Notice, r workflow.Record) (int, error)
	// EndingQualifications finds approvals that end between two days and were not called to mind so few days before, and
	// holds their rows.
	EndingQualifications(ctx context.Context, from, by civil.Date, days, limit int) ([]Org, error)
	// OwnFiles reports whether all files were uploaded by members of the organisation and may be used; they stay at least
	// until the transaction ends.
	OwnFiles(ctx context.Context, org id.Org, files []id.File) (bool, error)
}

// Filter narrows a list of organisations.
type Filter struct {
	Kind          Kind
	Qualification Qualification
	Name          string
	After         id.Org
	Limit         int
}

// Desk is the reviewer's queue as organisations see it.
type Desk interface {
	OpenCase(ctx context.Context, c Case) error
	// CancelCase takes an undecided round out of the queue.
	CancelCase(ctx context.Context, org id.Org) error
}

// Case is what the desk must know of a submitted qualification.
type Case struct {
	Org       id.Org
	Round     int
	EnteredBy id.User
	Snapshot  Snapshot
}

// Snapshot is what a reviewer decides on.
type Snapshot struct {
	USCC      string     `json:"uscc"`
	Profile   Profile    `json:"profile"`
	Documents []Document `json:"documents"`
}

// Scans knows the state of uploads.
type Scans interface {
	// CheckScanned refuses files that are not known to be clean. Errors: file_scan_pending, file_infected_among.
	CheckScanned(ctx context.Context, files ...id.File) error
}

// Service holds the use cases of organisations.
type Service struct {
	store     Store
	desk      Desk
	scans     Scans
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, d Desk, f Scans, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, desk: d, scans: f, programme: p, now: now}
}

// Register adds an employer with its first owner. It is called inside the account's registration.
// Errors: bad_uscc, uscc_taken, invalid.
func (s *Service) Register(ctx context.Context, owner id.User, code string, p Profile) (Org, error) {
	uscc, _, err := refdata.ParseUSCC(code)
	if err != nil {
		return Org{}, ErrBadUSCC.WithFields(fault.Of(err).Code.At("body.uscc"))
	}
	if err := checkProfile(p); err != nil {
		return Org{}, err
	}
	text, now := string(uscc), s.now()
	p = p.tidy()
	o := Org{ID: id.New[id.Org](), Kind: Employer, Origin: Registered, USCC: &text, Profile: p,
		Qualification: Flow.Init(), Documents: []Document{}, CreatedBy: &owner, Version: 1, CreatedAt: now, UpdatedAt: now}
	if err := s.store.InsertOrg(ctx, o); err != nil {
		return Org{}, err
	}
	return o, s.store.InsertMember(ctx, o.ID, owner, actor.Owner)
}

// Edit changes an organisation's profile and papers. A change of what an audit examined ends the approval at once: a
// new audit, which the employer submits, finds out whether it is true.
// Errors: invalid, not_found, stale, forbidden.
func (s *Service) Edit(ctx context.Context, a actor.Actor, org id.Org, version int, apply func(Profile, []Document) (Profile, []Document, error)) (Org, error) {
	var out Org
	if err := a.Check(actor.OrgEdit); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		o, over, err := s.hold(ctx, a, org, version)
		if err != nil {
			return err
		}
		switch o.Qualification {
		case InReview:
			return ErrUnderReview.New()
		case Suspended, Revoked:
			return ErrUnderMeasure.New()
		}
		before := o.tidy().examined()
		if o.Profile, o.Documents, err = apply(o.Profile, o.Documents); err != nil {
			return err
		}
		o.Profile = o.tidy()
		if err := checkProfile(o.Profile); err != nil {
			return err
		}
		mine, err := s.store.OwnFiles(ctx, o.ID, o.files())
		if err != nil {
			return err
		}
		if !mine {
			return fault.ErrInvalid.WithFields(fault.ErrNotFound.At("body.documents"))
		}
		if err := s.keep(ctx, over, &o, o.QualifiedUntil != "" && o.examined() != before); err != nil {
			return err
		}
		out = o
		return s.store.MarkOrgPosts(ctx, o.ID)
	})
	return out, err
}

// keep writes an edited organisation; amended says that it is no longer what was approved.
func (s *Service) keep(ctx context.Context, a actor.Actor, o *Org, amended bool) error {
	if amended {
		o.QualifiedUntil = ""
		return s.move(ctx, a, o, Amend, "")
	}
	o.UpdatedAt = s.now()
	if err := s.store.SaveOrg(ctx, *o); err != nil {
		return err
	}
	o.Version++
	return nil
}

// files are the uploads behind the papers.
func (o Org) files() []id.File {
	files := []id.File{}
	for _, d := range o.Documents {
		if d.FileID != "" {
			files = append(files, d.FileID)
		}
	}
	return files
}

// ErrUnderMeasure is an edit of an employer that is suspended or shut out.
var ErrUnderMeasure = fault.Define(fault.Conflict, "under_measure", "单位资质已被暂停或取消，不能修改资料。如有异议，请提出申诉。", "The qualification is suspended or revoked, so nothing can be changed. You can appeal.")

// ErrUnderReview is an edit while a reviewer has the papers.
var ErrUnderReview = fault.Define(fault.Conflict, "under_review", "资质材料正在审核，审核结束后才能修改。", "The papers are under review. They can be edited when the review has ended.")

// hold loads an organisation for change and holds its row, with the actor in the roles in which it may edit it.
func (s *Service) hold(ctx context.Context, a actor.Actor, org id.Org, version int) (Org, actor.Actor, error) {
	o, err := s.store.OrgByID(ctx, org, true)
	if err != nil {
		return Org{}, a, err
	}
	over, err := a.Over(actor.OrgEdit, actor.Whose{Org: org})
	if err != nil {
		return Org{}, a, err
	}
	if o.Version != version {
		return Org{}, a, fault.ErrStale.New()
	}
	return o, over, nil
}

// SubmitQualification hands the papers to the reviewers.
// Errors: qualification_incomplete, transition_not_allowed, not_found, stale.
func (s *Service) SubmitQualification(ctx context.Context, a actor.Actor, org id.Org, version int) (Org, error) {
	var out Org
	if err := Flow.Check(a, Submit); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		o, over, err := s.hold(ctx, a, org, version)
		if err != nil {
			return err
		}
		if err := checkQualification(o, s.now.Today()); err != nil {
			return err
		}
		if err := s.move(ctx, over, &o, Submit, ""); err != nil {
			return err
		}
		out = o
		return s.desk.OpenCase(ctx, Case{Org: o.ID, EnteredBy: a.UserID, Snapshot: Snapshot{USCC: o.Code(), Profile: o.Profile, Documents: o.Documents}})
	})
	return out, err
}

func (s *Service) move(ctx context.Context, a actor.Actor, o *Org, do Event, reason string) error {
	to, rec, err := Flow.Move(a, string(o.ID), o.Qualification, do, reason, s.now())
	if err != nil {
		return err
	}
	o.Qualification, o.UpdatedAt = to, s.now()
	if err := s.store.SaveOrg(ctx, *o); err != nil {
		return err
	}
	o.Version++
	return s.store.Log(ctx, rec)
}

// Outcome is a reviewer's decision on a qualification.
type Outcome string

// The outcomes.
const (
	OutcomeApproved Outcome = "approved"
	OutcomeReturned Outcome = "returned"
	OutcomeRejected Outcome = "rejected"
)

// Decide carries out a reviewer's decision inside the desk's transaction.
// Errors: transition_not_allowed, reason_required, qualification_incomplete (a paper expired meanwhile),
// file_scan_pending, file_infected_among.
func (s *Service) Decide(ctx context.Context, a actor.Actor, org id.Org, outcome Outcome, reason string) error {
	o, err := s.store.OrgByID(ctx, org, true)
	if err != nil {
		return err
	}
	steps := map[Outcome]struct {
		do   Event
		kind notice.Kind
	}{
		OutcomeApproved: {Approve, notice.QualificationApproved},
		OutcomeReturned: {Return, notice.QualificationReturned},
		OutcomeRejected: {Reject, notice.QualificationRejected},
	}
	step, ok := steps[outcome]
	if !ok {
		return fault.ErrInvalid.WithFields(fault.ErrUnknownValue.At("body.decision"))
	}
	params := map[string]string{"reason": reason}
	switch outcome {
	case OutcomeApproved:
		if err := s.approve(ctx, &o); err != nil {
			return err
		}
		params["until"] = string(o.QualifiedUntil)
	case OutcomeRejected:
		o.QualifiedUntil = ""
	case OutcomeReturned:
		// An approval that is still in force stays so while the employer completes the papers.
	}
	if err := s.move(ctx, a, &o, step.do, reason); err != nil {
		return err
	}
	return s.tell(ctx, o, step.kind, params)
}

// Suspend takes an approval away until it is given back, inside the transaction of the measure.
// Errors: transition_not_allowed, reason_required.
func (s *Service) Suspend(ctx context.Context, a actor.Actor, org id.Org, reason string) error {
	return s.measure(ctx, a, org, Suspend, reason, notice.OrgSuspended)
}

// Revoke takes an approval away for good, inside the transaction of the measure.
// Errors: transition_not_allowed, reason_required.
func (s *Service) Revoke(ctx context.Context, a actor.Actor, org id.Org, reason string) error {
	return s.measure(ctx, a, org, Revoke, reason, notice.OrgRevoked)
}

// Reinstate gives an approval back, until the day it would have had. Errors: transition_not_allowed, reason_required.
func (s *Service) Reinstate(ctx context.Context, a actor.Actor, org id.Org, reason string) error {
	return s.measure(ctx, a, org, Reinstate, reason, notice.OrgReinstated)
}

func (s *Service) measure(ctx context.Context, a actor.Actor, org id.Org, do Event, reason string, kind notice.Kind) error {
	o, err := s.store.OrgByID(ctx, org, true)
	if err != nil {
		return err
	}
	if o.Qualification == InReview {
		if err := s.desk.CancelCase(ctx, o.ID); err != nil {
			return err
		}
	}
	switch {
	case do == Reinstate:
		o.QualifiedUntil, o.WithheldUntil = o.WithheldUntil, ""
	case o.QualifiedUntil != "":
		o.QualifiedUntil, o.WithheldUntil = "", o.QualifiedUntil
	}
	if err := s.move(ctx, a, &o, do, reason); err != nil {
		return err
	}
	return s.tell(ctx, o, kind, map[string]string{"reason": reason})
}

// Grant approves on appeal what was returned or refused, inside the transaction of the appeal.
// Errors: those of Decide.
func (s *Service) Grant(ctx context.Context, a actor.Actor, org id.Org, reason string) error {
	o, err := s.store.OrgByID(ctx, org, true)
	if err != nil {
		return err
	}
	if err := s.approve(ctx, &o); err != nil {
		return err
	}
	if err := s.move(ctx, a, &o, Grant, reason); err != nil {
		return err
	}
	return s.tell(ctx, o, notice.QualificationApproved, map[string]string{"until": string(o.QualifiedUntil)})
}

// approve sets how long an approval of today holds, if the papers allow one.
func (s *Service) approve(ctx context.Context, o *Org) error {
	today := s.now.Today()
	if err := checkQualification(*o, today); err != nil {
		return err
	}
	if err := s.scans.CheckScanned(ctx, o.files()...); err != nil {
		return err
	}
	o.QualifiedUntil, o.RemindedDays = validUntil(*o, today, s.programme.Qualification.ValidMonths), nil
	return nil
}

// tell writes to the members what became of the qualification, and has the search copies of the posts follow.
func (s *Service) tell(ctx context.Context, o Org, kind notice.Kind, params map[string]string) error {
	if err := s.store.MarkOrgPosts(ctx, o.ID); err != nil {
		return err
	}
	return s.store.NotifyOrg(ctx, o.ID, notice.Notice{Kind: kind, SubjectKind: Flow.Name(), SubjectID: string(o.ID), Params: params})
}

// ExpireDue moves approvals past their day to expired and returns how many.
func (s *Service) ExpireDue(ctx context.Context) (int, error) {
	return s.store.ExpireQualifications(ctx, s.now.Today(), notice.Notice{Kind: notice.OrgExpired, SubjectKind: Flow.Name()}, workflow.Record{SubjectKind: Flow.Name(), At: s.now(),
		ActorRole: actor.System, Event: string(Expire), From: string(Approved), To: string(Expired)})
}

// reminders bounds what one run of RemindEnding does in one transaction.
const reminders = 500

// RemindEnding tells employers whose approval ends soon, once for each of the programme's days, and returns how many.
func (s *Service) RemindEnding(ctx context.Context) (int, error) {
	n := 0
	for i := len(s.programme.Qualification.RemindDays) - 1; i >= 0; i-- { // who is late for both is reminded once
		days := s.programme.Qualification.RemindDays[i]
		err := s.store.InTx(ctx, func(ctx context.Context) error {
			today := s.now.Today()
			ending, err := s.store.EndingQualifications(ctx, today, today.AddDays(days), days, reminders)
			if err != nil {
				return err
			}
			n += len(ending)
			for _, o := range ending {
				o.RemindedDays = &days
				if err := s.store.SaveOrg(ctx, o); err != nil {
					return err
				}
				if err := s.store.NotifyOrg(ctx, o.ID, notice.Notice{Kind: notice.OrgEnding, SubjectKind: Flow.Name(), SubjectID: string(o.ID),
					Params: map[string]string{"until": string(o.QualifiedUntil)}}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// View is an organisation as the caller may see it.
type View struct {
	Org     Org
	Inside  bool // the caller is a member or staff and may see contacts and papers
	Actions []string
}

// Find shows an organisation: its public side to everyone, the rest to members and the bureau, to which its contact is
// masked. An employer that never was verified and has nothing public is not_found for outsiders. The legal
// representative stands on the public register (企业信息公示暂行条例 §6) and on the licence, and is masked to nobody.
func (s *Service) Find(ctx context.Context, a actor.Actor, org id.Org) (View, error) {
	o, err := s.store.OrgByID(ctx, org, false)
	if err != nil {
		return View{}, err
	}
	v := View{Org: o, Inside: a.MayOver(actor.OrgRead, actor.Whose{Org: o.ID}), Actions: []string{}}
	if !v.Inside && o.Origin == Registered && o.QualifiedUntil == "" {
		return View{}, fault.ErrNotFound.New()
	}
	if over, err := a.Over(actor.OrgEdit, actor.Whose{Org: o.ID}); err == nil {
		// Amending is what an edit does, and no verb.
		v.Actions = slices.DeleteFunc(Flow.Actions(o.Qualification, over.Roles), func(e string) bool { return e == string(Amend) })
	}
	if !v.Inside || a.MayOver(actor.OrgContact, actor.Whose{Org: o.ID}) {
		return v, nil
	}
	v.Org.Profile = o.Masked()
	return v, audit.Showing(ctx, s.store, audit.Read("org", string(o.ID), "legal_representative", "contact_name", "contact_phone"))
}

// List pages through organisations for the bureau.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Org, error) {
	if err := a.Check(actor.OrgList); err != nil {
		return nil, err
	}
	return s.store.ListOrgs(ctx, f)
}
