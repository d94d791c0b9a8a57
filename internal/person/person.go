// Package person is one human being. Everything that is counted is keyed by a person, never by an account or an
// application. The identity number is sealed with AES-256-GCM, matched by HMAC-SHA256 and shown by its last four
// characters; it is asked for only where the law or the count needs it (roster, hire, agreement; 个人信息保护法 §6).
package person

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"time"
	"unicode"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/refdata"
)

// Person is one human being with the facts that decide where they came from (domain.md §2.2).
type Person struct {
	ID             id.Person
	Name           string
	NameSealed     []byte // the name of somebody whose account was deleted; Name is masked then
	IdentitySealed []byte
	IdentityHmac   []byte
	// IdentityMatchKey names the key that IdentityHmac was made with.
	IdentityMatchKey string
	IdentityLast4    string
	Origin           `gorm:"embedded"`
	MergedInto       *id.Person
	Version          int
	CreatedAt        time.Time
}

// Origin holds the facts fixed by a person's schooling and registration.
type Origin struct {
	Institution string // last completed
	CampusArea  string // where its campus is
	HukouArea   string // household registration, used only for people without an institution
	Education   string // of the last completed stage
	Major       string
	CohortYear  int // 届
	GraduatedOn civil.Date
}

// HasIdentity reports whether the identity number is known.
func (p Person) HasIdentity() bool { return len(p.IdentityHmac) > 0 }

// Called reports whether a name is the person's, however blanks and dots are written. Of somebody whose account was
// deleted only the mask of the name can be compared.
func (p Person) Called(name string) bool {
	if p.NameSealed != nil {
		name = mask.Name(strings.TrimSpace(name))
	}
	return plainName(name) == plainName(p.Name)
}

// plainName leaves out what is written between the parts of a name.
func plainName(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("·•・‧∙⋅.．", r) {
			return -1
		}
		return r
	}, s))
}

// MaskedIdentity is how the number is shown: its last four characters.
func (p Person) MaskedIdentity() string {
	return mask.Identity(p.IdentityLast4)
}

// Class is the plan's split of people by where they came from.
type Class string

// The classes: K1a, K1b, K1c, and local youth, who are shown apart (domain.md §2.2).
const (
	InDistrict Class = "in_district"
	InCity     Class = "in_city"
	Outside    Class = "outside"
	LocalYouth Class = "local_youth"
)

// Class says which part of K1 a person belongs to, by the campus of the last completed institution, else by
// household registration. ok is false while neither is known. district and city are area codes.
func (o Origin) Class(district, city string) (c Class, ok bool) {
	place, schooled := o.CampusArea, o.Institution != "" || o.CampusArea != ""
	if !schooled {
		place = o.HukouArea
	}
	switch {
	case place == "":
		return "", false
	case refdata.AreaWithin(place, district) && !schooled:
		return LocalYouth, true
	case refdata.AreaWithin(place, district):
		return InDistrict, true
	case refdata.AreaWithin(place, city):
		return InCity, true
	}
	return Outside, true
}

// Group is which of the three groups of the plan's “等青年” a person belongs to.
type Group string

// The groups.
const (
	GraduateGroup   Group = "graduate"
	VocationalGroup Group = "vocational"
	OtherYouth      Group = "other_youth"
	NoGroup         Group = "none"
)

// GroupOn says which group a person is in on a day, given their birth date and the age bounds of the programme:
// graduates of an associate degree and above in any year, secondary vocational graduates, other people of age.
func (o Origin) GroupOn(day, born civil.Date, minAge, maxAge int) Group {
	if o.GraduatedOn != "" && o.GraduatedOn <= day || o.GraduatedOn == "" && o.CohortYear > 0 && o.CohortYear <= day.Year() {
		switch o.Education {
		case "associate", "bachelor", "master", "doctor":
			return GraduateGroup
		case "secondary_vocational":
			return VocationalGroup
		}
	}
	if age := ageOn(born, day); born != "" && age >= minAge && age <= maxAge {
		return OtherYouth
	}
	return NoGroup
}

func ageOn(born, day civil.Date) int {
	age := day.Year() - born.Year()
	if born != "" && string(day)[5:] < string(born)[5:] {
		age--
	}
	return age
}

