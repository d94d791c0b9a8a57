package localstack

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// farRoot is where the parts live that run as another user who cannot reach the data directory.
const farRoot = "/var/lib/liuyong"

// place says where the parts live and as whom they run.
type place struct {
	root        string              // data, logs and secrets
	postgres    string              // folder with bin, lib and share
	meilisearch string              // the program
	as          *syscall.Credential // nil: as ourselves
}

func (p place) postgresDir() string        { return filepath.Join(p.root, "postgres") }
func (p place) meiliDir() string           { return filepath.Join(p.root, "meilisearch") }
func (p place) meiliData() string          { return filepath.Join(p.meiliDir(), "data.ms") }
func (p place) logFile(part Part) string   { return filepath.Join(p.root, string(part)+".log") }
func (p place) program(name string) string { return filepath.Join(p.postgres, "bin", name) }
func (p place) dataOf(part Part) string {
	if part == Postgres {
		return p.postgresDir()
	}
	return p.meiliData()
}

// command runs a program as the user of the parts, in a process group of its own: the Ctrl-C
// that ends this program must not end the database before the last request is answered.
func (p place) command(program string, arguments ...string) *exec.Cmd {
	cmd := exec.Command(program, arguments...)
	cmd.Dir = p.root
	cmd.Env = []string{"PATH=/usr/bin:/bin", "HOME=" + p.root, "LC_ALL=C", "TZ=UTC"}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Credential: p.as}
	return cmd
}

// give makes the user of the parts the owner of a file.
func (p place) give(file string) error {
	if p.as == nil {
		return nil
	}
	return os.Chown(file, int(p.as.Uid), int(p.as.Gid))
}

// makeDir makes a directory that only the user of the parts may enter.
func (p place) makeDir(dir string) error {
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return p.give(dir)
}

// removeData removes the databases, their logs and their passwords, and the far root as a whole.
func (p place) removeData() error {
	if filepath.Dir(p.root) == farRoot {
		return os.RemoveAll(p.root)
	}
	return errors.Join(
		os.RemoveAll(p.postgresDir()), os.RemoveAll(p.meiliDir()),
		os.RemoveAll(p.logFile(Postgres)), os.RemoveAll(p.logFile(Meilisearch)),
		os.RemoveAll(secretsFile(p.root)),
	)
}

// findPlace decides where the parts live, and copies the programs when their user cannot reach
// them where they are.
func findPlace(ctx context.Context, options Options, near string, log *slog.Logger) (place, error) {
	installed, err := findInstalled(options.BinDir)
	if err != nil {
		return place{}, err
	}
	p := place{root: near, postgres: filepath.Join(installed, "postgres"), meilisearch: filepath.Join(installed, "meilisearch")}
	if os.Geteuid() != 0 {
		return p, nil
	}
	name := sha256.Sum256([]byte(options.DataDir))
	far := filepath.Join(farRoot, hex.EncodeToString(name[:8]))
	p.as = serviceUser(near, far)

	if ok, err := p.canRun(ctx, "/"); err != nil {
		return place{}, err
	} else if !ok {
		if err := makeFarRoot(far); err != nil {
			return place{}, err
		}
		log.Info("the user of the database cannot reach the programs; using a copy of them", "uid", p.as.Uid, "copy", far)
		if p, err = p.copyPrograms(installed, far); err != nil {
			return place{}, fmt.Errorf("copy the local parts: %w", err)
		}
	}
	isFar := !exists(p.postgresDir()) && exists(place{root: far}.postgresDir())
	if !isFar {
		ok, err := p.canRun(ctx, near)
		if err != nil {
			return place{}, err
		}
		isFar = !ok
	}
	if isFar {
		if err := makeFarRoot(far); err != nil {
			return place{}, err
		}
		p.root = far
		log.Info("the user of the database cannot reach the data directory; the data live elsewhere", "uid", p.as.Uid, "root", far)
	}
	return p, nil
}

// serviceUser is the owner of the data that are already there, or else the first of the usual
// unprivileged users that this machine has.
func serviceUser(roots ...string) *syscall.Credential {
	for _, root := range roots {
		info, err := os.Stat(place{root: root}.postgresDir())
		if err == nil && ownerOf(info) != 0 {
			return &syscall.Credential{Uid: uint32(ownerOf(info)), Gid: uint32(groupOf(info))}
		}
	}
	for _, name := range []string{"postgres", "nobody"} {
		found, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.ParseUint(found.Uid, 10, 32)
		gid, gidErr := strconv.ParseUint(found.Gid, 10, 32)
		if uidErr == nil && gidErr == nil && uid != 0 {
			return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
		}
	}
	return &syscall.Credential{Uid: 65534, Gid: 65534}
}

