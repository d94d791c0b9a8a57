package file

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

const (
	// maxPixels is what the largest sensors of phones take; a scan of A4 at 600 dpi has 35 million.
	maxPixels = 50_000_000
	// maxDecoded bounds the memory that one picture takes while it is read. Pictures that need many bytes a pixel may
	// have fewer pixels.
	maxDecoded = 256 << 20
	// maxScans bounds the passes of a progressive JPEG: each costs time over the whole picture and hardly a byte.
	maxScans = 64
)

// qualities are tried in turn until the picture is small enough to keep. The first is not told from the original by
// eye; the second still shows a licence at full size.
var qualities = []int{90, 75}

// keptImage decodes a picture and writes it anew, upright, with its pixels and nothing else: no place, no device, no
// thumbnail, no profile, nothing hidden behind its end.
// Errors: file_mixed, file_too_many_pixels, file_damaged, file_too_large.
func keptImage(content []byte, kind string) ([]byte, error) {
	read, about := readerOf(content, kind)
	switch {
	case about.end == 0:
		return nil, ErrDamaged.New()
	case about.scans > maxScans:
		return nil, ErrPixels.New()
	case mixed(content, about.end):
		return nil, ErrMixed.New()
	}
	config, err := read.config(bytes.NewReader(content))
	if err != nil {
		return nil, ErrDamaged.Because(err)
	}
	pixels := int64(config.Width) * int64(config.Height)
	if pixels > maxPixels || pixels*cost(config.ColorModel, about.progressive) > maxDecoded {
		return nil, ErrPixels.New()
	}
	img, err := read.image(bytes.NewReader(content))
	if err != nil {
		return nil, ErrDamaged.Because(err)
	}
	return encode(upright(img, about.orientation), kind)
}

type reader struct {
	config func(r *bytes.Reader) (image.Config, error)
	image  func(r *bytes.Reader) (image.Image, error)
}

func readerOf(content []byte, kind string) (reader, outline) {
	if kind == typePNG {
		return reader{
			func(r *bytes.Reader) (image.Config, error) { return png.DecodeConfig(r) },
			func(r *bytes.Reader) (image.Image, error) { return png.Decode(r) },
		}, outlinePNG(content)
	}
	return reader{
		func(r *bytes.Reader) (image.Config, error) { return jpeg.DecodeConfig(r) },
		func(r *bytes.Reader) (image.Image, error) { return jpeg.Decode(r) },
	}, outlineJPEG(content)
}

// cost is how many bytes a pixel takes at most while a picture is decoded. A progressive JPEG keeps four bytes of
// coefficients for each sample until its end.
func cost(m color.Model, progressive bool) int64 {
	n := int64(4)
	switch m {
	case color.GrayModel:
		n = 1
	case color.YCbCrModel:
		n = 3
	case color.RGBA64Model, color.NRGBA64Model, color.Gray16Model:
		n = 8
	}
	if progressive {
		n *= 5
	}
	return n
}

func encode(img image.Image, kind string) ([]byte, error) {
	var out bytes.Buffer
	if kind == typePNG {
		if err := png.Encode(&out, img); err != nil {
			return nil, err
		}
	} else {
		for _, q := range qualities {
			out.Reset()
			if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: q}); err != nil {
				return nil, err
			}
			if out.Len() <= MaxBytes {
				break
			}
		}
	}
	if out.Len() > MaxBytes {
		return nil, ErrLarge.New()
	}
	return out.Bytes(), nil
}

// upright turns a picture as its camera says that it was held (EXIF, tag 274). It computes each pixel when it is asked
// for: a second copy would take as much memory again.
func upright(img image.Image, orientation int) image.Image {
	if orientation < 2 || orientation > 8 {
		return img
	}
	return turned{img, orientation}
}

type turned struct {
	image.Image
	orientation int
}

// Bounds implements image.Image.
func (t turned) Bounds() image.Rectangle {
	b := t.Image.Bounds()
	if t.orientation >= 5 {
		return image.Rect(0, 0, b.Dy(), b.Dx())
	}
	return image.Rect(0, 0, b.Dx(), b.Dy())
}