// What can be refused.
var (
	ErrBadIdentity   = fault.Define(fault.Invalid, "bad_identity_number", "身份证号码有误，请核对后重新填写。", "This is not a valid citizen identity number. Please check it.")
	ErrIdentityFixed = fault.Define(fault.Conflict, "identity_fixed", "身份证号码已登记，不能自行更改。如有错误请联系就业服务窗口。", "An identity number is already recorded and cannot be changed here. Please contact the service desk.")
	ErrNameDiffers   = fault.Define(fault.Conflict, "person_name_differs", "姓名与该身份证号码已登记的姓名不一致。请按身份证填写姓名（毕业生在简历中修改），仍不一致请联系就业服务窗口。", "The name differs from the one recorded for this identity number. Please write it as on the card (graduates: in the résumé), or contact the service desk.")
	ErrIdentityTaken = fault.Define(fault.Conflict, "identity_taken", "该身份证号码已登记在另一个账号下。如非本人操作请联系就业服务窗口。", "This identity number belongs to another account. Please contact the service desk.")
)

// Store keeps people.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	InsertPerson(ctx context.Context, p Person) error
	// PersonByID follows merges to the surviving person. ErrNotFound.
	PersonByID(ctx context.Context, p id.Person) (Person, error)
	// PersonByHmac finds the surviving person with this identity under any of the keys, or ErrNotFound.
	PersonByHmac(ctx context.Context, hmacs [][]byte) (Person, error)
	// HoldPerson finds a person, merged or not, and holds the row. ErrNotFound.
	HoldPerson(ctx context.Context, p id.Person) (Person, error)
	// SaveIdentity writes the sealed number and its match; it is nobody's edit, so the version stays.
	SaveIdentity(ctx context.Context, p Person) error
	// DueForSealing lists persons whose number stands under an earlier key, by their identifiers.
	DueForSealing(ctx context.Context, d Due) ([]Person, error)
	// SavePerson writes name, identity and origin if the version is still p.Version. ErrStale.
	SavePerson(ctx context.Context, p Person) error
	// Merge makes the first person a name of the second: accounts move, counted things are read through it.
	Merge(ctx context.Context, from, into id.Person) error
	// HasAccount reports whether an account belongs to the person.
	HasAccount(ctx context.Context, p id.Person) (bool, error)
}

// Registry holds the use cases of people.
type Registry struct {
	store Store
	seal  *Seal
	now   civil.Now
}

// NewRegistry ties the use cases to what they need.
func NewRegistry(s Store, seal *Seal, now civil.Now) *Registry {
	return &Registry{store: s, seal: seal, now: now}
}

// badIdentity tells what is wrong with the number at the field it came from.
func badIdentity(err error) error {
	f := fault.Of(err)
	return ErrBadIdentity.WithFields(f.Code.At("body.identity_number"))
}

// Create adds a person whose identity is not known yet.
func (r *Registry) Create(ctx context.Context, name string) (Person, error) {
	p := Person{ID: id.New[id.Person](), Name: strings.TrimSpace(name), Version: 1, CreatedAt: r.now()}
	return p, r.store.InsertPerson(ctx, p)
}

// ByID finds the surviving person.
func (r *Registry) ByID(ctx context.Context, p id.Person) (Person, error) {
	return r.store.PersonByID(ctx, p)
}

// Resolve finds the person of an identity number, or adds one. It serves rosters and officers' entries.
// Errors: bad_identity_number.
func (r *Registry) Resolve(ctx context.Context, number, name string, o Origin) (Person, error) {
	n, err := refdata.ParseCitizenID(number)
	if err != nil {
		return Person{}, badIdentity(err)
	}
	var out Person
	err = r.store.InTx(ctx, func(ctx context.Context) error {
		p, err := r.store.PersonByHmac(ctx, r.seal.Matches(n))
		switch {
		case err == nil:
			out = p
			if fillOrigin(&p.Origin, o) {
				out = p
				out.Version++
				return r.store.SavePerson(ctx, p)
			}
			return nil
		case !fault.Is(err, fault.ErrNotFound):
			return err
		}
		out = Person{ID: id.New[id.Person](), Name: strings.TrimSpace(name), Origin: o, Version: 1, CreatedAt: r.now()}
		r.identify(&out, n)
		return r.store.InsertPerson(ctx, out)
	})
	return out, err
}

