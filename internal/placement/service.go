package placement

import (
	"context"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/person"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
)

// Store keeps the ledger and the present states.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	audit.Log
	notice.Sender
	// InsertPlacement adds the first state of a placement. ErrAlreadyRecorded.
	InsertPlacement(ctx context.Context, p Placement) error
	// PlacementByID finds the present state and holds its row. ErrNotFound.
	PlacementByID(ctx context.Context, p id.Placement) (Placement, error)
	// SavePlacement writes a state that was made from the one of version from. ErrStale.
	SavePlacement(ctx context.Context, p Placement, from int) error
	// AppendEntries adds to the ledger.
	AppendEntries(ctx context.Context, entries []Entry) error
	// Entries is the ledger of a placement in order.
	Entries(ctx context.Context, p id.Placement) ([]Entry, error)
	// PlacementView is a placement with the names it needs. ErrNotFound.
	PlacementView(ctx context.Context, p id.Placement) (Listed, error)
	ListPlacements(ctx context.Context, f Filter) ([]Listed, error)
	// FileOf reports whether the file was uploaded by the user or for the organisation.
	FileOf(ctx context.Context, f id.File, user id.User, org id.Org) (bool, error)
	// UserOfPerson is the account of a person, empty when there is none.
	UserOfPerson(ctx context.Context, p id.Person) (id.User, error)
}

// People is the register of persons as the ledger needs it.
type People interface {
	// ByID follows merges to the surviving person.
	ByID(ctx context.Context, p id.Person) (person.Person, error)
	Resolve(ctx context.Context, number, name string, o person.Origin) (person.Person, error)
	Identify(ctx context.Context, who id.Person, number string) (person.Person, error)
	BornOn(p person.Person) (civil.Date, error)
}

// Scans knows the state of uploads.
type Scans interface {
	// CheckScanned refuses files that are not known to be clean. Errors: file_scan_pending, file_infected_among.
	CheckScanned(ctx context.Context, files ...id.File) error
}

// Service holds the use cases of the ledger.
type Service struct {
	store  Store
	people People
	scans  Scans
	bounds Bounds
	now    civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, people People, f Scans, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, people: people, scans: f, now: now, bounds: BoundsOf(p)}
}

// BoundsOf are the policy numbers of a programme.
func BoundsOf(p *programme.Programme) Bounds {
	return Bounds{District: p.District.Area, City: p.District.CityArea, From: p.Period.From, To: p.Period.To,
		MinAge: p.Who.YouthMinAge, MaxAge: p.Who.YouthMaxAge}
}

// OpenByHire implements hiring.Ledger: the employer's hire opens a placement and the graduate is asked to confirm.
// Errors: not_recorded_by_hire, placement_exists.
func (s *Service) OpenByHire(ctx context.Context, a actor.Actor, h hiring.Opening) (id.Placement, error) {
	kind, ok := KindOfPost(h.PostKind, h.TraineeRetained)
	if !ok {
		return "", ErrNotHireable.New()
	}
	f := Facts{PersonID: h.PersonID, Kind: kind, OrgID: &h.OrgID, EmployerName: h.EmployerName, EmployerUSCC: h.EmployerUSCC,
		PostID: &h.PostID, ApplicationID: &h.ApplicationID, WorkArea: h.WorkArea, StartOn: h.StartOn}
	over, err := a.Over(actor.PlacementHandle, actor.Whose{Org: h.OrgID})
	if err != nil {
		return "", err
	}
	p, err := s.open(ctx, over, f, nil)
	if err != nil {
		return "", err
	}
	return p.ID, s.tell(ctx, p, notice.PlacementOpened, h.UserID, "")
}

