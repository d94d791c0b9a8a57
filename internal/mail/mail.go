// Package mail is what the site writes to people's mail boxes: one row a message, written in the transaction of the
// change it tells of and sent by the worker. The words are made from Kind and Params when it is sent.
package mail

import "context"

// Kind says what a message is about.
type Kind string

// Message is one mail to one address.
type Message struct {
	To     string // mail address
	Lang   string // "en", or anything else for Chinese
	Kind   Kind
	Params map[string]string // may hold one-time links: kept sealed until sent, then dropped
}

// Queue takes messages.
type Queue interface {
	// QueueMail adds a message in the transaction of the context.
	QueueMail(ctx context.Context, m Message) error
}
