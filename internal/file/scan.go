package file

import (
	"context"
	"io"
	"slices"
	"time"

	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
)

// Scanner looks for what harms.
type Scanner interface {
	// Scan names what it found, and nothing when there is nothing. An error means: ask again later.
	Scan(ctx context.Context, content io.Reader) (found string, err error)
}

// What the state of a scan refuses.
var (
	ErrScanPending = fault.Define(fault.Conflict, "file_scan_pending", "文件尚在病毒扫描中，请稍后再试。", "The file is still being scanned for viruses. Please try again shortly.")
	ErrInfected    = fault.Define(fault.Gone, "file_infected", "文件含有病毒，内容已删除，请上传者重新提供。", "The file carried a virus and has been deleted. Its owner must supply it again.")
	ErrHasInfected = fault.Define(fault.Conflict, "file_infected_among", "材料中有含病毒的文件，请退回并说明需要重新上传。", "One of the files carried a virus. Please return the case and ask for it again.")
)

// Scan has a file scanned. It may be repeated at any time; an error means: try again later. Of an infected file only the
// row is left, and its owner is told.
func (s *Service) Scan(ctx context.Context, which id.File) error {
	if s.scanner == nil {
		return nil
	}
	f, err := s.store.FileByID(ctx, which)
	if fault.Is(err, fault.ErrNotFound) {
		return nil // removed meanwhile
	}
	if err != nil || f.Scan == Clean {
		return err
	}
	if f.Scan == Infected {
		return s.drop(which) // the row was written, and then something broke off
	}
	content, err := s.root.Open(place(which))
	if err != nil {
		return err
	}
	found, err := s.scanner.Scan(ctx, content)
	_ = content.Close() // only read
	if err != nil {
		return err
	}
	if found == "" {
		_, err := s.store.SaveScan(ctx, which, Clean)
		return err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		fresh, err := s.store.SaveScan(ctx, which, Infected)
		if err != nil || !fresh {
			return err
		}
		if err := s.store.RecordEvent(ctx, audit.Event{Action: "file.infected", SubjectKind: "files", SubjectID: string(which),
			Data: audit.Details{"found": found}}); err != nil {
			return err
		}
		return s.store.Notify(ctx, notice.Notice{UserID: f.OwnerID, Kind: notice.FileInfected, SubjectKind: "file",
			SubjectID: string(which), Params: map[string]string{"name": f.Name}})
	})
	if err != nil {
		return err
	}
	return s.drop(which)
}

const (
	// scanPatience is how long the errand of an upload has before the backlog is looked after.
	scanPatience = time.Hour
	choreBatch   = 500
)

// ScanBacklog has those files scanned that nobody will scan otherwise: uploaded while there was no scanner, or while it
// was away for long. It reports how many they are.
func (s *Service) ScanBacklog(ctx context.Context) (int, error) {
	if s.scanner == nil {
		return 0, nil
	}
	return s.store.QueueScans(ctx, s.now().Add(-scanPatience), choreBatch)
}

// CheckScanned refuses to have anything approved on files that are not known to be clean. Without a scanner only those
// that one has found infected before stand in the way.
// Errors: file_scan_pending, file_infected_among.
func (s *Service) CheckScanned(ctx context.Context, files ...id.File) error {
	if len(files) == 0 {
		return nil
	}
	states, err := s.store.ScansOf(ctx, files)
	switch {
	case err != nil:
		return err
	case slices.Contains(states, Infected):
		return ErrHasInfected.New()
	case s.scanner != nil && slices.Contains(states, Unscanned):
		return ErrScanPending.New()
	}
	return nil
}