// Enter records an outcome that did not come about on this site: an appointment from a published list, a
// founder's licence. Another officer verifies it.
// Errors: invalid, bad_identity_number, person_name_differs, placement_exists, evidence_unfit, trainee_paper_no_evidence,
// forbidden.
func (s *Service) Enter(ctx context.Context, a actor.Actor, in Entered) (Placement, error) {
	over, err := a.Over(actor.PlacementEnter, actor.Whose{})
	if err != nil {
		return Placement{}, err
	}
	today := s.now.Today()
	if err := checkEntered(in, today); err != nil {
		return Placement{}, err
	}
	for _, e := range in.Evidence {
		if err := checkPaper(e, in.Kind, today, "body.evidence."); err != nil {
			return Placement{}, err
		}
	}
	if in.EmployerUSCC != "" {
		code, _, err := refdata.ParseUSCC(in.EmployerUSCC)
		if err != nil {
			return Placement{}, err
		}
		in.EmployerUSCC = string(code)
	}
	var out Placement
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		p, err := s.people.Resolve(ctx, in.IdentityNumber, in.Name, in.Origin)
		if err != nil {
			return err
		}
		if !p.Called(in.Name) { // somebody else may have given the number as theirs
			return person.ErrNameDiffers.New()
		}
		f := Facts{PersonID: p.ID, Kind: in.Kind, EmployerName: strings.TrimSpace(in.EmployerName),
			EmployerUSCC: in.EmployerUSCC, WorkArea: in.WorkArea, StartOn: in.StartOn}
		if out, err = s.open(ctx, over, f, in.Evidence); err != nil {
			return err
		}
		user, err := s.store.UserOfPerson(ctx, p.ID)
		if err != nil || user == "" {
			return err
		}
		return s.tell(ctx, out, notice.PlacementOpened, user, "")
	})
	return out, err
}

// open writes the first entries of a placement and its first state, by an actor in the role that may.
func (s *Service) open(ctx context.Context, a actor.Actor, f Facts, papers []Paper) (Placement, error) {
	which, as := id.New[id.Placement](), a.Roles[0]
	first := s.entry(a, as, Opened, f.StartOn)
	first.Data.Opening = &f
	entries := []Entry{first}
	for _, p := range papers {
		e, err := s.paperEntry(ctx, a, as, p)
		if err != nil {
			return Placement{}, err
		}
		entries = append(entries, e)
	}
	number(entries, which, 0)
	p, err := Derive(entries)
	if err != nil {
		return Placement{}, err
	}
	if err := s.store.InsertPlacement(ctx, p); err != nil {
		return Placement{}, err
	}
	return p, s.store.AppendEntries(ctx, entries)
}

func (s *Service) entry(a actor.Actor, as actor.Role, k EntryKind, happened civil.Date) Entry {
	if happened == "" {
		happened = s.now.Today()
	}
	return Entry{ID: id.New[id.Entry](), Kind: k, HappenedOn: happened, RecordedAt: s.now(), ActorID: a.UserID, ActorRole: string(as)}
}

func (s *Service) paperEntry(ctx context.Context, a actor.Actor, as actor.Role, p Paper) (Entry, error) {
	mine, err := s.store.FileOf(ctx, p.FileID, a.UserID, a.OrgID)
	if err != nil {
		return Entry{}, err
	}
	if !mine {
		return Entry{}, fault.ErrInvalid.WithFields(ErrEvidenceForeign.At("body.file_id"))
	}
	e := s.entry(a, as, EvidenceFiled, p.HappenedOn)
	e.EvidenceKind, e.FileID, e.Reason = p.Kind, &p.FileID, strings.TrimSpace(p.Note)
	return e, nil
}

// number gives new entries their place after the first n of a placement.
func number(entries []Entry, p id.Placement, n int) {
	for i := range entries {
		entries[i].PlacementID, entries[i].Seq = p, n+i+1
	}
}

// held is a placement under lock with what the actor is to it.
type held struct {
	Placement
	who  person.Person
	over actor.Actor // in the roles that it has over the placement
}

