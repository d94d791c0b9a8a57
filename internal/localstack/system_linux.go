package localstack

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
)

// setDeathSignal makes the kernel send the signal to the program when this process ends.
func setDeathSignal(cmd *exec.Cmd, signal syscall.Signal) {
	cmd.SysProcAttr.Pdeathsig = signal
}

// isRunningOn reports whether the process was started with dir as one of its arguments.
func isRunningOn(pid int, dir string) bool {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return false
	}
	return slices.ContainsFunc(bytes.Split(text, []byte{0}), func(argument []byte) bool { return string(argument) == dir })
}

// endOrphans ends the children of a PostgreSQL on dir whose main process is gone: nothing that
// they still do can be committed.
func endOrphans(dir string) {
	files, err := filepath.Glob("/proc/[0-9]*/cwd")
	if err != nil {
		return
	}
	for _, file := range files {
		if works, err := os.Readlink(file); err != nil || works != dir {
			continue
		}
		process := filepath.Dir(file)
		// A child gives itself a title, "postgres: …"; a person's shell in that folder has none.
		text, err := os.ReadFile(filepath.Join(process, "cmdline"))
		if err != nil || !bytes.HasPrefix(text, []byte("postgres:")) {
			continue
		}
		if pid, err := strconv.Atoi(filepath.Base(process)); err == nil {
			// It may have ended meanwhile; PostgreSQL says so when one is left.
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
	}
}

// sharedMemoryIsSmall reports whether parallel queries could exhaust /dev/shm, which containers
// limit to 64 MiB or do not have at all.
func sharedMemoryIsSmall() bool {
	const enough = 96 << 20
	var fs syscall.Statfs_t
	if err := syscall.Statfs("/dev/shm", &fs); err != nil {
		return true
	}
	return fs.Bavail*uint64(fs.Bsize) < enough
}