// canRun tries whether the user of the parts can run the programs in a directory: the one test
// that knows about every kind of permission there is.
func (p place) canRun(ctx context.Context, dir string) (bool, error) {
	for _, program := range []string{p.program("postgres"), p.meilisearch} {
		cmd := p.command(program, "--version")
		cmd.Dir = dir
		output, err := runOnKeptThread(ctx, cmd)
		if errors.Is(err, syscall.EACCES) || errors.Is(err, syscall.ENOENT) {
			return false, nil
		}
		if err != nil {
			return false, fmt.Errorf("run %s as the user with id %d: %w\n%s", program, p.as.Uid, err, output)
		}
	}
	return true, nil
}

func makeFarRoot(far string) error {
	for _, dir := range []string{farRoot, far} {
		if err := os.MkdirAll(dir, 0o711); err != nil {
			return fmt.Errorf("local parts: %w", err)
		}
		if err := os.Chmod(dir, 0o711); err != nil { // whatever the umask is
			return fmt.Errorf("local parts: %w", err)
		}
	}
	return nil
}

// copyPrograms copies what is installed, once for every version of it.
func (p place) copyPrograms(installed, far string) (place, error) {
	stamp, err := os.ReadFile(filepath.Join(installed, "stamp"))
	if err != nil {
		return p, err
	}
	target := filepath.Join(far, "programs-"+strings.TrimSpace(string(stamp))[:16])
	p.postgres, p.meilisearch = filepath.Join(target, "postgres"), filepath.Join(target, "meilisearch")
	if exists(target) {
		return p, nil
	}
	older, err := filepath.Glob(filepath.Join(far, "programs-*"))
	if err != nil {
		return p, err
	}
	for _, dir := range older {
		if err := os.RemoveAll(dir); err != nil {
			return p, err
		}
	}
	unfinished := target + ".unfinished"
	if err := os.MkdirAll(unfinished, 0o755); err != nil {
		return p, err
	}
	for _, name := range []string{"postgres", "meilisearch"} {
		source, err := filepath.EvalSymlinks(filepath.Join(installed, name))
		if err != nil {
			return p, err
		}
		if err := copyTree(source, filepath.Join(unfinished, name)); err != nil {
			return p, err
		}
	}
	if err := os.Chmod(unfinished, 0o755); err != nil {
		return p, err
	}
	return p, os.Rename(unfinished, target)
}

// copyTree copies files, directories and symbolic links so that everybody may read them.
func copyTree(source, target string) error {
	return filepath.WalkDir(source, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(target, strings.TrimPrefix(path, source))
		switch {
		case entry.IsDir():
			if err := os.Mkdir(to, 0o755); err != nil {
				return err
			}
			return os.Chmod(to, 0o755)
		case entry.Type()&fs.ModeSymlink != 0:
			link, err := os.Readlink(path)
			if err != nil {
				return err
			}
			return os.Symlink(link, to)
		default:
			return copyFile(path, to)
		}
	})
}

func copyFile(source, target string) (err error) {
	in, err := os.Open(source)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	mode := fs.FileMode(0o644)
	if info.Mode()&0o100 != 0 {
		mode = 0o755
	}
	out, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Chmod(mode), out.Close())
}

// findInstalled finds node_modules/.local of deploy/local.
func findInstalled(binDir string) (string, error) {
	if binDir == "" {
		binDir = os.Getenv("LIUYONG_LOCAL_DIR")
	}
	if binDir != "" {
		abs, err := filepath.Abs(binDir)
		if err != nil {
			return "", fmt.Errorf("local parts: %w", err)
		}
		return installedIn(abs)
	}
	var starts []string
	if dir, err := os.Getwd(); err == nil {
		starts = append(starts, dir)
	}
	if program, err := os.Executable(); err == nil {
		starts = append(starts, filepath.Dir(program))
	}
	for _, dir := range starts {
		for {
			if found, err := installedIn(filepath.Join(dir, "deploy", "local")); err == nil {
				return found, nil
			}
			parent := filepath.Dir(dir)
			if parent == dir {
				break
			}
			dir = parent
		}
	}
	return "", ErrNotInstalled
}

func installedIn(dir string) (string, error) {
	installed := filepath.Join(dir, "node_modules", ".local")
	if !exists(filepath.Join(installed, "stamp")) {
		return "", fmt.Errorf("%w (looked in %s)", ErrNotInstalled, dir)
	}
	return installed, nil
}
