package file

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"sync"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/programme"
)

// Store keeps what is known of files.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	audit.Log
	notice.Sender
	// InsertFile adds a file, and with scan the errand that has it scanned.
	InsertFile(ctx context.Context, f File, scan bool) error
	// FileByID finds a file. ErrNotFound.
	FileByID(ctx context.Context, f id.File) (File, error)
	// UploadedBy says how much an account has uploaded since a moment and in all, UploadedFor how much an organisation
	// has. Until the transaction ends nobody else is told so about the same one.
	UploadedBy(ctx context.Context, user id.User, since time.Time) (Usage, error)
	UploadedFor(ctx context.Context, org id.Org, since time.Time) (Usage, error)
	// UsesOf says what a file was handed in for.
	UsesOf(ctx context.Context, f id.File) (Uses, error)
	// SaveScan writes what the scanner said of a file that was unscanned; false when it was not.
	SaveScan(ctx context.Context, f id.File, s Scan) (bool, error)
	// ScansOf are the states of files.
	ScansOf(ctx context.Context, files []id.File) ([]Scan, error)
	// QueueScans has unscanned files scanned whose errand was given up, and reports how many they are.
	QueueScans(ctx context.Context, before time.Time, limit int) (int, error)
	// DeleteFiles forgets files; one that is unknown is no error, one that something is proven by is.
	DeleteFiles(ctx context.Context, files []id.File) error
	// DeleteUnused forgets files that were uploaded before and that nothing refers to.
	DeleteUnused(ctx context.Context, before time.Time, limit int) ([]id.File, error)
	// FilesWithContent are those of some files whose content is kept.
	FilesWithContent(ctx context.Context, files []id.File) ([]id.File, error)
}

// Uses says what a file was handed in for.
type Uses struct {
	Audit    bool // for the audit of an organisation or as an authorisation
	Evidence bool // to prove a placement or a fair
}

// Service holds the use cases of files.
type Service struct {
	store    Store
	root     *os.Root
	scanner  Scanner
	quotas   programme.Uploads
	now      civil.Now
	decoding sync.Mutex
}

// NewService keeps content under dir, which is made when missing. Without a scanner (nil) nothing is scanned and nothing
// waits for it.
func NewService(s Store, dir string, scanner Scanner, quotas programme.Uploads, now civil.Now) (*Service, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for uploads: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder for uploads: %w", err)
	}
	return &Service{store: s, root: root, scanner: scanner, quotas: quotas, now: now}, nil
}

// Close lets go of the folder.
func (s *Service) Close() error { return s.root.Close() }

// Add stores an upload. The content is on disk before the row is written, so a row never lacks its content; a content
// without a row is found by SweepContent.
// Errors: unauthenticated, file_quota_day, file_quota_total, file_too_large, those of examine.
func (s *Service) Add(ctx context.Context, a actor.Actor, called string, r io.Reader) (File, error) {
	if err := a.Check(actor.FileAdd); err != nil {
		return File{}, err
	}
	f := File{ID: id.New[id.File](), OwnerID: a.UserID, Scan: Unscanned, CreatedAt: s.now()}
	if a.Member(a.OrgID) {
		org := a.OrgID
		f.OrgID = &org
	}
	// Asked before anything is read, so that whoever is over the quota costs nothing; what counts is asked again below.
	if err := s.store.InTx(ctx, func(ctx context.Context) error { return s.checkQuotas(ctx, f) }); err != nil {
		return File{}, err
	}
	content, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil && fault.Of(err).Code.Kind != fault.Internal:
		return File{}, err
	case err != nil:
		return File{}, fault.ErrInvalid.Because(err)
	case len(content) > MaxBytes:
		return File{}, ErrLarge.New()
	}
	if content, f.Type, f.Name, err = s.examine(called, content); err != nil {
		return File{}, err
	}
	sum := sha256.Sum256(content)
	f.Size, f.SHA256 = int64(len(content)), hex.EncodeToString(sum[:])
	if err := s.write(f.ID, content); err != nil {
		return File{}, errors.Join(err, s.drop(f.ID))
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.checkQuotas(ctx, f); err != nil {
			return err
		}
		return s.store.InsertFile(ctx, f, s.scanner != nil)
	})
	if err != nil {
		return File{}, errors.Join(err, s.drop(f.ID))
	}
	return f, nil
}

