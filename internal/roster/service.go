package roster

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/person"
	"liuyong/internal/refdata"
)

// Outcome is what became of a row.
type Outcome string

// The outcomes.
const (
	Added     Outcome = "added"
	Changed   Outcome = "changed"
	Unchanged Outcome = "unchanged"
)

// Store keeps rosters.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	audit.Log
	// InstitutionByID and InstitutionByName find a school that has an account. ErrNotFound.
	InstitutionByID(ctx context.Context, org id.Org) (Institution, error)
	InstitutionByName(ctx context.Context, name string) (Institution, error)
	// InsertRoster adds a roster. ErrNameTaken.
	InsertRoster(ctx context.Context, r Roster) error
	// RosterByName finds a roster of a class year. ErrNotFound.
	RosterByName(ctx context.Context, org id.Org, cohortYear int, name string) (Roster, error)
	// ListedRoster is one roster with its names and count. ErrNotFound.
	ListedRoster(ctx context.Context, roster id.Roster) (Listed, error)
	ListRosters(ctx context.Context, f Filter) ([]Listed, error)
	// PutRow adds the row, or changes the one of the same person.
	PutRow(ctx context.Context, r Row) (Outcome, error)
	ListRows(ctx context.Context, f RowFilter) ([]ListedRow, error)
}

// People is the register of persons as rosters need it.
type People interface {
	// Resolve finds the person of an identity number, or adds one.
	Resolve(ctx context.Context, number, name string, o person.Origin) (person.Person, error)
}

// Filter narrows a list of rosters. Zero values do not filter.
type Filter struct {
	OrgID      id.Org
	CohortYear int
	After      id.Roster // keyset: only older ones
	Limit      int
}

// Listed is a roster in a list.
type Listed struct {
	Roster
	Institution string
	Rows        int
}

// RowFilter narrows the rows of a roster.
type RowFilter struct {
	RosterID id.Roster
	Part     string // of the name or the student number
	After    id.RosterRow
	Limit    int
}

// ListedRow is a row with what may be shown of the identity.
type ListedRow struct {
	Row
	IdentityLast4 string
}

// MaskedIdentity is how the number is shown: its last four characters.
func (r ListedRow) MaskedIdentity() string {
	return mask.Identity(r.IdentityLast4)
}

// Report is what became of an import.
type Report struct {
	Read, Added, Changed, Unchanged, Refused int
	Problems                                 []Problem // in the order of the rows
}

// Service holds the use cases of rosters.
type Service struct {
	store  Store
	people People
	now    civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, p People, now civil.Now) *Service {
	return &Service{store: s, people: p, now: now}
}

// institution asks for someone who may change things of a school, and gives the school.
func (s *Service) institution(ctx context.Context, a actor.Actor, org id.Org) (Institution, error) {
	if err := a.CheckIn(actor.RosterWrite, org); err != nil {
		return Institution{}, err
	}
	i, err := s.store.InstitutionByID(ctx, org)
	if fault.Is(err, fault.ErrNotFound) {
		return i, ErrNotInstitution.New()
	}
	return i, err
}

// Create adds an empty roster of the institution acted for.
// Errors: invalid, roster_name_taken, not_institution, forbidden, unauthenticated.
func (s *Service) Create(ctx context.Context, a actor.Actor, d Draft) (Roster, error) {
	if err := a.Check(actor.RosterWrite); err != nil {
		return Roster{}, err
	}
	i, err := s.institution(ctx, a, a.OrgID)
	if err != nil {
		return Roster{}, err
	}
	user := a.UserID
	return s.insert(ctx, i, &user, d)
}

func (s *Service) insert(ctx context.Context, i Institution, by *id.User, d Draft) (Roster, error) {
	d.Name = strings.TrimSpace(d.Name)
	if err := checkDraft(d, s.now.Today()); err != nil {
		return Roster{}, err
	}
	r := Roster{ID: id.New[id.Roster](), OrgID: i.ID, Name: d.Name, CohortYear: d.CohortYear, CampusArea: d.CampusArea,
		CreatedBy: by, Version: 1, CreatedAt: s.now()}
	return r, s.store.InsertRoster(ctx, r)
}

