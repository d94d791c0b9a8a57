// Package file keeps uploads outside the web root. What a file is, is read from its content, not from its name;
// nobody but its owner, the owner's organisation and the bureau can read it.
package file

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// MaxBytes bounds one upload.
const MaxBytes = 10 << 20

// Scan is what a virus scanner said. Without a scanner files stay unscanned, and are shown as such.
type Scan string

// The results.
const (
	Unscanned Scan = "unscanned"
	Clean     Scan = "clean"
	Infected  Scan = "infected"
)

// File is one upload.
type File struct {
	ID        id.File
	OwnerID   id.User
	OrgID     *id.Org
	Name      string // as uploaded, for showing only
	Type      string // media type found in the content
	Size      int64
	SHA256    string `gorm:"column:sha256"`
	Scan      Scan
	CreatedAt time.Time
}

// What can be refused.
var (
	ErrType  = fault.Define(fault.Unsupported, "file_type", "只能上传 PDF、JPEG 或 PNG 文件。", "Only PDF, JPEG and PNG files can be uploaded.")
	ErrEmpty = fault.Define(fault.Invalid, "file_empty", "文件是空的，请重新选择。", "The file is empty. Please choose another.")
	ErrLarge = fault.Define(fault.TooLarge, "file_too_large", "文件超过 10 MB，请压缩后再上传。", "The file is larger than 10 MB. Please make it smaller.")
)

// Store keeps what is known of files.
type Store interface {
	InsertFile(ctx context.Context, f File) error
	// FileByID finds a file. ErrNotFound.
	FileByID(ctx context.Context, f id.File) (File, error)
}

// Service holds the use cases of files.
type Service struct {
	store Store
	root  *os.Root
	now   civil.Now
}

// NewService keeps content under dir, which is made when missing.
func NewService(s Store, dir string, now civil.Now) (*Service, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for uploads: %w", err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("opening the folder for uploads: %w", err)
	}
	return &Service{store: s, root: root, now: now}, nil
}

// Close lets go of the folder.
func (s *Service) Close() error { return s.root.Close() }

// Add stores an upload. The content is on disk before the row is written, so a row never lacks its content; a
// content without a row is only lost space.
// Errors: unauthenticated, file_type, file_empty, file_too_large.
func (s *Service) Add(ctx context.Context, a actor.Actor, name string, r io.Reader) (File, error) {
	if err := a.Check(actor.FileAdd); err != nil {
		return File{}, err
	}
	content, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return File{}, fault.ErrInvalid.Because(err)
	case len(content) == 0:
		return File{}, ErrEmpty.New()
	case len(content) > MaxBytes:
		return File{}, ErrLarge.New()
	}
	kind := http.DetectContentType(content)
	if kind != "application/pdf" && kind != "image/jpeg" && kind != "image/png" {
		return File{}, ErrType.New()
	}
	sum := sha256.Sum256(content)
	f := File{ID: id.New[id.File](), OwnerID: a.UserID, Name: cleanName(name), Type: kind, Size: int64(len(content)),
		SHA256: hex.EncodeToString(sum[:]), Scan: Unscanned, CreatedAt: s.now()}
	if a.Member(a.OrgID) {
		org := a.OrgID
		f.OrgID = &org
	}
	if err := s.write(f.ID, content); err != nil {
		return File{}, err
	}
	return f, s.store.InsertFile(ctx, f)
}

// place spreads files over folders by the last two characters, which are random in a UUIDv7.
func place(f id.File) string { return path.Join(string(f[len(f)-2:]), string(f)) }

func (s *Service) write(f id.File, content []byte) error {
	name := place(f)
	if err := s.root.Mkdir(path.Dir(name), 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	out, err := s.root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, bytes.NewReader(content))
	return errors.Join(err, out.Sync(), out.Close())
}

// cleanName keeps the last part of a file name at a length that can be shown. Control characters and those that turn
// the direction of writing go: with them evil.exe can be made to look like a paper.
func cleanName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.Is(unicode.C, r) {
			return -1
		}
		return r
	}, strings.ReplaceAll(s, `\`, "/"))
	s = path.Base(s)
	if r := []rune(s); len(r) > 100 {
		s = string(r[len(r)-100:])
	}
	if strings.Trim(s, "./") == "" {
		return "file" // a name that says nothing, or names a folder
	}
	return s
}

// Open reads a file back, for its owner, the owner's organisation, and the bureau's reviewers and officers.
// Errors: not_found, unauthenticated.
func (s *Service) Open(ctx context.Context, a actor.Actor, which id.File) (File, io.ReadCloser, error) {
	if err := a.Check(actor.FileRead); err != nil {
		return File{}, nil, err
	}
	f, err := s.store.FileByID(ctx, which)
	if err != nil {
		return File{}, nil, err
	}
	whose := actor.Whose{User: f.OwnerID}
	if f.OrgID != nil {
		whose.Org = *f.OrgID
	}
	if err := a.CheckOver(actor.FileRead, whose); err != nil {
		return File{}, nil, err
	}
	r, err := s.root.Open(place(f.ID))
	if err != nil {
		return File{}, nil, err
	}
	return f, r, nil
}
