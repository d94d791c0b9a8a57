// Package reveal shows a value that is masked to staff in full, one at a time, to whoever needs it for an act of theirs.
// Why is chosen from a list and said in words, how often is bounded, and who saw what and why stands in the audit log
// before the value is shown (domain.md §7; 个人信息保护法 §§6, 51).
package reveal

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/org"
	"liuyong/internal/person"
	"liuyong/internal/placement"
	"liuyong/internal/refdata"
	"liuyong/internal/roster"
	"liuyong/internal/team"
	"liuyong/internal/throttle"
)

// Kind is what a value belongs to.
type Kind string

// The kinds.
const (
	Org           Kind = "org"
	Authorisation Kind = "authorisation"
	Placement     Kind = "placement"
	RosterRow     Kind = "roster_row"
	Account       Kind = "account"
)

// Field is one value.
type Field string

// The fields, by their names in the contract.
const (
	ContactName    Field = "contact_name"
	ContactPhone   Field = "contact_phone"
	AgentName      Field = "agent_name"
	FiledBy        Field = "filed_by"
	Name           Field = "name"
	IdentityNumber Field = "identity_number"
	StudentNo      Field = "student_no"
	Login          Field = "login"
)

// Reason is why somebody needs a value; what exactly for is said in words besides.
type Reason string

// The reasons.
const (
	MatchPapers Reason = "match_papers"  // 核对证明材料
	GetInTouch  Reason = "contact"       // 联系当事人
	Complaint   Reason = "complaint"     // 处理投诉、争议
	Correct     Reason = "correct"       // 核实、更正登记信息
	LegalDuty   Reason = "legal_duty"    // 依法核验身份（社保、就业登记）
	Security    Reason = "account_check" // 账号安全核查
)

// usual are the reasons for everything but what only the law or the safety of accounts asks for.
var usual = []Reason{MatchPapers, GetInTouch, Complaint, Correct}

// What can be refused.
var (
	ErrReasonPersonal = fault.Define(fault.Invalid, "reason_personal", "事由会长期留存，请勿写入电话、身份证号码或邮箱。", "The reason is kept for years. Please leave telephone numbers, identity numbers and mail addresses out of it.")
	ErrReasonUnfit    = fault.Define(fault.Invalid, "reason_unfit", "查看这项信息不能使用该事由。", "This reason does not fit this value.")
	ErrNothingThere   = fault.Define(fault.Conflict, "nothing_to_unmask", "这项信息没有登记。", "There is no such value on record.")
	ErrLimit          = fault.Define(fault.TooMany, "unmask_limit", "您查看完整信息的次数已达上限，请稍后再试。确有需要请与安全管理员联系。", "You have reached the limit of values shown in full. Please try later, or ask a security administrator.")
)

// Request names one value and says why it is needed.
type Request struct {
	Kind   Kind
	ID     string
	Roster id.Roster // of a row
	Field  Field
	Reason Reason
	Words  string
}

// HideAfter is how long a value may stand on a screen.
const HideAfter = time.Minute

const (
	minWords = 6
	maxWords = 200
)

// Store reads what is masked elsewhere.
type Store interface {
	audit.Log
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	OrgByID(ctx context.Context, org id.Org, lock bool) (org.Org, error)
	ListedAuthorisation(ctx context.Context, which id.Authorisation) (team.ListedAuthorisation, error)
	PlacementView(ctx context.Context, p id.Placement) (placement.Listed, error)
	// ListedRow finds a row of a roster. ErrNotFound.
	ListedRow(ctx context.Context, roster id.Roster, row id.RosterRow) (roster.ListedRow, error)
	AccountByID(ctx context.Context, user id.User) (account.Account, error)
}

// People opens identity numbers.
type People interface {
	ByID(ctx context.Context, p id.Person) (person.Person, error)
	Number(p person.Person) (refdata.CitizenID, error)
}

// Bounds say how often.
type Bounds interface {
	Account(ctx context.Context, c throttle.Class, user id.User) error
}

// Service holds the one use case.
type Service struct {
	store  Store
	people People
	bounds Bounds
}

// NewService ties the use case to what it needs.
func NewService(s Store, p People, b Bounds) *Service {
	return &Service{store: s, people: p, bounds: b}
}

// Fields names what the actor may unmask of a kind of thing, in order; nothing for most.
func Fields(a actor.Actor, k Kind) []string {
	if !a.May(table[k].right) {
		return nil
	}
	out := []string{}
	for _, f := range slices.Sorted(maps.Keys(table[k].fields)) {
		out = append(out, string(f))
	}
	return out
}

// Reveal gives one value. It is recorded in the transaction that reads it: what could not be recorded is not shown.
// Errors: invalid (field, reason_code, reason), reason_personal, nothing_to_unmask, unmask_limit, not_found, forbidden,
// unauthenticated.
func (s *Service) Reveal(ctx context.Context, a actor.Actor, r Request) (string, error) {
	of := table[r.Kind]
	if err := a.Check(of.right); err != nil {
		return "", err
	}
	r.Words = strings.TrimSpace(r.Words)
	if err := check(of, r); err != nil {
		return "", err
	}
	if err := s.bound(ctx, a.UserID); err != nil {
		return "", err
	}
	var value string
	err := s.store.InTx(ctx, func(ctx context.Context) (err error) {
		if value, err = of.fields[r.Field].read(ctx, s, r); err != nil {
			return err
		}
		if value == "" {
			return ErrNothingThere.New()
		}
		return s.store.RecordEvent(ctx, audit.Event{Action: "personal.unmasked", SubjectKind: string(r.Kind), SubjectID: r.ID,
			Reason: r.Words, Data: audit.Details{"field": string(r.Field), "reason_code": string(r.Reason)}})
	})
	if err != nil {
		return "", err
	}
	return value, nil
}

func check(of thing, r Request) error {
	var f fault.Fields
	field, known := of.fields[r.Field]
	f.Add(!known, "body.field", fault.ErrUnknownValue)
	f.Add(known && !slices.Contains(field.reasons, r.Reason), "body.reason_code", ErrReasonUnfit)
	f.Add(utf8.RuneCountInString(r.Words) < minWords, "body.reason", fault.ErrTooShort)
	f.Add(utf8.RuneCountInString(r.Words) > maxWords, "body.reason", fault.ErrTooLong)
	f.Add(len(mask.FindTyped(r.Words)) > 0, "body.reason", ErrReasonPersonal)
	return f.Err(fault.ErrInvalid)
}

// bound takes one from the hour and one from the day, also where nothing is found: whoever guesses is bounded as well.
func (s *Service) bound(ctx context.Context, user id.User) error {
	for _, c := range []throttle.Class{throttle.Unmask, throttle.UnmaskDay} {
		err := s.bounds.Account(ctx, c, user)
		if fault.Is(err, fault.ErrTooMany) {
			return ErrLimit.New().After(fault.Of(err).Wait)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
