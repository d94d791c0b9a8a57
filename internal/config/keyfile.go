package config

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// entry is one key as it is written down.
type entry struct {
	Key    string    `json:"key"`
	MadeAt time.Time `json:"made_at,omitzero"`
}

// UnmarshalJSON also reads a bare text, which is how a key was written when a purpose had but one.
func (e *entry) UnmarshalJSON(raw []byte) error {
	if len(raw) > 0 && raw[0] == '"' {
		return json.Unmarshal(raw, &e.Key)
	}
	type plain entry
	return json.Unmarshal(raw, (*plain)(e))
}

// earlierName is what the file called the purpose of a key before it sealed more than identity numbers.
var earlierName = map[Purpose]Purpose{"identity": Data}

// readKeyFile reads the keys and refuses a file that others of the machine may read.
func readKeyFile(path string) (map[Purpose][]entry, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("reading the key file: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("the key file %s is open to others (%v): chmod 600", path, info.Mode().Perm())
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the key file: %w", err)
	}
	kept := map[Purpose]json.RawMessage{}
	if err := json.Unmarshal(raw, &kept); err != nil {
		return nil, fmt.Errorf("reading %s: it is not JSON", path) // the cause may quote a key
	}
	out := map[Purpose][]entry{}
	for name, value := range kept {
		if now, ok := earlierName[name]; ok {
			name = now
		}
		var many []entry
		var one entry
		switch {
		case json.Unmarshal(value, &many) == nil:
		case json.Unmarshal(value, &one) == nil:
			many = []entry{one}
		default:
			return nil, fmt.Errorf("reading %s: the %s keys are no list", path, name)
		}
		out[name] = many
	}
	return out, nil
}

// editKeyFile changes the file whole or not at all. Several processes that edit at once wait for one another.
func editKeyFile(path string, change func(map[Purpose][]entry) error) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	lock, err := os.OpenFile(path+".lock", os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fmt.Errorf("locking the key file: %w", err)
	}
	defer func() { err = errors.Join(err, lock.Close()) }()
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		return fmt.Errorf("locking the key file: %w", err)
	}
	all, err := readKeyFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		all, err = map[Purpose][]entry{}, nil
	}
	if err != nil {
		return err
	}
	if err := change(all); err != nil {
		return err
	}
	raw, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	return replaceFile(path, append(raw, '\n'))
}

// replaceFile writes beside and renames, so that whoever reads sees the old or the new. CreateTemp makes it 0600.
func replaceFile(path string, raw []byte) error {
	draft, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".")
	if err != nil {
		return err
	}
	_, writeErr := draft.Write(raw)
	if err := errors.Join(writeErr, draft.Sync(), draft.Close()); err != nil {
		return errors.Join(err, os.Remove(draft.Name()))
	}
	return os.Rename(draft.Name(), path)
}

// completeFile makes the keys that the file of an embedded installation lacks. Processes that start together end
// with the same keys.
func (c Config) completeFile(ctx context.Context, path string) error {
	have, err := readKeyFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if complete(have) {
		return nil
	}
	return editKeyFile(path, func(all map[Purpose][]entry) error {
		for _, p := range Purposes {
			if len(all[p]) > 0 {
				continue
			}
			fresh, _, err := c.freshEntry(ctx)
			if err != nil {
				return err
			}
			all[p] = []entry{fresh}
		}
		return nil
	})
}

func complete(all map[Purpose][]entry) bool {
	for _, p := range Purposes {
		if len(all[p]) == 0 {
			return false
		}
	}
	return true
}
