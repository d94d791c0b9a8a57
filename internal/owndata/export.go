package owndata

import (
	"archive/zip"
	"context"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"path"
	"strconv"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
)

// Section is one file of an export: rows of one kind.
type Section struct {
	Name string // without its ending
	Zh   string // what it holds, for the table of contents
	En   string
	Rows []json.RawMessage
}

// Upload is a file that somebody uploaded.
type Upload = file.File

// Files reads and removes uploads.
type Files interface {
	// Content opens what was uploaded. fs.ErrNotExist where it is gone.
	Content(which id.File) (io.ReadCloser, error)
	// Remove forgets uploads and then takes their content away: a content that is left behind is found by the sweep, a
	// row without its content would not be. What is gone already is no error.
	Remove(ctx context.Context, which ...id.File) error
}

// Archive is an export ready to be written.
type Archive struct {
	At       time.Time
	Sections []Section
	Uploads  []Upload
	files    Files
}

// Export collects everything about the actor, as it stands at one moment. Nobody else's data is in it: the other side
// of an application is named as the organisation that it is.
// Errors: unauthenticated, stale, and those of a proof.
func (s *Service) Export(ctx context.Context, a actor.Actor, version int, p account.Proof) (*Archive, error) {
	if err := a.Check(actor.DataExport); err != nil {
		return nil, err
	}
	out := &Archive{At: s.Now(), files: s.Files}
	err := s.Accounts.ProveOwner(ctx, a, version, p, func(ctx context.Context, _ account.Account) error {
		return s.Store.RecordEvent(ctx, audit.Event{Action: "own_data.exported", SubjectKind: "users", SubjectID: string(a.UserID)})
	})
	if err != nil {
		return nil, err
	}
	err = s.Store.InSnapshot(ctx, func(ctx context.Context) error {
		if out.Sections, err = s.Store.OwnSections(ctx, a.UserID); err != nil {
			return err
		}
		out.Uploads, err = s.Store.OwnUploads(ctx, a.UserID)
		return err
	})
	return out, err
}

// Write writes the archive: a table of contents, a JSON file for each section, and the uploads.
func (x *Archive) Write(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, step := range []func(*zip.Writer) error{x.contents, x.sections, x.uploads} {
		if err := step(z); err != nil {
			return err
		}
	}
	return z.Close()
}

// entry is one line of the table of contents.
type entry struct {
	File  string `json:"file"`
	Zh    string `json:"zh"`
	En    string `json:"en"`
	Count int    `json:"count"`
}

func (x *Archive) contents(z *zip.Writer) error {
	list := make([]entry, 0, len(x.Sections)+1)
	for _, s := range x.Sections {
		list = append(list, entry{s.Name + ".json", s.Zh, s.En, len(s.Rows)})
	}
	list = append(list, entry{"files/", "上传的文件", "Uploaded files", len(x.Uploads)})
	return x.put(z, "contents.json", struct {
		Zh        string  `json:"zh"`
		En        string  `json:"en"`
		CreatedAt string  `json:"created_at"`
		Files     []entry `json:"files"`
	}{"留永——永川区高校毕业生就业服务平台：我的数据", "LiuYong, the job service for graduates in Yongchuan: my data", x.At.UTC().Format(time.RFC3339), list})
}

func (x *Archive) sections(z *zip.Writer) error {
	for _, s := range x.Sections {
		if err := x.put(z, s.Name+".json", append([]json.RawMessage{}, s.Rows...)); err != nil {
			return err
		}
	}
	return nil
}

func (x *Archive) put(z *zip.Writer, name string, v any) error {
	w, err := x.create(z, name, zip.Deflate, x.At)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

func (x *Archive) create(z *zip.Writer, name string, method uint16, at time.Time) (io.Writer, error) {
	return z.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: at})
}

// uploads are written under a number and the name they had: two may have the same.
func (x *Archive) uploads(z *zip.Writer) error {
	for i, f := range x.Uploads {
		if err := x.upload(z, f, strconv.Itoa(i+1)); err != nil {
			return err
		}
	}
	return nil
}

func (x *Archive) upload(z *zip.Writer, f Upload, number string) error {
	content, err := x.files.Content(f.ID)
	if errors.Is(err, fs.ErrNotExist) || fault.Is(err, fault.ErrNotFound) {
		return nil // taken away since the snapshot
	}
	if err != nil {
		return err
	}
	defer content.Close()
	w, err := x.create(z, "files/"+number+"-"+path.Base(f.Name), zip.Store, f.CreatedAt)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, content)
	return err
}
