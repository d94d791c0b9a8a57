package hiring

import (
	"encoding/json"
	"fmt"
	"time"

	"liuyong/internal/mask"
)

// Access says whether the employer may still read what the graduate sent.
type Access string

// The answers. Whatever is not open is closed at once, without a job having to run first.
const (
	AccessOpen      Access = "open"
	AccessWithdrawn Access = "withdrawn" // the consent was withdrawn
	AccessEnded     Access = "ended"     // the application ended longer ago than the programme allows
	AccessMissing   Access = "missing"   // no consent is on record
)

// EndedAt is when the application came to its end: by its last step, or because its post is over and nothing has
// moved since. ok is false while it goes on.
func (l Listed) EndedAt() (at time.Time, ok bool) {
	if !l.Status.Live() {
		return l.UpdatedAt, true
	}
	if l.PostOverAt == nil {
		return at, false
	}
	if l.UpdatedAt.After(*l.PostOverAt) {
		return l.UpdatedAt, true
	}
	return *l.PostOverAt, true
}

// AccessAt says how the employer's access stands at a moment, and until when it lasts where that is known.
func (l Listed) AccessAt(now time.Time, days int) (access Access, until *time.Time) {
	switch {
	case l.ConsentID == "":
		return AccessMissing, nil
	case l.ConsentWithdrawnAt != nil:
		return AccessWithdrawn, l.ConsentWithdrawnAt
	}
	ended, over := l.EndedAt()
	if !over {
		return AccessOpen, nil
	}
	last := ended.AddDate(0, 0, days)
	if now.Before(last) {
		return AccessOpen, &last
	}
	return AccessEnded, &last
}

// past reports whether the application ended so long ago that the employer no longer reads what came with it.
func (s *Service) past(l Listed) bool {
	ended, over := l.EndedAt()
	return over && !s.now().Before(ended.AddDate(0, 0, s.programme.Privacy.ResumeAccessDays))
}

// pastRefuses is why a step is not for an application that is past, nil when it is: what came of it may still be
// recorded, as whoever accepted in autumn begins in summer, and nothing new begins.
func pastRefuses(do Event) error {
	switch do {
	case Shortlist, Interviews, MakeOffer:
		return ErrAccessOver.New()
	default:
		return nil
	}
}

// see sets how access stands and, for the employer's side, takes out what may no longer be read: only a masked name
// is left.
func (s *Service) see(l *Listed, own bool) {
	l.Access, l.AccessUntil = l.AccessAt(s.now(), s.programme.Privacy.ResumeAccessDays)
	if own || l.Access == AccessOpen {
		return
	}
	l.ApplicantName = mask.Name(l.ApplicantName)
	l.ApplicantSchool, l.ApplicantEducation, l.Message = "", "", ""
	l.Resume = nil
}

// withoutContact is a résumé in which telephone number and mail address are masked.
func withoutContact(resume json.RawMessage) (json.RawMessage, error) {
	if resume == nil {
		return nil, nil
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(resume, &fields); err != nil {
		return nil, fmt.Errorf("reading a frozen résumé: %w", err)
	}
	for name, hide := range map[string]func(string) string{"phone": mask.Phone, "email": mask.Mail} {
		var value string
		if err := json.Unmarshal(fields[name], &value); err != nil || value == "" {
			continue // not given
		}
		hidden, err := json.Marshal(hide(value))
		if err != nil {
			return nil, err
		}
		fields[name] = hidden
	}
	return json.Marshal(fields)
}
