package localstack

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"slices"
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
