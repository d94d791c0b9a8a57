package postgres

import (
	"context"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"

	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
	"liuyong/internal/job/errand"
)

// InsertFile adds what is known of an upload, and with scan the errand that has it scanned.
func (d *DB) InsertFile(ctx context.Context, f file.File, scan bool) error {
	return d.InTx(ctx, func(ctx context.Context) error {
		if err := d.insert(ctx, "files", &f); err != nil || !scan {
			return err
		}
		return d.queueScan(ctx, f.ID)
	})
}

func (d *DB) queueScan(ctx context.Context, files ...id.File) error {
	queue, err := river.NewClient(riverdatabasesql.New(nil), &river.Config{})
	if err != nil {
		return err
	}
	for _, f := range files {
		if _, err := queue.InsertTx(ctx, d.Tx(ctx), errand.ScanFile{ID: f}, nil); err != nil {
			return translate(err)
		}
	}
	return nil
}

// FileByID finds a file.
func (d *DB) FileByID(ctx context.Context, which id.File) (file.File, error) {
	var f file.File
	return f, first(d.conn(ctx).Table("files").Where("id = ?", which), &f)
}

// Advisory locks of those whose uploads are counted, each beside a digest of the identifier. Two that share a digest
// wait for each other, no more.
const (
	lockUploadsBy  = 0x6c790021
	lockUploadsFor = 0x6c790022
)

// UploadedBy implements file.Store.
func (d *DB) UploadedBy(ctx context.Context, user id.User, since time.Time) (file.Usage, error) {
	return d.uploaded(ctx, lockUploadsBy, "owner_id", string(user), since)
}

// UploadedFor implements file.Store.
func (d *DB) UploadedFor(ctx context.Context, org id.Org, since time.Time) (file.Usage, error) {
	return d.uploaded(ctx, lockUploadsFor, "org_id", string(org), since)
}

func (d *DB) uploaded(ctx context.Context, lock int, column, whose string, since time.Time) (file.Usage, error) {
	var u file.Usage
	err := d.InTx(ctx, func(ctx context.Context) error {
		if err := d.conn(ctx).Exec("SELECT pg_advisory_xact_lock(?, hashtext(?))", lock, whose).Error; err != nil {
			return err
		}
		// A statement of its own, so that it sees what was added while this waited.
		return d.conn(ctx).Raw(`SELECT count(*) FILTER (WHERE created_at > @since) AS day_files, count(*) AS total_files,
			coalesce(sum(size) FILTER (WHERE created_at > @since), 0) AS day_bytes,
			coalesce(sum(size) FILTER (WHERE scan <> 'infected'), 0) AS total_bytes
			FROM files WHERE `+column+` = @whose`, map[string]any{"since": since, "whose": whose}).Scan(&u).Error
	})
	return u, translate(err)
}

// UsesOf implements file.Store.
func (d *DB) UsesOf(ctx context.Context, which id.File) (file.Uses, error) {
	var u file.Uses
	err := d.conn(ctx).Raw("SELECT file_in_audit(@f) AS audit, file_in_evidence(@f) AS evidence", map[string]any{"f": which}).Scan(&u).Error
	return u, translate(err)
}

// SaveScan implements file.Store.
func (d *DB) SaveScan(ctx context.Context, which id.File, s file.Scan) (fresh bool, err error) {
	err = d.InTx(ctx, func(ctx context.Context) error {
		res := d.conn(ctx).Exec("UPDATE files SET scan = ? WHERE id = ? AND scan = ?", s, which, file.Unscanned)
		fresh = res.RowsAffected > 0
		return res.Error
	})
	return fresh, translate(err)
}

// ScansOf implements file.Store.
func (d *DB) ScansOf(ctx context.Context, files []id.File) ([]file.Scan, error) {
	var out []file.Scan
	err := d.conn(ctx).Raw("SELECT DISTINCT scan FROM files WHERE id = ANY(?::uuid[])", textArray(files)).Scan(&out).Error
	return out, translate(err)
}

// QueueScans implements file.Store.
func (d *DB) QueueScans(ctx context.Context, before time.Time, limit int) (int, error) {
	var files []id.File
	err := d.InTx(ctx, func(ctx context.Context) error {
		err := d.conn(ctx).Raw(`SELECT id FROM files f WHERE scan = ? AND created_at < ? AND NOT EXISTS (SELECT FROM river_job j
			WHERE j.kind = 'scan_file' AND j.args ->> 'id' = f.id::text AND j.finalized_at IS NULL)
			ORDER BY created_at LIMIT ?`, file.Unscanned, before, limit).Scan(&files).Error
		if err != nil {
			return err
		}
		return d.queueScan(ctx, files...)
	})
	return len(files), translate(err)
}

// DeleteFiles implements file.Store.
func (d *DB) DeleteFiles(ctx context.Context, files []id.File) error {
	return d.InTx(ctx, func(ctx context.Context) error {
		if err := d.conn(ctx).Exec("SELECT FROM files WHERE id = ANY(?::uuid[]) FOR UPDATE", textArray(files)).Error; err != nil {
			return err
		}
		var needed int64
		err := d.conn(ctx).Raw("SELECT count(*) FROM files WHERE id = ANY(?::uuid[]) AND file_in_use(id)", textArray(files)).Scan(&needed).Error
		if err != nil {
			return err
		}
		if needed > 0 {
			return fault.ErrConflict.Detailf("%d files in use", needed)
		}
		return d.exec(ctx, "DELETE FROM files WHERE id = ANY(?::uuid[])", textArray(files))
	})
}

// DeleteUnused implements file.Store. A use case that comes to refer to a file holds its row before, so what is not
// referred to once the rows are held stays so.
func (d *DB) DeleteUnused(ctx context.Context, before time.Time, limit int) ([]id.File, error) {
	var gone []id.File
	err := d.InTx(ctx, func(ctx context.Context) error {
		var held []id.File
		err := d.conn(ctx).Raw(`SELECT id FROM files WHERE created_at < ? AND NOT file_in_use(id)
			ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED`, before, limit).Scan(&held).Error
		if err != nil || len(held) == 0 {
			return err
		}
		return d.conn(ctx).Raw("DELETE FROM files WHERE id = ANY(?::uuid[]) AND NOT file_in_use(id) RETURNING id", textArray(held)).Scan(&gone).Error
	})
	return gone, translate(err)
}

// FilesWithContent implements file.Store.
func (d *DB) FilesWithContent(ctx context.Context, files []id.File) ([]id.File, error) {
	var out []id.File
	err := d.conn(ctx).Raw("SELECT id FROM files WHERE id = ANY(?::uuid[]) AND scan <> 'infected'", textArray(files)).Scan(&out).Error
	return out, translate(err)
}