// At implements image.Image.
func (t turned) At(x, y int) color.Color {
	b := t.Image.Bounds()
	right, bottom := b.Dx()-1, b.Dy()-1
	switch t.orientation {
	case 2:
		x = right - x
	case 3:
		x, y = right-x, bottom-y
	case 4:
		y = bottom - y
	case 5:
		x, y = y, x
	case 6:
		x, y = y, bottom-x
	case 7:
		x, y = right-y, bottom-x
	case 8:
		x, y = right-y, x
	}
	return t.Image.At(b.Min.X+x, b.Min.Y+y)
}

// outline is what is known of a picture without decoding it.
type outline struct {
	orientation int // of EXIF; 0 where nothing is said
	progressive bool
	scans       int
	end         int // behind the last byte of the picture; 0 when it breaks off
}

// outlineJPEG walks over the segments (ITU-T T.81, annex B) as leniently as the decoder does.
func outlineJPEG(b []byte) (o outline) {
	for i := 2; i+1 < len(b); {
		if b[i] != 0xff || b[i+1] == 0xff || b[i+1] == 0 {
			i++
			continue
		}
		marker := b[i+1]
		i += 2
		if marker == 0xd9 {
			o.end = i
			return o
		}
		if marker >= 0xd0 && marker <= 0xd8 || marker == 1 || i+2 > len(b) {
			continue
		}
		size := int(binary.BigEndian.Uint16(b[i:]))
		if size < 2 || i+size > len(b) {
			return o
		}
		segment := b[i+2 : i+size]
		i += size
		switch marker {
		case 0xc2, 0xc6, 0xca, 0xce:
			o.progressive = true
		case 0xda:
			o.scans++
		case 0xe1:
			if tiff, ok := bytes.CutPrefix(segment, []byte("Exif\x00\x00")); ok && o.orientation == 0 {
				o.orientation = orientation(tiff)
			}
		}
	}
	return o
}

// outlinePNG walks over the chunks (ISO/IEC 15948, 5.3).
func outlinePNG(b []byte) (o outline) {
	for i := 8; i+12 <= len(b); {
		size := int(binary.BigEndian.Uint32(b[i:]))
		if size > len(b)-i-12 {
			return o
		}
		name, data := string(b[i+4:i+8]), b[i+8:i+8+size]
		i += 12 + size
		switch name {
		case "eXIf":
			o.orientation = orientation(data)
		case "IEND":
			o.end = i
			return o
		}
	}
	return o
}

// orientation finds tag 274 in the first directory of EXIF's TIFF (CIPA DC-008, 4.6.2). What cannot be read says nothing.
func orientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(tiff[4:]))
	if at+2 > int64(len(tiff)) {
		return 0
	}
	entries := int(order.Uint16(tiff[at:]))
	for i, e := 0, at+2; i < entries && e+12 <= int64(len(tiff)); i, e = i+1, e+12 {
		const tag, short = 0x112, 3
		if order.Uint16(tiff[e:]) == tag && order.Uint16(tiff[e+2:]) == short {
			return int(order.Uint16(tiff[e+8:]))
		}
	}
	return 0
}

// foreign are the beginnings of what must not travel behind or inside a picture. What phones put there (a short film, a
// brighter copy) is none of them, and is left out.
var foreign = [][]byte{[]byte("PK\x03\x04"), []byte("%PDF-"), []byte("MZ"), []byte("\x7fELF"), []byte("Rar!"), []byte("7z\xbc\xaf\x27\x1c"),
	[]byte("<html"), []byte("<!DOCTYPE"), []byte("<script"), []byte("<?php"), []byte("<?xml"), []byte("#!")}

// mixed reports whether a picture is another kind of file as well: to readers of PDF, which look for its mark in the
// first 1,024 bytes, to those of archives, which look at the end, or to whoever reads on behind the picture.
func mixed(content []byte, end int) bool {
	if bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")) || endsAsZip(content) {
		return true
	}
	rest := bytes.TrimLeft(content[end:], "\x00 \t\r\n")
	for _, f := range foreign {
		if bytes.HasPrefix(rest, f) {
			return true
		}
	}
	return false
}

// endsAsZip looks for the record with which a ZIP archive ends (APPNOTE 4.3.16); a comment of its length fills the rest.
func endsAsZip(b []byte) bool {
	const record, comment = 22, 1<<16 - 1
	tail := b[max(0, len(b)-record-comment):]
	for {
		at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
		if at < 0 {
			return false
		}
		if at+record <= len(tail) && int(binary.LittleEndian.Uint16(tail[at+20:])) <= len(tail)-at-record {
			return true
		}
		tail = tail[:at]
	}
}
