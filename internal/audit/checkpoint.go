package audit

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Checkpoint is what of a seal is kept outside the database, where whoever cuts off the end of the record cannot
// reach it.
type Checkpoint struct {
	No        int64     `json:"no"`
	UptoID    int64     `json:"upto_id"`
	Hash      Hash      `json:"hash"`
	SealedAt  time.Time `json:"sealed_at"`
	KeyID     string    `json:"key_id"`
	Signature []byte    `json:"signature"`
}

func checkpointOf(s Seal) Checkpoint {
	return Checkpoint{No: s.No, UptoID: s.UptoID, Hash: s.Hash, SealedAt: s.SealedAt, KeyID: s.KeyID, Signature: s.Signature}
}

// Checkpoints is the file they are appended to, one JSON object a line.
type Checkpoints struct{ Path string }

// CheckpointFile is where the checkpoints of an installation are kept.
func CheckpointFile(dataDir string) Checkpoints {
	return Checkpoints{filepath.Join(dataDir, "audit", "checkpoints.jsonl")}
}

// Add appends one and waits until it is on the disk.
func (c Checkpoints) Add(p Checkpoint) error {
	line, err := json.Marshal(p)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(c.Path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(c.Path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	whole, err := wholeLines(f)
	if err == nil {
		_, err = f.WriteAt(append(line, '\n'), whole)
	}
	if err = errors.Join(err, f.Sync()); err != nil {
		_ = f.Truncate(whole) // what is half written must not stand in the way of the next
	}
	return errors.Join(err, f.Close())
}

// wholeLines is where the last whole line ends: what was broken off behind it is written over.
func wholeLines(f *os.File) (int64, error) {
	end, err := f.Seek(0, io.SeekEnd)
	tail := make([]byte, min(end, longestLine))
	if err == nil && len(tail) > 0 {
		_, err = f.ReadAt(tail, end-int64(len(tail)))
	}
	if err != nil {
		return 0, err
	}
	whole := end - int64(len(tail)) + int64(bytes.LastIndexByte(tail, '\n')+1)
	if whole < end {
		err = f.Truncate(whole)
	}
	return whole, err
}

// longestLine is more than a checkpoint takes.
const longestLine = 4096

// Read gives all; none where there is no file. A last line that broke off is left out: it was never a promise.
func (c Checkpoints) Read() ([]Checkpoint, error) {
	f, err := os.Open(c.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return ReadCheckpoints(f)
}

// ReadCheckpoints reads the lines of a file of checkpoints.
func ReadCheckpoints(r io.Reader) ([]Checkpoint, error) {
	in := bufio.NewReader(r)
	var out []Checkpoint
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil {
			if errors.Is(err, io.EOF) {
				return out, nil
			}
			return nil, err
		}
		var p Checkpoint
		if err := json.Unmarshal(line, &p); err != nil {
			return nil, fmt.Errorf("line %d of the checkpoints: %w", n, err)
		}
		out = append(out, p)
	}
}
