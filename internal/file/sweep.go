package file

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"time"

	"liuyong/internal/id"
)

// Remove takes files away for good, for use cases that have decided so; what is gone already is no error. The rows go
// first, in a transaction of their own, so this is not for use inside one; a content that a crash leaves behind is taken
// away by SweepContent.
// Errors: conflict when something is proven by one of them; then none goes.
func (s *Service) Remove(ctx context.Context, files ...id.File) error {
	if len(files) == 0 {
		return nil
	}
	if err := s.store.DeleteFiles(ctx, files); err != nil {
		return err
	}
	var errs []error
	for _, f := range files {
		errs = append(errs, s.drop(f))
	}
	return errors.Join(errs...)
}

// RemoveUnused takes away what was uploaded long ago and never handed in for anything, or is needed no more, and reports
// how much that is (个人信息保护法 §19).
func (s *Service) RemoveUnused(ctx context.Context) (int, error) {
	before, total := s.now().AddDate(0, 0, -s.quotas.UnusedDays), 0
	for {
		gone, err := s.store.DeleteUnused(ctx, before, choreBatch)
		if err != nil {
			return total, err
		}
		for _, f := range gone {
			if err := s.drop(f); err != nil {
				return total, err
			}
			total++
		}
		if len(gone) < choreBatch {
			return total, nil
		}
	}
}

const (
	// orphanAge is how old a content without a row must be: an upload under way is written before its row.
	orphanAge = 24 * time.Hour
	// fewOrphans go without asking. More than that, and more than one in orphanShare of all, is no crash: the folder
	// and the database do not belong together, as after restoring only one of them.
	fewOrphans  = 100
	orphanShare = 10
)

// SweepContent takes away contents that no row knows, or whose file was infected, and reports how many.
func (s *Service) SweepContent(ctx context.Context) (int, error) {
	all, orphans := 0, []id.File(nil)
	var batch []id.File
	sift := func() error {
		known, err := s.store.FilesWithContent(ctx, batch)
		if err != nil {
			return err
		}
		keep := map[id.File]bool{}
		for _, f := range known {
			keep[f] = true
		}
		for _, f := range batch {
			if !keep[f] {
				orphans = append(orphans, f)
			}
		}
		batch = batch[:0]
		return nil
	}
	err := fs.WalkDir(s.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return ignoreGone(err)
		}
		f := id.File(path.Base(name))
		if !id.Valid(string(f)) || place(f) != name {
			return nil // not ours
		}
		all++
		info, err := d.Info()
		if err != nil || s.now().Sub(info.ModTime()) < orphanAge {
			return ignoreGone(err)
		}
		if batch = append(batch, f); len(batch) < choreBatch {
			return nil
		}
		return sift()
	})
	if err == nil && len(batch) > 0 {
		err = sift()
	}
	if err != nil {
		return 0, err
	}
	if len(orphans) > fewOrphans && len(orphans) > all/orphanShare {
		return 0, fmt.Errorf("file: %d of %d uploads on disk are unknown to the database: they do not seem to belong together, so nothing was removed", len(orphans), all)
	}
	for i, f := range orphans {
		if err := s.drop(f); err != nil {
			return i, err
		}
	}
	return len(orphans), nil
}

func ignoreGone(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}
