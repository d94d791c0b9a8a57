package intake

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
)

// TestAPackedLineWithoutEndIsNotHeld reads 200 KiB that unpack to one line of 200 MiB.
func TestAPackedLineWithoutEndIsNotHeld(t *testing.T) { //nolint:paralleltest // it counts the memory of the whole process
	var member bytes.Buffer
	z := gzip.NewWriter(&member)
	if _, err := io.WriteString(z, strings.Repeat("永", 1<<20/3)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	var first bytes.Buffer
	z = gzip.NewWriter(&first)
	if _, err := io.WriteString(z, `{"title":"`); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	r, err := NewReader("posts.jsonl.gz", io.MultiReader(&first, bytes.NewReader(bytes.Repeat(member.Bytes(), 200))))
	if err != nil {
		t.Fatal(err)
	}
	line, err := r.Next()
	if err != nil || line.Bad == nil {
		t.Errorf("got a line of %d bytes, %v", len(line.Raw.Title), err)
	}
	if _, err := r.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("after it came %v", err)
	}
	runtime.ReadMemStats(&after)
	if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 20 {
		t.Errorf("it took %d MiB", took)
	}
}
