package file

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"runtime"
	"strings"
	"testing"

	"liuyong/internal/fault"
)

// corner is a picture of 40×20 whose upper left quarter is red, and whose upper right is green.
func corner() *image.NRGBA {
	m := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			c := color.NRGBA{255, 255, 255, 255}
			if y < 10 && x < 20 {
				c = color.NRGBA{255, 0, 0, 255}
			} else if y < 10 {
				c = color.NRGBA{0, 255, 0, 255}
			}
			m.SetNRGBA(x, y, c)
		}
	}
	return m
}

func jpegOf(t testing.TB, m image.Image, segments ...[]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		t.Fatal(err)
	}
	plain := b.Bytes()
	out := append([]byte{}, plain[:2]...)
	for _, s := range segments {
		out = append(out, s...)
	}
	return append(out, plain[2:]...)
}

func pngOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// exif is an APP1 segment that says how the camera was held, and where.
func exif(order binary.AppendByteOrder, orientation uint16) []byte {
	tiff := []byte("MM\x00*")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		tiff = []byte("II*\x00")
	}
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, e := range [][2]uint16{{0x112, orientation}, {0x8825, 7}} { // 0x8825: where the place is noted
		tiff = order.AppendUint16(tiff, e[0])
		tiff = order.AppendUint16(tiff, 3)
		tiff = order.AppendUint32(tiff, 1)
		tiff = order.AppendUint16(tiff, e[1])
		tiff = order.AppendUint16(tiff, 0)
	}
	body := append([]byte("Exif\x00\x00"), tiff...)
	body = append(body, "secret place 29.356N"...)
	return append(binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(body)+2)), body...)
}

func near(c color.Color, want string) bool {
	r, g, b, _ := c.RGBA()
	high := map[bool]byte{true: '1', false: '0'}
	return string([]byte{high[r > 0x9000], high[g > 0x9000], high[b > 0x9000]}) == want
}

// Wherever the camera says that its top was, what is kept has the red corner where the eye saw it, and says nothing of
// camera and place any more.
func TestPhotographsStandUprightAndSayNothing(t *testing.T) {
	t.Parallel()
	const red, green = "100", "010"
	for orientation, want := range map[uint16]struct {
		width      int
		red, green image.Point
	}{
		1: {40, image.Pt(4, 4), image.Pt(36, 4)}, 2: {40, image.Pt(36, 4), image.Pt(4, 4)},
		3: {40, image.Pt(36, 16), image.Pt(4, 16)}, 4: {40, image.Pt(4, 16), image.Pt(36, 16)},
		5: {20, image.Pt(4, 4), image.Pt(4, 36)}, 6: {20, image.Pt(16, 4), image.Pt(16, 36)},
		7: {20, image.Pt(16, 36), image.Pt(16, 4)}, 8: {20, image.Pt(4, 36), image.Pt(4, 4)},
	} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			kept, err := keptImage(jpegOf(t, corner(), exif(order, orientation)), typeJPEG)
			if err != nil {
				t.Fatal(err)
			}
			m, err := jpeg.Decode(bytes.NewReader(kept))
			if err != nil {
				t.Fatal(err)
			}
			if m.Bounds().Dx() != want.width || !near(m.At(want.red.X, want.red.Y), red) || !near(m.At(want.green.X, want.green.Y), green) {
				t.Errorf("orientation %d: %v, %v, %v", orientation, m.Bounds(), m.At(want.red.X, want.red.Y), m.At(want.green.X, want.green.Y))
			}
			if bytes.Contains(kept, []byte("Exif")) || bytes.Contains(kept, []byte("secret")) || outlineJPEG(kept).orientation != 0 {
				t.Errorf("orientation %d: metadata are kept", orientation)
			}
		}
	}
}