// Open reads a file back: for its owner, the owner's organisation, reviewers if it was handed in for an audit, officers
// if it proves something. Whoever else than the uploader opens it is recorded.
// Errors: not_found, unauthenticated, file_scan_pending, file_infected.
func (s *Service) Open(ctx context.Context, a actor.Actor, which id.File) (File, io.ReadCloser, error) {
	if err := a.Check(actor.FileRead); err != nil {
		return File{}, nil, err
	}
	f, err := s.store.FileByID(ctx, which)
	if err != nil {
		return File{}, nil, err
	}
	right, err := s.mayOpen(ctx, a, f)
	if err != nil {
		return File{}, nil, err
	}
	own := f.OwnerID == a.UserID
	switch {
	case f.Scan == Infected:
		return File{}, nil, ErrInfected.New()
	case f.Scan == Unscanned && s.scanner != nil && !own:
		return File{}, nil, ErrScanPending.New()
	}
	r, err := s.root.Open(place(f.ID))
	if err != nil || own {
		return f, r, err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		return s.store.RecordEvent(ctx, audit.Event{Action: "file.read", SubjectKind: "files", SubjectID: string(f.ID),
			Data: audit.Details{"right": string(right)}})
	})
	if err != nil {
		return File{}, nil, errors.Join(err, r.Close())
	}
	return f, r, nil
}

// State is how far the scan of a file is, for showing.
func (s *Service) State(f File) Scan {
	if f.Scan == Unscanned && s.scanner != nil {
		return Pending
	}
	return f.Scan
}

// ScanOf is how far the scan of a file is, for whoever may open it. It shows nothing of the content, and is not recorded.
// Errors: not_found, unauthenticated.
func (s *Service) ScanOf(ctx context.Context, a actor.Actor, which id.File) (Scan, error) {
	if err := a.Check(actor.FileRead); err != nil {
		return "", err
	}
	f, err := s.store.FileByID(ctx, which)
	if err != nil {
		return "", err
	}
	if _, err := s.mayOpen(ctx, a, f); err != nil {
		return "", err
	}
	return s.State(f), nil
}

// mayOpen says by which right the actor may open a file.
func (s *Service) mayOpen(ctx context.Context, a actor.Actor, f File) (actor.Right, error) {
	whose := actor.Whose{User: f.OwnerID}
	if f.OrgID != nil {
		whose.Org = *f.OrgID
		if !a.Belongs(whose.Org) {
			whose.User = "" // what was uploaded for an organisation stays with it when its uploader leaves
		}
	}
	own := a.CheckOver(actor.FileRead, whose)
	if own == nil || !a.May(actor.FileAudit) && !a.May(actor.FileEvidence) {
		return actor.FileRead, own
	}
	uses, err := s.store.UsesOf(ctx, f.ID)
	switch {
	case err != nil:
		return "", err
	case uses.Audit && a.May(actor.FileAudit):
		return actor.FileAudit, nil
	case uses.Evidence && a.May(actor.FileEvidence):
		return actor.FileEvidence, nil
	}
	return "", own
}

// FileByID finds what is known of a file, for use cases of others that refer to it. Errors: not_found.
func (s *Service) FileByID(ctx context.Context, which id.File) (File, error) {
	return s.store.FileByID(ctx, which)
}

// Content opens what is kept of a file, for use cases that have decided who may read it. Errors: fs.ErrNotExist.
func (s *Service) Content(which id.File) (io.ReadCloser, error) { return s.root.Open(place(which)) }

// place spreads files over folders by the last two characters, which are random in a UUIDv7.
func place(f id.File) string { return path.Join(string(f[len(f)-2:]), string(f)) }

func (s *Service) write(f id.File, content []byte) error {
	name := place(f)
	folder := path.Dir(name)
	if err := s.root.Mkdir(folder, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	out, err := s.root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = out.Write(content)
	if err = errors.Join(err, out.Sync(), out.Close()); err != nil {
		return err
	}
	return errors.Join(s.sync(folder), s.sync("."))
}

// sync sees to it that a folder's entries outlive a power cut: a row must not.
func (s *Service) sync(folder string) error {
	d, err := s.root.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// drop takes the content away; one that is not there is no error.
func (s *Service) drop(f id.File) error {
	if err := s.root.Remove(place(f)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
