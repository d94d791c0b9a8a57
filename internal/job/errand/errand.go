// Package errand names the one-time jobs of the queue: what is written in the transaction of a change and done by
// the worker after it. The store inserts them, the worker of package job runs them.
package errand

import (
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivertype"

	"liuyong/internal/id"
)

// MailQueue keeps mail apart from the timetable: a slow mail server holds up nothing else.
const MailQueue = "mail"

// SendMail sends one message.
type SendMail struct {
	ID id.Mail `json:"id"`
}

// Kind implements river.JobArgs.
func (SendMail) Kind() string { return "send_mail" }

// attempts, with River's pauses of the fourth power of the attempt in seconds, last about seven hours.
const attempts = 10

// InsertOpts implements river.JobArgsWithInsertOpts.
func (SendMail) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: MailQueue, MaxAttempts: attempts}
}

// ScanQueue keeps scanning apart: a scanner that is away holds up nothing else.
const ScanQueue = "scan"

// ScanFile has an upload scanned.
type ScanFile struct {
	ID id.File `json:"id" river:"unique"`
}

// Kind implements river.JobArgs.
func (ScanFile) Kind() string { return "scan_file" }

// InsertOpts implements river.JobArgsWithInsertOpts. A file is in the queue once; one that was given up or dealt with may
// be put there again.
func (ScanFile) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: ScanQueue, MaxAttempts: attempts, UniqueOpts: river.UniqueOpts{ByArgs: true,
		ByState: []rivertype.JobState{rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRunning,
			rivertype.JobStateRetryable, rivertype.JobStateScheduled}}}
}
