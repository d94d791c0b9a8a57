// Package errand names the one-time jobs of the queue: what is written in the transaction of a change and done by
// the worker after it. The store inserts them, the worker of package job runs them.
package errand

import (
	"github.com/riverqueue/river"

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

// mailAttempts, with River's pauses of the fourth power of the attempt in seconds, last about seven hours.
const mailAttempts = 10

// InsertOpts implements river.JobArgsWithInsertOpts.
func (SendMail) InsertOpts() river.InsertOpts {
	return river.InsertOpts{Queue: MailQueue, MaxAttempts: mailAttempts}
}
