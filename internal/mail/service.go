package mail

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/seal"
)

// Store keeps messages.
type Store interface {
	// InsertMail adds a message and the job that sends it, both in the transaction of the context.
	InsertMail(ctx context.Context, m Item) error
	// MailByID finds a message. ErrNotFound.
	MailByID(ctx context.Context, which id.Mail) (Item, error)
	// SaveMail writes what became of a message.
	SaveMail(ctx context.Context, m Item) error
}

// Carrier brings letters to mail boxes.
type Carrier interface {
	// Carry delivers a letter, at least as far as the next mail server. Errors: Refusal; any other error is
	// tried again.
	Carry(ctx context.Context, l Letter) error
}

// Refusal is an answer that repeating does not change: there is no such mail box, for one.
type Refusal struct {
	Code string // of the mail server, such as "550 5.1.1"; never an address
}

// Error implements error.
func (r Refusal) Error() string { return "mail: refused with " + r.Code }

// Service queues and sends.
type Service struct {
	store   Store
	ring    *seal.Ring
	carrier Carrier
	site    string
	now     civil.Now
	log     *slog.Logger
}

// NewService ties the use cases to what they need. site is the address of the site, for links; no slash at its end.
func NewService(s Store, ring *seal.Ring, c Carrier, site string, now civil.Now, log *slog.Logger) *Service {
	return &Service{store: s, ring: ring, carrier: c, site: site, now: now, log: log}
}

// SetSite says how the world reaches the site, where that is known only once it listens. Call it before anything is
// sent.
func (s *Service) SetSite(site string) { s.site = site }

func owner(which id.Mail) string { return "mail/" + string(which) }

// QueueMail implements Queue.
func (s *Service) QueueMail(ctx context.Context, m Message) error {
	if !Known(m.Kind) {
		panic("mail: no words for " + string(m.Kind)) // a mistake of the programmer, found by the first test
	}
	if m.To != "" {
		to, err := NormalAddress(m.To)
		if err != nil {
			return err
		}
		m.To = to
	}
	plain, err := json.Marshal(m)
	if err != nil {
		return err
	}
	item := Item{ID: id.New[id.Mail](), Kind: m.Kind, Status: Queued, CreatedAt: s.now()}
	item.Sealed = s.ring.Close(plain, owner(item.ID))
	return s.store.InsertMail(ctx, item)
}

// Send sends one message and drops its content. last says that it will not be tried again. An error means: try again
// later. It is at-least-once: a message whose sending was not noted is sent a second time, under the same Message-ID.
func (s *Service) Send(ctx context.Context, which id.Mail, last bool) error {
	item, err := s.store.MailByID(ctx, which)
	if err != nil || item.Status != Queued {
		return err
	}
	plain, err := s.ring.Open(item.Sealed, owner(which))
	if err != nil {
		return err
	}
	var m Message
	if err := json.Unmarshal(plain, &m); err != nil {
		return fmt.Errorf("mail: reading a message: %w", err)
	}
	switch {
	case m.To == "":
		return s.finish(ctx, item, Dropped, "")
	case s.now().Sub(item.CreatedAt) > forms[m.Kind].life:
		return s.finish(ctx, item, Failed, "too_late")
	}
	l := Letter{ID: which, To: m.To, At: item.CreatedAt}
	l.Subject, l.Text = render(m, s.site)
	err = s.carrier.Carry(ctx, l)
	var refused Refusal
	switch {
	case err == nil:
		return s.finish(ctx, item, Sent, "")
	case errors.As(err, &refused):
		return s.finish(ctx, item, Failed, refused.Code)
	case last:
		return s.finish(ctx, item, Failed, "gave_up")
	}
	return err
}

// finish drops the content and notes what became of the message.
func (s *Service) finish(ctx context.Context, item Item, status Status, failure string) error {
	at := s.now()
	item.Status, item.Failure, item.Sealed, item.DoneAt = status, failure, nil, &at
	if status == Failed {
		s.log.WarnContext(ctx, "mail not delivered", "mail", string(item.ID), "kind", string(item.Kind), "failure", failure)
	}
	return s.store.SaveMail(ctx, item)
}
