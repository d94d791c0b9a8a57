//go:build !linux

package localstack

import (
	"fmt"
	"os/exec"
	"strings"
	"syscall"
)

// setDeathSignal does nothing: only Linux knows such a signal. What a killed owner leaves
// running is ended by the next one.
func setDeathSignal(*exec.Cmd, syscall.Signal) {}

// isRunningOn reports whether the process was started with dir as one of its arguments.
func isRunningOn(pid int, dir string) bool {
	output, err := exec.Command("ps", "-ww", "-o", "command=", "-p", fmt.Sprint(pid)).Output()
	return err == nil && strings.Contains(string(output)+" ", dir+" ")
}

// endOrphans leaves the children of a killed PostgreSQL to end by themselves: there is no safe way
// to find them here.
func endOrphans(string) {}

// sharedMemoryIsSmall is a question for Linux containers.
func sharedMemoryIsSmall() bool { return false }
