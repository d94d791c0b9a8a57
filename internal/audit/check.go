package audit

import (
	"context"
	"strconv"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/notice"
)

// CheckStatus is how far a verification is.
type CheckStatus string

// The states of a verification.
const (
	CheckWaiting CheckStatus = "waiting"
	CheckRunning CheckStatus = "running"
	CheckDone    CheckStatus = "done"   // with or without findings
	CheckFailed  CheckStatus = "failed" // it could not be carried out
)

// Check is a verification of the whole record.
type Check struct {
	ID          id.Check
	Status      CheckStatus
	RequestedBy id.User // empty: the timetable
	RequestedAt time.Time
	StartedAt   *time.Time
	FinishedAt  *time.Time
	Report      Report
	Failure     Trouble
	// Entries of about Total have been looked at, while it runs.
	Entries, Total int64
}

// Watcher is somebody who is told of findings.
type Watcher struct {
	ID    id.User
	Email string // empty: none is confirmed
}

// CheckStore keeps verifications.
type CheckStore interface {
	// InsertCheck adds a verification that waits. ErrCheckOpen when one does already.
	InsertCheck(ctx context.Context, c Check) error
	// OpenCheck finds the oldest verification that waits or runs; nil for none.
	OpenCheck(ctx context.Context) (*Check, error)
	// SaveCheck writes status, times, report and failure of a verification that has not ended; false when it has.
	SaveCheck(ctx context.Context, c Check) (bool, error)
	// NoteStep says how far it is.
	NoteStep(ctx context.Context, c Check, at time.Time) error
	// LastCheck is the last one that ended; nil for none.
	LastCheck(ctx context.Context) (*Check, error)
	// CheckedSince reports whether the timetable has asked for one since.
	CheckedSince(ctx context.Context, since time.Time) (bool, error)
	// ListChecks pages through verifications, newest first.
	ListChecks(ctx context.Context, after id.Check, limit int) ([]Check, error)
	// CheckByID finds one. ErrNotFound.
	CheckByID(ctx context.Context, which id.Check) (Check, error)
	// Watchers are the active accounts that have the right AuditAlarm.
	Watchers(ctx context.Context) ([]Watcher, error)
	// TryLeadChecks takes the sole right to carry out verifications; nil without an error when another has it.
	TryLeadChecks(ctx context.Context) (Lead, error)
	// EstimateEntries is about how many entries there are.
	EstimateEntries(ctx context.Context) (int64, error)
	Record
}

// ErrCheckOpen is a verification that is asked for while another waits or runs.
var ErrCheckOpen = fault.Define(fault.Conflict, "audit_check_open", "已有一次校验正在等待或进行，请等它结束。", "A verification is waiting or under way already. Please wait for its end.")

// AskForCheck has the whole record verified; the work is done in the background.
// Errors: unauthenticated, forbidden, audit_check_open.
func (d *Desk) AskForCheck(ctx context.Context, a actor.Actor) (c Check, err error) {
	if err := a.Check(actor.AuditCheck); err != nil {
		return c, err
	}
	c = Check{ID: id.New[id.Check](), Status: CheckWaiting, RequestedBy: a.UserID, RequestedAt: d.now()}
	return c, d.store.InTx(ctx, func(ctx context.Context) error {
		open, err := d.store.OpenCheck(ctx)
		if err != nil {
			return err
		}
		if open != nil {
			return ErrCheckOpen.New()
		}
		if err := d.store.InsertCheck(ctx, c); err != nil {
			return err
		}
		return d.store.RecordEvent(ctx, Event{Action: "audit.check_requested", SubjectKind: "audit_checks", SubjectID: string(c.ID)})
	})
}

// nightly is when the timetable has the record verified, in hours of the day in Shanghai: when few write.
const nightly = 2 * time.Hour

// CheckDue asks for the verification of the night once it is time, and reports how many it asked for.
func (d *Desk) CheckDue(ctx context.Context) (int, error) {
	now := d.now()
	due := civil.DateOf(now).Start().Add(nightly)
	if now.Before(due) {
		due = due.AddDate(0, 0, -1)
	}
	asked, err := d.store.CheckedSince(ctx, due)
	if err != nil || asked {
		return 0, err
	}
	err = d.store.InsertCheck(ctx, Check{ID: id.New[id.Check](), Status: CheckWaiting, RequestedAt: now})
	if fault.Is(err, ErrCheckOpen) {
		return 0, nil // an auditor's does as well; this one follows it
	}
	return 1, err
}

