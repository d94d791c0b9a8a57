package postgres

import (
	"context"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"

	"liuyong/internal/id"
	"liuyong/internal/job/errand"
	"liuyong/internal/mail"
)

// InsertMail adds a message and the job that sends it.
func (d *DB) InsertMail(ctx context.Context, m mail.Item) error {
	return d.InTx(ctx, func(ctx context.Context) error {
		if err := d.conn(ctx).Table("mails").Create(&m).Error; err != nil {
			return translate(err)
		}
		queue, err := river.NewClient(riverdatabasesql.New(nil), &river.Config{})
		if err != nil {
			return err
		}
		_, err = queue.InsertTx(ctx, d.Tx(ctx), errand.SendMail{ID: m.ID}, nil)
		return translate(err)
	})
}

// MailByID finds a message.
func (d *DB) MailByID(ctx context.Context, which id.Mail) (mail.Item, error) {
	var m mail.Item
	return m, first(d.conn(ctx).Table("mails").Where("id = ?", which), &m)
}

// SaveMail writes what became of a message.
func (d *DB) SaveMail(ctx context.Context, m mail.Item) error {
	return translate(d.conn(ctx).Exec("UPDATE mails SET status = ?, sealed = ?, failure = ?, done_at = ? WHERE id = ?",
		m.Status, m.Sealed, m.Failure, m.DoneAt, m.ID).Error)
}
