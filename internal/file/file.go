// Package file keeps uploads outside the web root. Whatever is uploaded is somebody else's: its kind is read from its
// content, pictures are written anew, documents that do things are refused, a scanner looks at what is kept, and
// nobody opens a file but its owner, the owner's organisation and whoever decides on what it was handed in for
// (docs/adr/0017).
package file

import (
	"net/http"
	"path"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// MaxBytes bounds one upload, and what is kept of it.
const MaxBytes = 10 << 20

// Scan is what a virus scanner said. Without a scanner files stay unscanned, and are shown as such.
type Scan string

// The results.
const (
	Unscanned Scan = "unscanned"
	Clean     Scan = "clean"
	Infected  Scan = "infected"
	// Pending is never stored: it is what unscanned is called while there is a scanner, which will look.
	Pending Scan = "pending"
)

// File is one upload.
type File struct {
	ID        id.File
	OwnerID   id.User
	OrgID     *id.Org
	Name      string // as uploaded, for showing only
	Type      string // media type found in the content
	Size      int64  // of what is kept, as the digest
	SHA256    string `gorm:"column:sha256"`
	Scan      Scan
	CreatedAt time.Time
}

// What can be refused.
var (
	ErrType       = fault.Define(fault.Unsupported, "file_type", "只能上传 PDF、JPEG 或 PNG 文件。", "Only PDF, JPEG and PNG files can be uploaded.")
	ErrEmpty      = fault.Define(fault.Invalid, "file_empty", "文件是空的，请重新选择。", "The file is empty. Please choose another.")
	ErrLarge      = fault.Define(fault.TooLarge, "file_too_large", "文件超过 10 MB，请压缩后再上传。", "The file is larger than 10 MB. Please make it smaller.")
	ErrName       = fault.Define(fault.Unsupported, "file_name_differs", "文件内容与扩展名不符，请用原来的程序重新保存后上传。", "The content is not what the ending of the name says. Please save the file again with its own program.")
	ErrDamaged    = fault.Define(fault.Invalid, "file_damaged", "文件不完整或已损坏，请重新扫描、拍摄或导出后再上传。", "The file breaks off or is damaged. Please scan, take or export it again.")
	ErrPixels     = fault.Define(fault.Invalid, "file_too_many_pixels", "图片尺寸过大（上限 5000 万像素），请缩小后再上传。", "The picture has too many pixels (at most 50 million). Please make it smaller.")
	ErrMixed      = fault.Define(fault.Invalid, "file_mixed", "文件中混有其他内容，请另存为普通的 PDF 或图片后再上传。", "The file carries something else besides. Please save it as a plain PDF or picture.")
	ErrActive     = fault.Define(fault.Invalid, "file_active", "PDF 中含有脚本、附件或可执行的动作，请用“打印为 PDF”另存后再上传。", "The PDF carries scripts, attachments or actions. Please print it to a new PDF and upload that.")
	ErrLocked     = fault.Define(fault.Invalid, "file_locked", "PDF 已加密，请去掉密码或权限限制后再上传。", "The PDF is encrypted. Please remove its password or restrictions.")
	ErrUnreadable = fault.Define(fault.Invalid, "file_unreadable", "无法读取这份 PDF，请用“打印为 PDF”重新生成后再上传。", "This PDF cannot be read. Please print it to a new PDF and upload that.")
)

// The kinds that are kept.
const (
	typePDF  = "application/pdf"
	typeJPEG = "image/jpeg"
	typePNG  = "image/png"
)

// endings are those of each kind, the usual one first.
var endings = map[string][]string{typePDF: {".pdf"}, typeJPEG: {".jpg", ".jpeg", ".jpe", ".jfif"}, typePNG: {".png"}}

// examine finds out what was uploaded and gives what is kept of it, under a name that says the same as the content.
// Errors: file_type, file_empty, file_name_differs, those of keptImage and checkPDF.
func (s *Service) examine(called string, content []byte) (kept []byte, kind, shown string, err error) {
	if len(content) == 0 {
		return nil, "", "", ErrEmpty.New()
	}
	kind = http.DetectContentType(content)
	if endings[kind] == nil {
		return nil, "", "", ErrType.New()
	}
	if shown, err = fitName(cleanName(called), kind); err != nil {
		return nil, "", "", err
	}
	if kind == typePDF {
		return content, kind, shown, checkPDF(content)
	}
	// One picture at a time: each may take all the memory that there is for them.
	s.decoding.Lock()
	defer s.decoding.Unlock()
	kept, err = keptImage(content, kind)
	return kept, kind, shown, err
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

// fitName gives the name the ending of the kind. Programs mix up the endings of pictures, which is put right; any other
// ending that says something else is a lie. What follows a dot in "3. 营业执照" is no ending.
// Errors: file_name_differs.
func fitName(called, kind string) (string, error) {
	ending := strings.ToLower(path.Ext(called))
	for _, e := range endings[kind] {
		if e == ending {
			return called, nil
		}
	}
	known := kind != typePDF && (has(typeJPEG, ending) || has(typePNG, ending))
	switch {
	case known:
		called = called[:len(called)-len(ending)]
	case looksLikeEnding(ending):
		return "", ErrName.New()
	}
	return cleanName(called + endings[kind][0]), nil
}

func has(kind, ending string) bool {
	for _, e := range endings[kind] {
		if e == ending {
			return true
		}
	}
	return false
}

// looksLikeEnding reports whether programs would take it for one: a few letters or digits of ASCII, a letter among them.
func looksLikeEnding(ending string) bool {
	if len(ending) < 2 || len(ending) > 6 {
		return false
	}
	letter := false
	for _, c := range ending[1:] {
		if c >= 'a' && c <= 'z' {
			letter = true
		} else if c < '0' || c > '9' {
			return false
		}
	}
	return letter
}