func chunk(name string, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(append(out, name...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

func TestPicturesLoseTheirTexts(t *testing.T) {
	t.Parallel()
	plain := pngOf(t, corner())
	marked := append(bytes.Clone(plain[:33]), chunk("tEXt", []byte("Author\x00secret"))...)
	marked = append(marked, plain[33:]...)
	kept, err := keptImage(marked, typePNG)
	if err != nil || bytes.Contains(kept, []byte("secret")) {
		t.Fatalf("%v, %d bytes", err, len(kept))
	}
	if m, err := png.Decode(bytes.NewReader(kept)); err != nil || !near(m.At(4, 4), "100") {
		t.Errorf("%v", err)
	}
	// What phones put behind a picture goes without a word.
	kept, err = keptImage(append(jpegOf(t, corner()), "\x00\x00\x00\x18ftypmp42 a short film"...), typeJPEG)
	if err != nil || bytes.Contains(kept, []byte("ftyp")) {
		t.Errorf("%v", err)
	}
}

// bomb is a PNG that says it is so large, with hardly any data.
func bomb(width, height uint32) []byte {
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	head = append(head, 8, 6, 0, 0, 0)
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	_, _ = w.Write(make([]byte, 1<<20))
	_ = w.Close()
	out := append([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", head)...)
	return append(append(out, chunk("IDAT", z.Bytes())...), chunk("IEND", nil)...)
}

// The memory that refusing a bomb takes is next to nothing: its head is looked at, and it is never unpacked.
//
//nolint:paralleltest // it measures the memory of the whole process
func TestImageBombsAreRefusedUnread(t *testing.T) {
	scans := jpegOf(t, corner())
	at := bytes.Index(scans, []byte{0xff, 0xda})
	many := bytes.Clone(scans[:at])
	for range 1000 {
		many = append(many, 0xff, 0xda, 0, 12, 3, 1, 0, 2, 17, 3, 17, 0, 63, 0, 1)
	}
	many = append(many, 0xff, 0xd9)
	for name, b := range map[string]struct {
		content []byte
		kind    string
	}{"60000×60000": {bomb(60000, 60000), typePNG}, "wider than allowed": {bomb(10000, 5001), typePNG}, "a thousand scans": {many, typeJPEG}} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := keptImage(b.content, b.kind)
		runtime.ReadMemStats(&after)
		if !fault.Is(err, ErrPixels) {
			t.Errorf("%s: %v", name, err)
		}
		if grown := after.TotalAlloc - before.TotalAlloc; grown > 4<<20 {
			t.Errorf("%s takes %d bytes", name, grown)
		}
	}
}

// paper builds a PDF of objects.
func paper(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.5\n")
	for i, o := range append([]string{"<< /Type /Catalog /Pages 2 0 R >>"}, objects...) {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n")
	return []byte(b.String())
}

func packed(t testing.TB, dict, text string) string {
	t.Helper()
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	return fmt.Sprintf("<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream", dict, z.Len(), z.String())
}

func TestPapersThatDoThingsAreRefused(t *testing.T) {
	t.Parallel()
	inside := "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
	for name, c := range map[string]struct {
		content []byte
		want    *fault.Code
	}{
		"plain":                         {paper("<< /Title (HTML/JavaScript, CSS/JS) /Author <2F4A53> >>", "<< /Length 22 >>\nstream\nBT (a /Launch) Tj ET\nendstream"), nil},
		"plain, packed":                 {paper(packed(t, "/Type /ObjStm /N 2 /First 8", "5 0 6 3 << /Kids [] >>")), nil},
		"a script":                      {paper(inside), ErrActive},
		"a script under escapes":        {paper("<< /S /#4aavaScript >>"), ErrActive},
		"a script, packed":              {paper(packed(t, "/Type /ObjStm /N 1 /First 4", "5 0 "+inside)), ErrActive},
		"packed without a type":         {paper(packed(t, "/N 1 /First 4", "5 0 "+inside)), ErrActive},
		"packed in a string":            {paper(packed(t, "/Type /ObjStm /N 2 /First 8", "5 0 6 1 ("+inside)), ErrActive},
		"packed otherwise":              {paper("<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode >>\nstream\nxx\nendstream"), ErrUnreadable},
		"packed and counted twice":      {paper(packed(t, "/Type /ObjStm /N 0 /N 1 /First 4", "5 0 "+inside)), ErrUnreadable},
		"a script in a stream's length": {paper("<< /Length 900 >>\nstream\nendstream\nendobj\n7 0 obj\n" + inside), ErrActive},
		"a script behind a bracket":     {paper("<< /A (never closed\nendobj\n7 0 obj\n" + inside), ErrActive},
		"a program":                     {paper("<< /S /Launch /F (cmd.exe) >>"), ErrActive},
		"an attachment":                 {paper("<< /Type /Filespec /EF << /F 5 0 R >> >>"), ErrActive},
		"a form that computes":          {paper("<< /AcroForm << /XFA 5 0 R >> >>"), ErrActive},
		"locked":                        {bytes.Replace(paper(), []byte("/Size 9"), []byte("/Encrypt 5 0 R"), 1), ErrLocked},
		"broken off":                    {paper("<< /A 1 >>")[:60], ErrDamaged},
		"no root":                       {[]byte("%PDF-1.4\n%%EOF\n"), ErrUnreadable},
		"an archive behind":             {append(paper(), "PK\x03\x04 data PK\x05\x06"+strings.Repeat("\x00", 18)...), ErrMixed},
		"an archive around":             {append(paper(), "PK\x05\x06"+strings.Repeat("\x00", 16)+"\x06\x00%%EOF\n"...), ErrMixed},
		"a page behind":                 {append(paper(), "<html><script>"...), ErrMixed},
	} {
		err := checkPDF(c.content)
		if c.want == nil && err != nil || c.want != nil && !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Object streams that unpack to very much, and objects that overlap, end in bounded time and memory.
//
//nolint:paralleltest // it measures the memory of the whole process
func TestPaperBombsAreRefused(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := checkPDF(paper(packed(t, "/Type /ObjStm /N 1 /First 4", "5 0 "+strings.Repeat(" ", maxUnpacked)))); !fault.Is(err, ErrUnreadable) {
		t.Errorf("a bomb: %v", err)
	}
	runtime.ReadMemStats(&after)
	if grown := after.Sys - before.Sys; after.Sys > before.Sys && grown > 8*maxUnpacked {
		t.Errorf("it takes %d bytes", grown)
	}
	if err := checkPDF(paper(strings.Repeat("1 0 obj (", 200_000))); err == nil {
		t.Error("overlapping objects are taken for a paper")
	}
	if err := checkPDF(paper(strings.Repeat("<<", 10_000))); !fault.Is(err, ErrUnreadable) {
		t.Errorf("deep: %v", err)
	}
}

func TestContentDecidesWhatAFileIs(t *testing.T) {
	t.Parallel()
	s := &Service{}
	photo, drawing := jpegOf(t, corner()), pngOf(t, corner())
	for name, c := range map[string]struct {
		content []byte
		shown   string
		want    *fault.Code
	}{
		"证.pdf":        {paper(), "证.pdf", nil},
		"3. 营业执照":      {paper(), "3. 营业执照.pdf", nil},
		"执照.JPEG":      {photo, "执照.JPEG", nil},
		"微信图片.jpg":     {drawing, "微信图片.png", nil},
		"证.exe":        {paper(), "", ErrName},
		"照片.pdf":       {photo, "", ErrName},
		"a.jpg":        {paper(), "", ErrName},
		"a.png":        {[]byte("<html><script>alert(1)</script>"), "", ErrType},
		"b.pdf":        {append([]byte("\n"), paper()...), "", ErrType},
		"c.jpg":        {photo[:len(photo)-40], "", ErrDamaged},
		"d.png":        {drawing[:len(drawing)-20], "", ErrDamaged},
		"e.png":        {append(bytes.Clone(drawing[:60]), append(bytes.Repeat([]byte{7}, 9), drawing[69:]...)...), "", ErrDamaged},
		"f.jpg":        {append(bytes.Clone(photo), "PK\x03\x04 a document"...), "", ErrMixed},
		"g.png":        {append(bytes.Clone(drawing), "<?php system($_GET[0]);"...), "", ErrMixed},
		"h.jpg":        {jpegOf(t, corner(), append([]byte{0xff, 0xfe, 0, 11}, "%PDF-1.4\n"...)), "", ErrMixed},
		"i.zip":        {[]byte("PK\x03\x04 not here"), "", ErrType},
		"j.pdf":        {nil, "", ErrEmpty},
		"k.tar.gz.png": {drawing, "k.tar.gz.png", nil},
	} {
		_, _, shown, err := s.examine(name, c.content)
		if c.want == nil && (err != nil || shown != c.shown) || c.want != nil && !fault.Is(err, c.want) {
			t.Errorf("%s: %q, %v", name, shown, err)
		}
	}
}

// Whatever the content: it is refused with a fault, or what is kept is of the kind that is said.
func FuzzExamine(f *testing.F) {
	f.Add("a.jpg", jpegOf(f, corner(), exif(binary.BigEndian, 6)))
	f.Add("a.png", pngOf(f, corner()))
	f.Add("a.pdf", paper(packed(f, "/Type /ObjStm /N 1 /First 4", "5 0 << /A [1 2] >>")))
	f.Add("a", bomb(60000, 60000))
	s := &Service{}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		kept, kind, shown, err := s.examine(name, content)
		if err != nil {
			if fault.Of(err).Code.Kind == fault.Internal {
				t.Fatal(err)
			}
			return
		}
		if endings[kind] == nil || len(kept) == 0 || shown != cleanName(shown) {
			t.Fatalf("%q %q %d", kind, shown, len(kept))
		}
	})
}

// A phone's photograph of 12 million pixels held upright, the dearest that is usual.
func BenchmarkKeptImage(b *testing.B) {
	m := image.NewYCbCr(image.Rect(0, 0, 4000, 3000), image.YCbCrSubsampleRatio420)
	for i := range m.Y {
		m.Y[i] = byte(i * i >> 7)
	}
	content := jpegOf(b, m, exif(binary.BigEndian, 6))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := keptImage(content, typeJPEG); err != nil {
			b.Fatal(err)
		}
	}
}