// Checks pages through verifications, newest first. Errors: unauthenticated, forbidden.
func (d *Desk) Checks(ctx context.Context, a actor.Actor, after id.Check, limit int) ([]Check, error) {
	if err := a.Check(actor.AuditRead); err != nil {
		return nil, err
	}
	return d.store.ListChecks(ctx, after, limit)
}

// Check gives one verification. Errors: unauthenticated, forbidden, not_found.
func (d *Desk) Check(ctx context.Context, a actor.Actor, which id.Check) (Check, error) {
	if err := a.Check(actor.AuditRead); err != nil {
		return Check{}, err
	}
	return d.store.CheckByID(ctx, which)
}

const (
	checkPoll = 5 * time.Second
	stepEvery = 2 * time.Second
)

// Run carries out verifications until the context ends. fail is told of what goes wrong; it is tried again.
func (d *Desk) Run(ctx context.Context, fail func(error)) {
	for ctx.Err() == nil {
		if _, err := d.CarryOut(ctx); err != nil && ctx.Err() == nil {
			fail(err)
		}
		pause(ctx, checkPoll)
	}
}

// CarryOut does one verification, if one is open and nobody else does it, and reports whether it did. One that runs
// though nobody has the lead was broken off: it begins again.
func (d *Desk) CarryOut(ctx context.Context) (bool, error) {
	if open, err := d.store.OpenCheck(ctx); err != nil || open == nil {
		return false, err
	}
	lead, err := d.store.TryLeadChecks(ctx)
	if err != nil || lead == nil {
		return false, err
	}
	defer lead.Release()
	c, err := d.store.OpenCheck(ctx) // again: whoever had the lead may have ended it
	if err != nil || c == nil {
		return false, err
	}
	now := d.now()
	c.Status, c.StartedAt = CheckRunning, &now
	if going, err := d.store.SaveCheck(ctx, *c); err != nil || !going {
		return false, err
	}
	if err := d.verify(ctx, c); err != nil {
		if ctx.Err() != nil {
			return false, err // the program ends; it begins again when the program does
		}
		c.Status = CheckFailed
	}
	return true, d.finish(ctx, *c)
}

// verify fills in the report. An error leaves the reason in the check.
func (d *Desk) verify(ctx context.Context, c *Check) (err error) {
	c.Failure = TroubleStore
	if c.Total, err = d.store.EstimateEntries(ctx); err != nil {
		return err
	}
	points, err := d.checkpoints.Read()
	if err != nil {
		c.Failure = TroubleCheckpoints
		return err
	}
	told := time.Time{}
	c.Report, err = Verify(ctx, d.store, Period{}, d.signer.Public, points, func(n int64) {
		if n%1000 != 0 || time.Since(told) < stepEvery {
			return
		}
		told, c.Entries = time.Now(), n
		_ = d.store.NoteStep(ctx, *c, d.now()) // only for whoever watches
	})
	if err == nil {
		c.Status, c.Failure = CheckDone, ""
	}
	return err
}

// finish writes the result, and tells those who watch over the record when something is wrong with it.
func (d *Desk) finish(ctx context.Context, c Check) error {
	now := d.now()
	c.FinishedAt = &now
	return d.store.InTx(ctx, func(ctx context.Context) error {
		going, err := d.store.SaveCheck(ctx, c)
		if err != nil || !going {
			return err
		}
		findings := len(c.Report.Findings) + c.Report.Beyond
		err = d.store.RecordEvent(ctx, Event{Action: "audit.checked", SubjectKind: "audit_checks", SubjectID: string(c.ID), Data: Details{
			"status": string(c.Status), "entries": strconv.FormatInt(c.Report.Entries, 10), "findings": strconv.Itoa(findings)}})
		if err != nil || findings == 0 {
			return err
		}
		return d.alarm(ctx, c, strconv.Itoa(findings))
	})
}

func (d *Desk) alarm(ctx context.Context, c Check, findings string) error {
	watchers, err := d.store.Watchers(ctx)
	if err != nil {
		return err
	}
	for _, w := range watchers {
		err := d.notices.Notify(ctx, notice.Notice{UserID: w.ID, Kind: notice.AuditFindings, SubjectKind: "audit_check", SubjectID: string(c.ID),
			Params: map[string]string{"findings": findings}})
		if err == nil && w.Email != "" {
			err = d.mails.QueueMail(ctx, mail.Message{To: w.Email, Kind: mail.AuditFindings, Params: map[string]string{"findings": findings, "path": "/app/records/proof"}})
		}
		if err != nil {
			return err
		}
	}
	return nil
}