func (r *Registry) identify(p *Person, n refdata.CitizenID) {
	p.IdentitySealed, p.IdentityLast4 = r.seal.Close(n, p.ID), n.LastFour()
	p.IdentityHmac, p.IdentityMatchKey = r.seal.Match(n)
}

// fillOrigin takes over facts that were unknown; known ones are never overwritten by a later source.
func fillOrigin(have *Origin, add Origin) bool {
	changed := false
	set := func(dst *string, v string) {
		if *dst == "" && v != "" {
			*dst, changed = v, true
		}
	}
	set(&have.Institution, add.Institution)
	set(&have.CampusArea, add.CampusArea)
	set(&have.HukouArea, add.HukouArea)
	set(&have.Education, add.Education)
	set(&have.Major, add.Major)
	if have.CohortYear == 0 && add.CohortYear != 0 {
		have.CohortYear, changed = add.CohortYear, true
	}
	if have.GraduatedOn == "" && add.GraduatedOn != "" {
		have.GraduatedOn, changed = add.GraduatedOn, true
	}
	return changed
}

// Identify records the identity number a graduate gives. When the number is already known (from a roster or an
// officer's entry) and so is the name, the two become one person and the surviving one is returned. A number alone
// proves nothing: it stands on many a copied form.
// Errors: bad_identity_number, identity_fixed, identity_taken, person_name_differs.
func (r *Registry) Identify(ctx context.Context, who id.Person, number string) (Person, error) {
	n, err := refdata.ParseCitizenID(number)
	if err != nil {
		return Person{}, badIdentity(err)
	}
	var out Person
	err = r.store.InTx(ctx, func(ctx context.Context) error {
		me, err := r.store.PersonByID(ctx, who)
		if err != nil {
			return err
		}
		matches := r.seal.Matches(n)
		if me.HasIdentity() {
			out = me
			if slices.ContainsFunc(matches, func(m []byte) bool { return bytes.Equal(m, me.IdentityHmac) }) {
				return nil
			}
			return ErrIdentityFixed.New()
		}
		known, err := r.store.PersonByHmac(ctx, matches)
		if fault.Is(err, fault.ErrNotFound) {
			r.identify(&me, n)
			out = me
			out.Version++
			return r.store.SavePerson(ctx, me)
		}
		if err != nil {
			return err
		}
		return r.absorb(ctx, me, known, &out)
	})
	return out, err
}

// absorb makes me one with the person known by the same number, unless another account is already that person.
func (r *Registry) absorb(ctx context.Context, me, known Person, out *Person) error {
	taken, err := r.store.HasAccount(ctx, known.ID)
	if err != nil {
		return err
	}
	if taken {
		return ErrIdentityTaken.New()
	}
	if !known.Called(me.Name) {
		return ErrNameDiffers.New()
	}
	filled := fillOrigin(&known.Origin, me.Origin)
	if known.NameSealed != nil { // had an account that was deleted, and has come back
		known.Name, known.NameSealed, filled = me.Name, nil, true
	}
	if filled {
		if err := r.store.SavePerson(ctx, known); err != nil {
			return err
		}
		known.Version++
	}
	*out = known
	return r.store.Merge(ctx, me.ID, known.ID)
}

// Describe records what a person says of their schooling, for facts not fixed by a roster.
func (r *Registry) Describe(ctx context.Context, who id.Person, name string, o Origin) (Person, error) {
	var out Person
	err := r.store.InTx(ctx, func(ctx context.Context) error {
		p, err := r.store.PersonByID(ctx, who)
		if err != nil {
			return err
		}
		if name = strings.TrimSpace(name); name != "" {
			p.Name = name
		}
		p.Origin = o
		out = p
		out.Version++
		return r.store.SavePerson(ctx, p)
	})
	return out, err
}

// Number opens the identity number, the zero value when it is not known.
func (r *Registry) Number(p Person) (refdata.CitizenID, error) {
	if !p.HasIdentity() {
		return refdata.CitizenID{}, nil
	}
	return r.seal.Open(p.IdentitySealed, p.ID)
}

// BornOn is the birth date in the sealed identity number, empty when the number is not known.
func (r *Registry) BornOn(p Person) (civil.Date, error) {
	n, err := r.Number(p)
	if err != nil || n.IsZero() {
		return "", err
	}
	return civil.Date(n.BirthDate()), nil
}
