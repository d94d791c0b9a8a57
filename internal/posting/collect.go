package posting

import (
	"cmp"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/intake"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
	"liuyong/internal/screening"
	"liuyong/internal/workflow"
)

// CollectStore keeps collected posts and the employers known from them.
type CollectStore interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// LockCollecting lets one batch at a time read and write collected posts, until the transaction ends. Without
	// it two imports of one file could both find a post missing.
	LockCollecting(ctx context.Context) error
	// CollectedPosts finds collected posts by their place at the source and holds their rows.
	CollectedPosts(ctx context.Context, keys []SourceKey) (map[SourceKey]Kept, error)
	// CollectedOrgs finds the organisations known from collected posts by name.
	CollectedOrgs(ctx context.Context, names []string) (map[string]CollectedOrg, error)
	// SaveCollected writes a batch, logs its steps and marks the posts whose search copies fall behind.
	SaveCollected(ctx context.Context, c Collection) error
}

// SourceKey is the identity of a collected post across imports.
type SourceKey struct{ Source, SourceID string }

// Kept is what an import must know of a post that was collected before.
type Kept struct {
	ID          id.Post
	OrgID       id.Org
	Status      Status
	ClosesOn    civil.Date
	PublishedAt time.Time
	Hash        []byte
}

// CollectedOrg is an organisation as the posts of other platforms describe it. Empty fields are unknown.
type CollectedOrg struct {
	ID           id.Org
	Name         string
	EmployerKind string
	Industry     string
	Size         string
	Area         string
}

// Collection is one batch as it is written.
type Collection struct {
	At           time.Time
	NewOrgs      []CollectedOrg
	FilledOrgs   []CollectedOrg // that were there and got facts that were unknown before
	NewPosts     []Post
	ChangedPosts []Post // Version and CreatedAt are not set: the row keeps its own
	Steps        []workflow.Record
}

// Lines gives the rows of a file one after the other and io.EOF at the end; intake.Reader does.
type Lines interface {
	Next() (intake.Line, error)
}

// NoteStaysClosed is a row whose post was closed or taken down here. An import does not bring it back.
var NoteStaysClosed = fault.Define(fault.Conflict, "import_stays_closed",
	"该岗位在本站已停止招聘或下架，不再发布。", "The post was closed or taken down here and is not published again.")

// NoteRepeated is a row that the same file overrules.
var NoteRepeated = fault.Define(fault.Conflict, "import_repeated",
	"同一岗位在文件后面还有一行，以后面的为准。", "A later row of the file is about the same post; that one stands.")

// NoteUnlawful is a row that says what no post may say.
var NoteUnlawful = fault.Define(fault.Invalid, "import_unlawful",
	"岗位内容含有不得发布的表述，不予收录。", "The post says what may not be published, so it is not taken over.")

// Collector takes over posts of other platforms. They are published by the system, without a reviewer.
type Collector struct {
	store     CollectStore
	law       Law
	programme *programme.Programme
	now       civil.Now
}

// NewCollector ties the use case to what it needs.
func NewCollector(s CollectStore, l Law, p *programme.Programme, now civil.Now) *Collector {
	return &Collector{store: s, law: l, programme: p, now: now}
}

// collectBatch is how many rows go into one transaction: enough to make a statement's own cost small, few enough
// that nobody waits long for a row and that the rows take no memory to speak of.
const collectBatch = 2000

