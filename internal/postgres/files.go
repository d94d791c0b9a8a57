package postgres

import (
	"context"

	"liuyong/internal/file"
	"liuyong/internal/id"
)

// InsertFile adds what is known of an upload.
func (d *DB) InsertFile(ctx context.Context, f file.File) error {
	return d.insert(ctx, "files", &f)
}

// FileByID finds a file.
func (d *DB) FileByID(ctx context.Context, which id.File) (file.File, error) {
	var f file.File
	return f, first(d.conn(ctx).Table("files").Where("id = ?", which), &f)
}
