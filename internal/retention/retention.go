// Package retention lets go of what has been kept long enough (个人信息保护法 §19, domain.md §7). How long that is
// stands in the programme; the record of who did what is never touched.
package retention

import (
	"context"
	"strconv"
	"time"

	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/programme"
)

// Store lets go of things in bounded portions: each call deals with at most limit and reports how many there were.
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
}

// portion is how many things one transaction lets go of.
const portion = 500

// Service does the letting go.
type Service struct {
	store Store
	terms programme.Privacy
	now   civil.Now
}

// NewService ties the use case to what it needs.
func NewService(s Store, terms programme.Privacy, now civil.Now) *Service {
	return &Service{store: s, terms: terms, now: now}
}

// Purge lets go of everything past its time and reports how many things that were. It may be stopped and repeated.
func (s *Service) Purge(ctx context.Context) (int, error) {
	now, keep, total := s.now(), s.terms.Keep, 0
	for _, rule := range []struct {
		name string
		do   func(ctx context.Context) (int, error)
	}{
		{"resume_snapshots", func(ctx context.Context) (int, error) {
			return s.store.PurgeSnapshots(ctx, now.AddDate(0, 0, -s.terms.ResumeAccessDays), now, portion)
		}},
		{"sessions", func(ctx context.Context) (int, error) {
			return s.store.PurgeSessions(ctx, now.AddDate(0, 0, -keep.SessionDays), portion)
		}},
		{"notices", func(ctx context.Context) (int, error) {
			return s.store.PurgeNotices(ctx, now.AddDate(-keep.NoticeYears, 0, 0), portion)
		}},
		{"mails", func(ctx context.Context) (int, error) {
			return s.store.PurgeMails(ctx, now.AddDate(0, 0, -keep.MailDays), portion)
		}},
	} {
		for n := portion; n == portion; total += n {
			var err error
			if n, err = s.apply(ctx, rule.name, rule.do); err != nil {
				return total, err
			}
		}
	}
	return total, nil
}

// apply takes one portion and records how large it was, both or neither.
func (s *Service) apply(ctx context.Context, name string, do func(ctx context.Context) (int, error)) (n int, err error) {
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		if n, err = do(ctx); err != nil || n == 0 {
			return err
		}
		return s.store.RecordEvent(ctx, audit.Event{Action: "retention.purged", SubjectKind: name, Data: map[string]string{"count": strconv.Itoa(n)}})
	})
	return n, err
}