// Collect takes over the rows of a file and tells what became of them, in their order, once they are stored for
// good. A row that cannot be taken keeps no other out. Rows are known again by source and source_id: a new one is
// accepted, one that differs or had ended is changed, all others are skipped; of several about one post the last
// stands. What went in before an error stays, and the same file can be imported again. Errors: intake.ErrUnreadable
// when the file breaks off, those of tell, and the store's.
func (c *Collector) Collect(ctx context.Context, lines Lines, tell func([]intake.Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	// Reading and normalising go on while the database writes.
	batches := make(chan []found)
	var readErr error
	go func() {
		defer close(batches)
		readErr = c.read(ctx, lines, batches)
	}()
	for rows := range batches {
		results, err := c.take(ctx, rows)
		if err == nil {
			err = tell(results)
		}
		if err != nil {
			cancel()
			for range batches { // the reader ends before its file is closed
				continue
			}
			return err
		}
	}
	return readErr
}

// found is a row of the file: a post, or the reasons against it.
type found struct {
	result intake.Result
	post   intake.Normalised
	hash   []byte
}

func (f found) key() SourceKey { return SourceKey{f.post.Source, f.post.SourceID} }

func (c *Collector) read(ctx context.Context, lines Lines, to chan<- []found) error {
	today := c.now.Today()
	rows := make([]found, 0, collectBatch)
	send := func() error {
		if len(rows) == 0 {
			return nil
		}
		select {
		case to <- rows:
			rows = make([]found, 0, collectBatch)
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	for {
		line, err := lines.Next()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return errors.Join(send(), err)
		}
		row := readRow(line, today)
		if err := c.hold(ctx, &row); err != nil {
			return err
		}
		rows = append(rows, row)
		if len(rows) == collectBatch {
			if err := send(); err != nil {
				return err
			}
		}
	}
}

func readRow(line intake.Line, today civil.Date) found {
	f := found{result: intake.Result{Line: line.Number}}
	if line.Bad != nil {
		f.result.Outcome, f.result.Problems = intake.Refused, []intake.Problem{{Code: line.Bad, Refuses: true}}
		return f
	}
	f.post, f.result.Problems = intake.Normalise(line.Raw, today)
	f.result.Source, f.result.SourceID, f.result.Title = f.post.Source, f.post.SourceID, f.post.Title
	if intake.Refuses(f.result.Problems) {
		f.result.Outcome, f.post = intake.Refused, intake.Normalised{}
		return f
	}
	f.hash, _ = hex.DecodeString(f.post.Hash) // made by intake, so it is hex
	return f
}

// hold refuses a row that a rule stops; there is nobody who could object or change it.
func (c *Collector) hold(ctx context.Context, f *found) error {
	if f.result.Outcome == intake.Refused {
		return nil
	}
	n := f.post
	seen, err := c.law.Screen(ctx, Content{Kind: Kind(n.Kind), Title: n.Title, Duties: n.Description, WorkArea: n.AreaCode, Tags: n.Tags},
		Employer{Kind: string(n.EmployerKind)})
	if err != nil {
		return err
	}
	for _, h := range seen.Hits {
		if h.Severity == screening.Block {
			field := map[string]string{"duties": "description"}[h.Field]
			f.result.Outcome = intake.Refused
			f.result.Problems = append(f.result.Problems, intake.Problem{Field: cmp.Or(field, h.Field), Code: NoteUnlawful, Refuses: true})
			f.post = intake.Normalised{}
			return nil
		}
	}
	return nil
}

// take stores a batch in one transaction.
func (c *Collector) take(ctx context.Context, rows []found) ([]intake.Result, error) {
	var results []intake.Result
	err := c.store.InTx(ctx, func(ctx context.Context) error {
		if err := c.store.LockCollecting(ctx); err != nil {
			return err
		}
		kept, err := c.store.CollectedPosts(ctx, keysOf(rows))
		if err != nil {
			return err
		}
		s := sorting{now: c.now(), today: c.now.Today(), validDays: c.programme.Posts.CollectedValidityDays, kept: kept}
		last := map[SourceKey]int{}
		for i, f := range rows {
			last[f.key()] = i
		}
		results = results[:0]
		for i, f := range rows {
			switch {
			case f.result.Outcome == intake.Refused:
			case i < last[f.key()]:
				f.result = skipped(f, NoteRepeated)
			default:
				if f.result, err = s.sort(f); err != nil {
					return err
				}
			}
			results = append(results, f.result)
		}
		if len(s.drafts) == 0 {
			return nil
		}
		out := Collection{At: s.now}
		orgs, err := c.employers(ctx, s.drafts, &out)
		if err != nil {
			return err
		}
		s.write(orgs, &out)
		return c.store.SaveCollected(ctx, out)
	})
	return results, err
}

func keysOf(rows []found) []SourceKey {
	keys := make([]SourceKey, 0, len(rows))
	for _, f := range rows {
		if f.result.Outcome != intake.Refused {
			keys = append(keys, f.key())
		}
	}
	return keys
}

// sorting decides what becomes of each row, given what was there.
type sorting struct {
	now       time.Time
	today     civil.Date
	validDays int
	kept      map[SourceKey]Kept
	drafts    []*draft // what is to be written, in the order of the rows
}

// draft is a post to write and the steps that lead to it.
type draft struct {
	found
	Kept
	fresh bool
	steps []workflow.Record
}

func (s *sorting) sort(f found) (intake.Result, error) {
	have, known := s.kept[f.key()]
	if !known {
		have = Kept{ID: id.New[id.Post](), Status: Flow.Init()}
	}
	if have.Status == Published && have.ClosesOn >= s.today && slices.Equal(have.Hash, f.hash) {
		return skipped(f, intake.NoteUnchanged), nil
	}
	d := &draft{found: f, Kept: have, fresh: !known}
	if have.Status == Published && have.ClosesOn < s.today {
		// Its day has passed and the timetable has not come to it yet.
		if err := d.move(Expire, s.now); err != nil {
			return f.result, err
		}
	}
	if d.Status != Published {
		if !slices.Contains(Flow.Actions(d.Status, actor.SystemActor.Roles), string(Collect)) {
			return skipped(f, NoteStaysClosed), nil
		}
		if err := d.move(Collect, s.now); err != nil {
			return f.result, err
		}
		d.PublishedAt = s.now
	}
	d.Hash, d.ClosesOn = f.hash, s.today.AddDays(s.validDays)
	s.drafts = append(s.drafts, d)
	f.result.Outcome = intake.Changed
	if !known {
		f.result.Outcome = intake.Accepted
	}
	return f.result, nil
}

func skipped(f found, why *fault.Code) intake.Result {
	f.result.Outcome, f.result.Problems = intake.Skipped, []intake.Problem{{Code: why}}
	return f.result
}

func (d *draft) move(do Event, at time.Time) error {
	to, rec, err := Flow.Move(actor.SystemActor, string(d.ID), d.Status, do, "", at)
	if err != nil {
		return fmt.Errorf("collecting post %s: %w", d.ID, err)
	}
	d.Status = to
	d.steps = append(d.steps, rec)
	return nil
}

// write fills the batch with the drafts in the order of their ids, in which they are also marked and locked.
func (s *sorting) write(orgs map[string]id.Org, out *Collection) {
	drafts := slices.Clone(s.drafts)
	slices.SortFunc(drafts, func(a, b *draft) int { return strings.Compare(string(a.ID), string(b.ID)) })
	for _, d := range drafts {
		p := d.toPost(orgs[d.post.Company], s.now)
		if d.fresh {
			p.Version, p.CreatedAt = 1, s.now
			out.NewPosts = append(out.NewPosts, p)
		} else {
			out.ChangedPosts = append(out.ChangedPosts, p)
		}
		out.Steps = append(out.Steps, d.steps...)
	}
}

func (d *draft) toPost(org id.Org, at time.Time) Post {
	n := d.post
	published := d.PublishedAt
	p := Post{ID: d.ID, OrgID: org, Channel: Collected, Status: d.Status, PublishedAt: &published, UpdatedAt: at,
		Source: n.Source, SourceID: n.SourceID, SourceHost: n.SourceHost, SourceHash: d.Hash, PostedOn: n.PostedOn,
		Content: Content{Kind: Kind(n.Kind), Title: n.Title, Duties: n.Description, Education: string(n.Education), Majors: []string{},
			ExperienceMinYears: n.Experience.MinYears, WorkArea: n.AreaCode, WorkAddress: placeBeyond(n), Industry: n.IndustryCode,
			PayMinYuan: n.Pay.MinYuan, PayMaxYuan: max(n.Pay.MinYuan, n.Pay.MaxYuan), // an open end is told by equal ends
			PayUnit: PayUnit(n.Pay.Unit), PayMonths: max(12, n.Pay.Months), ClosesOn: d.ClosesOn, Tags: n.Tags}}
	if p.PayUnit == "" {
		p.PayUnit = PerMonth
	}
	if p.Tags == nil {
		p.Tags = []string{}
	}
	p.setDerived()
	return p
}

// placeBeyond is what the source says of the place that its area code does not: all of it without a code, and the
// district (a development zone) when the code is only that of its city.
func placeBeyond(n intake.Normalised) string {
	a, ok := refdata.AreaOf(n.AreaCode)
	if !ok {
		return n.PlaceText
	}
	if a.Level == refdata.County || a.Level == refdata.Town {
		return ""
	}
	_, district, _ := strings.Cut(n.PlaceText, " ")
	return district
}

// sizes maps the bands of intake to the size classes of an organisation.
var sizes = map[intake.StaffSize]string{intake.Under20: "1-19", intake.From20: "20-99", intake.From100: "100-499",
	intake.From500: "500-999", intake.From1000: "1000-9999", intake.From10000: "10000+"}

// employers finds the organisations of the drafts by name or notes new ones, and fills what was unknown of them.
func (c *Collector) employers(ctx context.Context, drafts []*draft, out *Collection) (map[string]id.Org, error) {
	told := map[string]CollectedOrg{}
	for _, d := range drafts {
		n := d.post
		o, ok := told[n.Company]
		if !ok {
			o.Name = n.Company
		}
		told[n.Company] = o.filled(CollectedOrg{EmployerKind: string(n.EmployerKind), Industry: n.IndustryCode, Size: sizes[n.StaffSize], Area: n.AreaCode})
	}
	names := make([]string, 0, len(told))
	for name := range told {
		names = append(names, name)
	}
	slices.Sort(names)
	have, err := c.store.CollectedOrgs(ctx, names)
	if err != nil {
		return nil, err
	}
	ids := make(map[string]id.Org, len(names))
	for _, name := range names {
		o, known := have[name]
		if !known {
			o = told[name]
			o.ID = id.New[id.Org]()
			out.NewOrgs = append(out.NewOrgs, o)
		} else if f := o.filled(told[name]); f != o {
			out.FilledOrgs = append(out.FilledOrgs, f)
		}
		ids[name] = o.ID
	}
	return ids, nil
}

// filled is the organisation with what was unknown of it taken from another description.
func (o CollectedOrg) filled(from CollectedOrg) CollectedOrg {
	for _, f := range []struct {
		to   *string
		from string
	}{{&o.EmployerKind, from.EmployerKind}, {&o.Industry, from.Industry}, {&o.Size, from.Size}, {&o.Area, from.Area}} {
		if *f.to == "" {
			*f.to = f.from
		}
	}
	return o
}