// hold loads a placement for change. Whoever has nothing to do with it must not learn that it exists.
func (s *Service) hold(ctx context.Context, a actor.Actor, which id.Placement, version int) (held, error) {
	p, err := s.store.PlacementByID(ctx, which)
	if err != nil {
		return held{}, err
	}
	who, err := s.people.ByID(ctx, p.PersonID)
	if err != nil {
		return held{}, err
	}
	over, err := a.Over(actor.PlacementHandle, p.whose(who.ID))
	if err != nil {
		return held{}, err
	}
	if p.Version != version {
		return held{}, fault.ErrStale.New()
	}
	if p.ReleasedAt != nil {
		return held{}, ErrReleased.New()
	}
	return held{Placement: p, who: who, over: over}, nil
}

// whose says to whom a placement belongs: its person, as merged, and the employer that hired through the site.
func (p Placement) whose(survivor id.Person) actor.Whose {
	w := actor.Whose{Person: survivor}
	if p.OrgID != nil {
		w.Org = *p.OrgID
	}
	return w
}

// act takes a step of the table: make gives the entry to be written, after its own guards.
func (s *Service) act(ctx context.Context, a actor.Actor, which id.Placement, version int, do Event, reason string, fill func(ctx context.Context, h held, e *Entry) error) (Placement, error) {
	if err := checkReason(reason); err != nil {
		return Placement{}, err
	}
	if err := Flow.Check(a, do); err != nil {
		return Placement{}, err
	}
	var out Placement
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		h, err := s.hold(ctx, a, which, version)
		if err != nil {
			return err
		}
		if _, err := Flow.Next(h.Status, do, h.over.Roles, reason); err != nil {
			return err
		}
		e := s.entry(a, acting(h, do), entryOf[do], "")
		e.Reason = strings.TrimSpace(reason)
		if fill != nil {
			if err := fill(ctx, h, &e); err != nil {
				return err
			}
		}
		out, err = s.append(ctx, h.Placement, e)
		if err != nil {
			return err
		}
		return s.announce(ctx, out, do, h.who.ID, e.Reason)
	})
	return out, err
}

// acting is the first of the actor's roles that the table allows for this step.
func acting(h held, do Event) actor.Role {
	for _, r := range h.over.Roles {
		if _, err := Flow.Next(h.Status, do, []actor.Role{r}, "on record"); err == nil {
			return r
		}
	}
	return ""
}

// append adds an entry and derives the new state from the whole ledger.
func (s *Service) append(ctx context.Context, p Placement, e Entry) (Placement, error) {
	entries, err := s.store.Entries(ctx, p.ID)
	if err != nil {
		return Placement{}, err
	}
	added := []Entry{e}
	number(added, p.ID, len(entries))
	next, err := Derive(append(entries, added...))
	if err != nil {
		return Placement{}, err
	}
	if err := s.store.AppendEntries(ctx, added); err != nil {
		return Placement{}, err
	}
	return next, s.store.SavePlacement(ctx, next, p.Version)
}

// announce tells the other side of what changed.
func (s *Service) announce(ctx context.Context, p Placement, do Event, survivor id.Person, reason string) error {
	switch do {
	case Verify, MakeVoid:
		kind := map[Event]notice.Kind{Verify: notice.PlacementVerified, MakeVoid: notice.PlacementVoided}[do]
		user, err := s.store.UserOfPerson(ctx, survivor)
		if err != nil || user == "" {
			return err
		}
		return s.tell(ctx, p, kind, user, reason)
	case Dispute:
		if p.OrgID != nil {
			return s.store.NotifyOrg(ctx, *p.OrgID, s.message(p, notice.PlacementDisputed, reason))
		}
	default:
		// The rest stands in the ledger for whoever looks.
	}
	return nil
}

func (s *Service) tell(ctx context.Context, p Placement, k notice.Kind, user id.User, reason string) error {
	n := s.message(p, k, reason)
	n.UserID = user
	return s.store.Notify(ctx, n)
}

func (s *Service) message(p Placement, k notice.Kind, reason string) notice.Notice {
	return notice.Notice{Kind: k, SubjectKind: Flow.Name(), SubjectID: string(p.ID),
		Params: map[string]string{"employer": p.EmployerName, "start_on": string(p.StartOn), "reason": reason}}
}