// Ensure finds an institution's roster by class year and name, or adds it; it serves the command line. The campus
// of a roster that exists stays as it is.
// Errors: no_such_institution, invalid, forbidden.
func (s *Service) Ensure(ctx context.Context, a actor.Actor, institution string, d Draft) (Roster, error) {
	if err := a.Check(actor.RosterEnsure); err != nil {
		return Roster{}, err
	}
	i, err := s.store.InstitutionByName(ctx, strings.TrimSpace(institution))
	if fault.Is(err, fault.ErrNotFound) {
		return Roster{}, ErrNoInstitution.New()
	}
	if err != nil {
		return Roster{}, err
	}
	r, err := s.store.RosterByName(ctx, i.ID, d.CohortYear, strings.TrimSpace(d.Name))
	if fault.Is(err, fault.ErrNotFound) {
		return s.insert(ctx, i, nil, d)
	}
	return r, err
}

// batchRows is how many rows go into one transaction: few enough to repeat singly when one of them fails.
const batchRows = 100

// Import takes rows into a roster: good ones go in, bad ones are reported and change nothing. The same row again
// changes nothing. When the file breaks off, what was read before stays, and the report tells how far it came.
// most bounds the rows; 0 does not.
// Errors: not_found, forbidden, roster_released, too_many_rows, and the fault that broke the file off.
func (s *Service) Import(ctx context.Context, a actor.Actor, roster id.Roster, lines iter.Seq2[Line, error], most int) (Report, error) {
	if err := a.Check(actor.RosterWrite); err != nil {
		return Report{}, err
	}
	r, err := s.store.ListedRoster(ctx, roster)
	if err != nil {
		return Report{}, err
	}
	if _, err := s.institution(ctx, a, r.OrgID); err != nil {
		return Report{}, err
	}
	if r.ReleasedAt != nil {
		return Report{}, ErrReleased.New()
	}
	in := &intake{Service: s, roster: r, today: s.now.Today(), seen: map[refdata.CitizenID]bool{}, report: Report{Problems: []Problem{}}}
	err = in.takeAll(ctx, lines, most)
	slices.SortStableFunc(in.report.Problems, func(x, y Problem) int { return x.Row - y.Row })
	return in.report, err
}

// intake is one import under way.
type intake struct {
	*Service
	roster  Listed
	today   civil.Date
	seen    map[refdata.CitizenID]bool
	waiting []checked
	report  Report
}

func (in *intake) takeAll(ctx context.Context, lines iter.Seq2[Line, error], most int) error {
	for l, err := range lines {
		if err == nil && most > 0 && in.report.Read == most {
			err = ErrTooManyRows.New()
		}
		if err == nil {
			err = in.take(ctx, l)
		}
		if err != nil {
			return errors.Join(err, in.flush(ctx))
		}
	}
	return in.flush(ctx)
}

func (in *intake) take(ctx context.Context, l Line) error {
	in.report.Read++
	c, problems := check(l, in.today)
	if len(problems) == 0 && in.seen[c.identity] {
		problems = []Problem{{Row: l.Number, Column: "identity_number", Code: ReasonRepeated, Refuses: true}}
	}
	if len(problems) > 0 {
		in.report.Refused++
		in.report.Problems = append(in.report.Problems, problems...)
		return nil
	}
	in.seen[c.identity] = true
	in.waiting = append(in.waiting, c)
	if len(in.waiting) < batchRows {
		return nil
	}
	return in.flush(ctx)
}

