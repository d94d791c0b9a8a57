// Package org keeps employers, institutions and the bureau, and the qualification of employers (domain.md §3).
package org

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/refdata"
)

// Kind is what an organisation is to the site.
type Kind string

// The kinds.
const (
	Employer    Kind = "employer"
	Institution Kind = "institution"
	Bureau      Kind = "bureau"
)

// Origin is how the site came to know an organisation.
type Origin string

// The origins.
const (
	Registered Origin = "registered"
	Collected  Origin = "collected" // named in a collected post; unverified and unclaimed
)

// Document is one paper of the qualification, with the file that shows it.
type Document struct {
	Type      string     `json:"type"` // refdata.Document ID
	FileID    id.File    `json:"file_id"`
	Number    string     `json:"number"`
	ExpiresOn civil.Date `json:"expires_on"`
	LongTerm  bool       `json:"long_term"` // 长期: the paper has no last day
}

// Profile is what an organisation says of itself.
type Profile struct {
	Name                string `json:"name"`
	EmployerKind        string `json:"employer_kind"`
	StateOwned          bool   `json:"state_owned"`
	LegalRepresentative string `json:"legal_representative"`
	BusinessScope       string `json:"business_scope"` // as on the licence
	Industry            string `json:"industry"`
	Size                string `json:"size"`
	Area                string `json:"area"`
	Address             string `json:"address"`
	ContactName         string `json:"contact_name"`  // not public
	ContactPhone        string `json:"contact_phone"` // not public
	Intro               string `json:"intro"`
}

// examined is what an audit compares with the papers.
func (p Profile) examined() Profile {
	return Profile{Name: p.Name, EmployerKind: p.EmployerKind, StateOwned: p.StateOwned, LegalRepresentative: p.LegalRepresentative,
		BusinessScope: p.BusinessScope}
}

// tidy drops the blanks around what an audit compares.
func (p Profile) tidy() Profile {
	p.Name, p.LegalRepresentative, p.BusinessScope = strings.TrimSpace(p.Name), strings.TrimSpace(p.LegalRepresentative), strings.TrimSpace(p.BusinessScope)
	return p
}

// Masked is the profile with its contact masked.
func (p Profile) Masked() Profile {
	p.ContactName, p.ContactPhone = mask.Name(p.ContactName), mask.Phone(p.ContactPhone)
	return p
}

// Org is one organisation.
type Org struct {
	ID             id.Org
	Kind           Kind
	Origin         Origin
	USCC           *string `gorm:"column:uscc"`
	Profile        `gorm:"embedded"`
	Qualification  Qualification
	QualifiedUntil civil.Date
	WithheldUntil  civil.Date // what QualifiedUntil was before a measure, for when it is lifted
	RemindedDays   *int       // of the reminders before the end, the last one sent
	Documents      []Document `gorm:"serializer:json"`
	CreatedBy      *id.User
	Version        int
	CreatedAt      time.Time
	UpdatedAt      time.Time
}

// Code is the unified social credit code, or "" for an organisation known from collected posts only.
func (o Org) Code() string {
	if o.USCC == nil {
		return ""
	}
	return *o.USCC
}

// VerifiedOn reports whether the qualification is in force on a day.
func (o Org) VerifiedOn(d civil.Date) bool { return o.QualifiedUntil != "" && o.QualifiedUntil >= d }

// Sizes are the size classes of an organisation, by staff.
var Sizes = []string{"1-19", "20-99", "100-499", "500-999", "1000-9999", "10000+"}

// What can be refused.
var (
	ErrBadUSCC           = fault.Define(fault.Invalid, "bad_uscc", "统一社会信用代码有误，请核对营业执照上的18位代码。", "This is not a valid unified social credit code. Please check the 18 characters on the licence.")
	ErrUSCCTaken         = fault.Define(fault.Conflict, "uscc_taken", "该统一社会信用代码已被其他账号登记。如有疑问请联系就业服务窗口。", "This credit code is already registered by another account. Please contact the service desk.")
	ErrMissingDocument   = fault.Define(fault.Invalid, "document_missing", "缺少必需的资质材料。", "A required paper is missing.")
	ErrExpiredDocument   = fault.Define(fault.Invalid, "document_expired", "该材料已过期，请上传有效材料。", "This paper has expired. Please upload a valid one.")
	ErrQualifyIncomplete = fault.Define(fault.Invalid, "qualification_incomplete", "单位信息或资质材料不完整，请补充后再提交。", "The organisation's details or papers are incomplete. Please complete them and submit again.")
	ErrBadPhone          = fault.Define(fault.Invalid, "bad_phone", "联系电话格式有误。", "This is not a valid telephone number.")
)

