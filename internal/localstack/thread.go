package localstack

import (
	"bytes"
	"context"
	"os/exec"
	"runtime"
	"sync"
)

// keptThread runs functions on one operating system thread that lives as long as the process.
// Linux sends the death signal of a child when the thread that started it ends, and Go ends
// threads as it likes.
var keptThread = sync.OnceValue(func() chan<- func() {
	work := make(chan func())
	go func() {
		runtime.LockOSThread()
		for do := range work {
			do()
		}
	}()
	return work
})

func startOnKeptThread(cmd *exec.Cmd) error {
	result := make(chan error)
	keptThread() <- func() { result <- cmd.Start() }
	return <-result
}

// runOnKeptThread runs a short program to its end, or kills it when the context ends.
func runOnKeptThread(ctx context.Context, cmd *exec.Cmd) (output string, err error) {
	var both bytes.Buffer
	cmd.Stdout, cmd.Stderr = &both, &both
	if err := startOnKeptThread(cmd); err != nil {
		return "", err
	}
	stop := context.AfterFunc(ctx, func() { _ = cmd.Process.Kill() })
	defer stop()
	if err = cmd.Wait(); err != nil && ctx.Err() != nil {
		err = ctx.Err()
	}
	return both.String(), err
}