// flush writes the waiting rows in one transaction; when that fails, each in one of its own, so that one row in
// conflict with another change does not take its neighbours along.
func (in *intake) flush(ctx context.Context) error {
	rows := in.waiting
	in.waiting = nil
	err := in.write(ctx, rows)
	if err == nil || !fits(err) {
		return err
	}
	for _, c := range rows {
		err := in.write(ctx, []checked{c})
		switch {
		case err == nil:
		case fits(err):
			in.report.Refused++
			in.report.Problems = append(in.report.Problems, Problem{Row: c.Number, Code: ReasonBusy, Refuses: true})
		default:
			return err
		}
	}
	return nil
}

// fits reports whether an error is about a row rather than about the database.
func fits(err error) bool {
	switch fault.Of(err).Code.Kind {
	case fault.Conflict, fault.Stale, fault.Invalid:
		return true
	}
	return false
}

func (in *intake) write(ctx context.Context, rows []checked) error {
	if len(rows) == 0 {
		return nil
	}
	var done Report
	err := in.store.InTx(ctx, func(ctx context.Context) error {
		done = Report{}
		for _, c := range rows {
			p, err := in.people.Resolve(ctx, c.identity.Reveal(), c.Name, person.Origin{Institution: in.roster.Institution,
				CampusArea: in.roster.CampusArea, Education: string(c.education), Major: c.Major, CohortYear: in.roster.CohortYear})
			if err != nil {
				return err
			}
			if p.Name != c.Name {
				done.Problems = append(done.Problems, Problem{Row: c.Number, Column: "name", Code: NoteNameDiffers})
			}
			outcome, err := in.store.PutRow(ctx, Row{ID: id.New[id.RosterRow](), RosterID: in.roster.ID, PersonID: p.ID, StudentNo: c.StudentNo,
				Name: c.Name, Education: string(c.education), Major: c.Major, DestinationCode: c.DestinationCode, CreatedAt: in.now()})
			if err != nil {
				return err
			}
			switch outcome {
			case Added:
				done.Added++
			case Changed:
				done.Changed++
			case Unchanged:
				done.Unchanged++
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	in.report.Added += done.Added
	in.report.Changed += done.Changed
	in.report.Unchanged += done.Unchanged
	in.report.Problems = append(in.report.Problems, done.Problems...)
	return nil
}

// Find shows a roster to its institution and the bureau. Errors: not_found, forbidden, unauthenticated.
func (s *Service) Find(ctx context.Context, a actor.Actor, roster id.Roster) (Listed, error) {
	if err := a.Check(actor.RosterRead); err != nil {
		return Listed{}, err
	}
	r, err := s.store.ListedRoster(ctx, roster)
	if err != nil {
		return Listed{}, err
	}
	return r, a.CheckIn(actor.RosterRead, r.OrgID)
}

// List pages through rosters, newest first: an institution's own, or all for the bureau.
// Errors: forbidden, unauthenticated.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	switch a.Scope(actor.RosterRead) {
	case actor.All:
	case actor.OfOrg:
		f.OrgID = a.OrgID
	default:
		return nil, a.Check(actor.RosterRead)
	}
	return s.store.ListRosters(ctx, f)
}

// Rows pages through the rows of a roster in the order of their first import. Errors: as Find.
func (s *Service) Rows(ctx context.Context, a actor.Actor, f RowFilter) ([]ListedRow, error) {
	r, err := s.Find(ctx, a, f.RosterID)
	if err != nil {
		return nil, err
	}
	rows, err := s.store.ListRows(ctx, f)
	if err != nil {
		return nil, err
	}
	if !a.MayOver(actor.RosterName, actor.Whose{Org: r.OrgID}) {
		for i := range rows {
			rows[i].Name, rows[i].StudentNo = mask.Name(rows[i].Name), mask.StudentNo(rows[i].StudentNo)
		}
	}
	for i := range rows {
		if rows[i].PersonID == "" {
			rows[i].Name = mask.Nobody
		}
	}
	return rows, audit.Showing(ctx, s.store, audit.ReadPage("roster", string(f.RosterID), len(rows), "name", "student_no", "identity_last4"))
}