// checkProfile holds what is true of any saved employer profile.
func checkProfile(p Profile) error {
	var f fault.Fields
	f.Add(strings.TrimSpace(p.Name) == "", "body.name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(p.Name) > 100, "body.name", fault.ErrTooLong)
	f.Add(!refdata.EmployerKind(p.EmployerKind).Valid(), "body.employer_kind", fault.ErrUnknownValue)
	if p.Area != "" {
		_, ok := refdata.AreaOf(p.Area)
		f.Add(!ok, "body.area", fault.ErrUnknownArea)
	}
	if p.Industry != "" {
		_, ok := refdata.IndustryOf(p.Industry)
		f.Add(!ok, "body.industry", fault.ErrUnknownValue)
	}
	f.Add(p.Size != "" && !slices.Contains(Sizes, p.Size), "body.size", fault.ErrUnknownValue)
	f.Add(utf8.RuneCountInString(p.BusinessScope) > 1000, "body.business_scope", fault.ErrTooLong)
	f.Add(utf8.RuneCountInString(p.Intro) > 2000, "body.intro", fault.ErrTooLong)
	f.Add(utf8.RuneCountInString(p.Address) > 200, "body.address", fault.ErrTooLong)
	f.Add(p.ContactPhone != "" && !phone(p.ContactPhone), "body.contact_phone", ErrBadPhone)
	return f.Err(fault.ErrInvalid)
}

func phone(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r != '-' && r != ' ' && r != '+':
			return false
		}
	}
	return digits >= 7 && digits <= 15
}

// checkQualification holds what a submission must contain: the profile's mandatory fields and every required
// paper of the kind, none of them expired (domain.md §3.1).
func checkQualification(o Org, today civil.Date) error {
	var f fault.Fields
	for _, t := range []struct{ loc, text string }{
		{"body.legal_representative", o.LegalRepresentative}, {"body.industry", o.Industry}, {"body.size", o.Size},
		{"body.area", o.Area}, {"body.address", o.Address},
		{"body.contact_name", o.ContactName}, {"body.contact_phone", o.ContactPhone}, {"body.intro", o.Intro},
	} {
		f.Add(strings.TrimSpace(t.text) == "", t.loc, fault.ErrRequired)
	}
	kind, _ := refdata.EmployerKindOf(refdata.EmployerKind(o.EmployerKind))
	f.Add(kind.ForOthers() && strings.TrimSpace(o.BusinessScope) == "", "body.business_scope", fault.ErrRequired)
	for _, need := range kind.Documents {
		i := slices.IndexFunc(o.Documents, func(d Document) bool { return d.Type == need.ID })
		loc := "body.documents." + need.ID
		if i < 0 || o.Documents[i].FileID == "" {
			f.Add(need.When == refdata.Always, loc, ErrMissingDocument)
			continue
		}
		d := o.Documents[i]
		f.Add(d.ExpiresOn != "" && d.ExpiresOn < today, loc, ErrExpiredDocument)
		f.Add(need.NeedsExpiry && d.ExpiresOn == "" && !d.LongTerm, loc+".expires_on", fault.ErrRequired)
		f.Add(need.NeedsNumber && d.Number == "", loc+".number", fault.ErrRequired)
	}
	return f.Err(ErrQualifyIncomplete)
}

// validUntil is the earliest of the review term and the papers' own expiry (domain.md §3.4).
func validUntil(o Org, approved civil.Date, months int) civil.Date {
	until := approved.AddMonths(months)
	for _, d := range o.Documents {
		until = civil.Earliest(until, d.ExpiresOn)
	}
	return until
}
