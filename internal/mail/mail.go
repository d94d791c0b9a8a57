// Package mail is what the site writes to people's mail boxes: one row a message, written in the transaction of the
// change it tells of and sent by the worker. The words are made from Kind and Params when it is sent; address and
// params are kept sealed until then and dropped afterwards.
package mail

import (
	"context"
	"net/mail"
	"strings"
	"time"
	"unicode"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Kind says what a message is about. Its words stand in texts.go.
type Kind string

// Message is one mail to one address.
type Message struct {
	To   string // mail address; empty writes to nobody, for answers that must take as long as if there were somebody
	Lang string // "zh" or "en"; empty: both, Chinese first, for whoever's choice is not known
	Kind Kind
	// Params fill the text: {name} stands for Params["name"]. "path" is a path of this site and becomes {link}, the
	// whole address. They may hold one-time links: kept sealed until sent, then dropped.
	Params map[string]string
}

// Queue takes messages.
type Queue interface {
	// QueueMail adds a message in the transaction of the context.
	// Errors: bad_mail_address.
	QueueMail(ctx context.Context, m Message) error
}

// ErrBadEmail is an address that no mail can be sent to.
var ErrBadEmail = fault.Define(fault.Invalid, "bad_mail_address", "请填写有效的邮箱地址。", "Please give a valid mail address.")

// Status is what became of a message.
type Status string

// The states: a message waits, and ends in one of the others without its content.
const (
	Queued  Status = "queued"
	Sent    Status = "sent"
	Failed  Status = "failed"  // refused for good, tried too often, or too late to be of use
	Dropped Status = "dropped" // written to nobody
)

// Item is a message as it is kept.
type Item struct {
	ID        id.Mail
	Kind      Kind
	Status    Status
	Sealed    []byte
	Failure   string // code of the last refusal; never an address
	CreatedAt time.Time
	DoneAt    *time.Time
}

// Letter is a message in words, ready to be carried.
type Letter struct {
	ID            id.Mail
	To            string
	Subject, Text string
	At            time.Time
}

const maxAddress = 254 // RFC 5321 §4.5.3.1.3, less the brackets

// NormalAddress is the form in which an address is kept and compared, or bad_mail_address. Names, comments, quoted local
// parts and address literals are refused: nobody has such an address, and they are where injections hide.
func NormalAddress(s string) (string, error) {
	s = strings.ToLower(strings.TrimSpace(s))
	a, err := mail.ParseAddress(s)
	local, domain, _ := strings.Cut(s, "@")
	bad := err != nil || a.Address != s || len(s) > maxAddress || len(local) > 64 || strings.ContainsAny(s, `"[]()<>, ;:\`) ||
		strings.Contains(domain, "@") || !strings.Contains(strings.Trim(domain, "."), ".") ||
		strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII || unicode.IsControl(r) })
	if bad {
		return "", ErrBadEmail.New()
	}
	return s, nil
}
