// Package retention lets go of what has been kept long enough (个人信息保护法 §19, domain.md §7). How long that is
// stands in the programme; the record of who did what is never touched. What is counted stays and names nobody
// (docs/adr/0021-letting-go.md).
package retention

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/programme"
)

// Store lets go of things in bounded portions: each call deals with at most limit and reports how many there were. It
// passes over what another process is dealing with.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	audit.Log
	// PurgeSnapshots replaces the frozen résumés of applications that ended before by a masked name.
	PurgeSnapshots(ctx context.Context, before, now time.Time, limit int) (int, error)
	// PurgeSessions deletes sessions that ended before, PurgeNotices messages that were written before, PurgeMails
	// what is noted of mails dealt with before.
	PurgeSessions(ctx context.Context, before time.Time, limit int) (int, error)
	PurgeNotices(ctx context.Context, before time.Time, limit int) (int, error)
	PurgeMails(ctx context.Context, before time.Time, limit int) (int, error)
	// ReleaseApplications takes from applications that ended before whom they were of, with interviews and consents;
	// ReleaseAgreements does so to agreements whose term ended before.
	ReleaseApplications(ctx context.Context, before, now time.Time, limit int) (int, error)
	ReleaseAgreements(ctx context.Context, before, now time.Time, limit int) (int, error)
	// ReleasePlacements takes person, papers and words from the placements of people none of which was touched since,
	// and none of which is in dispute or waits to be verified.
	ReleasePlacements(ctx context.Context, before, now time.Time, limit int) (int, error)
	// CloseRosters takes no more into rosters of classes and imports before, ReleaseRosterRows takes from the rows of
	// closed ones whom they are about.
	CloseRosters(ctx context.Context, before, now time.Time, limit int) (int, error)
	ReleaseRosterRows(ctx context.Context, limit int) (int, error)
	// DropPersons deletes people of before whom nothing points at any more.
	DropPersons(ctx context.Context, before time.Time, limit int) (int, error)
}

// portion is how many things one transaction lets go of.
const portion = 500

// Service does the letting go.
type Service struct {
	store   Store
	terms   programme.Privacy
	planTo  civil.Date
	now     civil.Now
	portion int
}

// NewService ties the use case to what it needs.
func NewService(s Store, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, terms: p.Privacy, planTo: p.Period.To, now: now, portion: portion}
}

// rule lets go of one kind of thing.
type rule struct {
	name string
	do   func(ctx context.Context, limit int) (int, error)
}

// rules are those that hold now.
func (s *Service) rules() []rule {
	now, keep := s.now(), s.terms.Keep
	since := func(years int) time.Time { return yearsBefore(civil.DateOf(now), years).Start() }
	out := []rule{
		{"resume_snapshots", func(ctx context.Context, n int) (int, error) {
			return s.store.PurgeSnapshots(ctx, now.AddDate(0, 0, -s.terms.ResumeAccessDays), now, n)
		}},
		{"sessions", func(ctx context.Context, n int) (int, error) {
			return s.store.PurgeSessions(ctx, now.AddDate(0, 0, -keep.SessionDays), n)
		}},
		{"notices", func(ctx context.Context, n int) (int, error) {
			return s.store.PurgeNotices(ctx, since(keep.NoticeYears), n)
		}},
		{"mails", func(ctx context.Context, n int) (int, error) {
			return s.store.PurgeMails(ctx, now.AddDate(0, 0, -keep.MailDays), n)
		}},
	}
	if keep.Hold {
		return out
	}
	out = append(out, rule{"applications", func(ctx context.Context, n int) (int, error) {
		return s.store.ReleaseApplications(ctx, since(keep.ApplicationYears), now, n)
	}})
	if s.planOver(now, keep.EvidenceYears) {
		out = append(out, rule{"agreements", func(ctx context.Context, n int) (int, error) {
			return s.store.ReleaseAgreements(ctx, since(keep.EvidenceYears), now, n)
		}}, rule{"placements", func(ctx context.Context, n int) (int, error) {
			return s.store.ReleasePlacements(ctx, since(keep.EvidenceYears), now, n)
		}})
	}
	if s.planOver(now, keep.RosterYears) {
		out = append(out, rule{"rosters", func(ctx context.Context, n int) (int, error) {
			return s.store.CloseRosters(ctx, since(keep.RosterYears), now, n)
		}})
	}
	// Last, as it needs what went before. What was begun before is finished, whatever the plan says by now.
	return append(out, rule{"roster_rows", s.store.ReleaseRosterRows}, rule{"persons", func(ctx context.Context, n int) (int, error) {
		return s.store.DropPersons(ctx, since(keep.ApplicationYears), n)
	}})
}

// planOver reports whether the plan ended so many years ago.
func (s *Service) planOver(now time.Time, years int) bool {
	return s.planTo < yearsBefore(civil.DateOf(now), years)
}

// yearsBefore is the same day of an earlier year: what happened before that day is older than so many years. Where the year
// has no such day it is the one before, so that nothing goes a day too early.
func yearsBefore(day civil.Date, years int) civil.Date { return day.AddMonths(-12 * years) }

// Purge lets go of everything past its time and reports how many things that were. It may be stopped and repeated, and
// run twice at a time. What fails in one kind of thing keeps no other.
func (s *Service) Purge(ctx context.Context) (int, error) {
	ctx = audit.In(actor.In(ctx, actor.SystemActor), audit.Origin{Operation: "retention"})
	total := 0
	var errs []error
	for _, r := range s.rules() {
		for n := s.portion; n == s.portion; total += n {
			if err := ctx.Err(); err != nil {
				return total, errors.Join(append(errs, err)...)
			}
			var err error
			if n, err = s.apply(ctx, r); err != nil {
				errs = append(errs, fmt.Errorf("retention: %s: %w", r.name, err))
			}
		}
	}
	return total, errors.Join(errs...)
}

// apply takes one portion and records how large it was, both or neither.
func (s *Service) apply(ctx context.Context, r rule) (n int, err error) {
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		if n, err = r.do(ctx, s.portion); err != nil || n == 0 {
			return err
		}
		return s.store.RecordEvent(ctx, audit.Event{Action: "retention.purged", SubjectKind: r.name, Data: audit.Details{"count": strconv.Itoa(n)}})
	})
	if err != nil {
		return 0, err
	}
	return n, nil
}
