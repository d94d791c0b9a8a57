package localstack

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// state is what an owner tells other processes of the same user.
type state struct {
	OwnerPID int          `json:"owner_pid"`
	Ready    bool         `json:"ready"`
	Root     string       `json:"root"` // where data and secrets live
	Ports    map[Part]int `json:"ports"`
	PIDs     map[Part]int `json:"pids"`
}

// secrets are made once and live beside the data that they open.
type secrets struct {
	SuperPassword string `json:"super_password"`
	OwnerPassword string `json:"owner_password"`
	AppPassword   string `json:"app_password"`
	MeiliKey      string `json:"meili_key"`
}

// makeDataDir makes the data directory and local in it, and returns the real path of the latter,
// which is the same by whatever links somebody came. Only its own user, and root, may use it.
func makeDataDir(data string) (local string, err error) {
	if err := os.MkdirAll(data, 0o755); err != nil {
		return "", err
	}
	if data, err = filepath.Abs(data); err != nil {
		return "", err
	}
	if data, err = filepath.EvalSymlinks(data); err != nil {
		return "", err
	}
	local = filepath.Join(data, "local")
	// Others may pass through, which the unprivileged user of the parts needs; nobody may list.
	if err := os.Mkdir(local, 0o711); err != nil && !errors.Is(err, os.ErrExist) {
		return "", err
	}
	info, err := os.Stat(local)
	if err != nil {
		return "", err
	}
	if uid := ownerOf(info); os.Geteuid() != 0 && uid != os.Geteuid() {
		return "", fmt.Errorf("%s belongs to the user with id %d: run this as that user or as root", local, uid)
	}
	return local, nil
}

func readState(file string) (state, error) {
	var st state
	err := readJSON(file, &st)
	return st, err
}

// loadSecrets reads the secrets of the data, or makes them where there is no data yet.
func loadSecrets(p place) (secrets, error) {
	s, err := readSecrets(p.root)
	if err == nil || !errors.Is(err, os.ErrNotExist) {
		return s, err
	}
	if exists(p.postgresDir()) {
		return s, fmt.Errorf("the passwords (%s) of the data beside them are missing: put them back or remove %s", secretsFile(p.root), p.root)
	}
	for _, secret := range []*string{&s.SuperPassword, &s.OwnerPassword, &s.AppPassword, &s.MeiliKey} {
		*secret = randomSecret()
	}
	return s, writePrivateJSON(secretsFile(p.root), s)
}

func readSecrets(root string) (secrets, error) {
	var s secrets
	err := readJSON(secretsFile(root), &s)
	return s, err
}

func secretsFile(root string) string { return filepath.Join(root, "secrets.json") }

// randomSecret has 128 bits, in characters that need no escaping in an address.
func randomSecret() string {
	raw := make([]byte, 16)
	_, _ = rand.Read(raw) // it never fails: crypto/rand ends the program instead
	return hex.EncodeToString(raw)
}

func readJSON(file string, into any) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// writePrivateJSON replaces the file at once, so that nobody reads half of it.
func writePrivateJSON(file string, value any) error {
	text, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	next := file + ".new"
	if err := os.WriteFile(next, append(text, '\n'), 0o600); err != nil {
		return err
	}
	if err := giveToParent(next); err != nil {
		return err
	}
	return os.Rename(next, file)
}

// giveToParent gives what root wrote to the owner of the directory it is in, so that an ordinary
// user can go on with their own data directory after root has used it.
func giveToParent(file string) error {
	if os.Geteuid() != 0 {
		return nil
	}
	info, err := os.Stat(filepath.Dir(file))
	if err != nil {
		return err
	}
	if uid := ownerOf(info); uid != 0 {
		return os.Chown(file, uid, groupOf(info))
	}
	return nil
}

// tryLock takes the exclusive lock; nil when another process holds it. Closing the file, or the
// end of the process in whatever way, gives it back.
func tryLock(file string) (*os.File, error) {
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the local parts: %w", err)
	}
	if err := errors.Join(giveToParent(file), syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)); err != nil {
		err = errors.Join(err, f.Close())
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, nil
		}
		return nil, fmt.Errorf("lock the local parts: %w", err)
	}
	return f, nil
}

func ownerOf(info os.FileInfo) int { return int(stat(info).Uid) }
func groupOf(info os.FileInfo) int { return int(stat(info).Gid) }

// stat is what Unix says of a file; os.FileInfo carries it on every system this package runs on.
func stat(info os.FileInfo) *syscall.Stat_t {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		panic("localstack: this system tells no owner of a file")
	}
	return s
}

func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}
