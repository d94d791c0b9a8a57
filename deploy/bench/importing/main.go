// Command importing measures `liuyong import posts`, from its start until verify-index agrees, beside the time that
// Meilisearch alone takes for the same documents under the same settings, each on fresh data. Arguments: the binary.
// LIUYONG_BENCH_DATA names a folder with .jsonl.gz files; without it LIUYONG_BENCH_ROWS rows are made up.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"liuyong/internal/localstack"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "importing:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) (err error) {
	if len(os.Args) != 2 {
		return errors.New("which binary?")
	}
	dir, err := os.MkdirTemp("", "liuyong-bench-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	files, err := inputs(dir)
	if err != nil {
		return err
	}
	fmt.Printf("machine: %d CPUs, load %s; files: %d\n", runtime.NumCPU(), load(), len(files))
	ours, parts, err := program(ctx, os.Args[1], dir, files)
	if err != nil {
		return err
	}
	fmt.Printf("load %s\n", load())
	alone, err := engineAlone(ctx, filepath.Join(dir, "alone"), parts)
	if err != nil {
		return err
	}
	fmt.Printf("Meilisearch alone, the same documents and settings: %.1f s; load %s\n", alone.Seconds(), load())
	fmt.Printf("ratio: %.2f\n", ours.Seconds()/alone.Seconds())
	return nil
}

// inputs are the files of LIUYONG_BENCH_DATA, or one that is made up.
func inputs(dir string) ([]string, error) {
	if data := os.Getenv("LIUYONG_BENCH_DATA"); data != "" {
		files, err := filepath.Glob(filepath.Join(data, "*.jsonl.gz"))
		if err == nil && len(files) == 0 {
			err = fmt.Errorf("LIUYONG_BENCH_DATA: no .jsonl.gz file in %s", data)
		}
		return files, err
	}
	path := filepath.Join(dir, "made.jsonl.gz")
	return []string{path}, makeRows(path)
}

// load is the load average of the last minute, for the reader to judge by.
func load() string {
	raw, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	one, _, _ := strings.Cut(string(raw), " ")
	return one
}

// program imports the files with the program, attached to parts that run already, and returns how long it took
// until verify-index agreed, and the documents that are then in the index.
func program(ctx context.Context, binary, dir string, files []string) (took time.Duration, parts []string, err error) {
	data := filepath.Join(dir, "program")
	stack, err := localstack.Start(ctx, localstack.Options{DataDir: data})
	if err != nil {
		return 0, nil, err
	}
	defer func() { err = errors.Join(err, stack.Remove(context.WithoutCancel(ctx))) }()
	if _, err := liuyong(ctx, binary, data, "migrate"); err != nil {
		return 0, nil, err
	}
	start, before := time.Now(), spentSoFar()
	use, err := liuyong(ctx, binary, data, append([]string{"import", "posts"}, files...)...)
	if err != nil {
		return 0, nil, err
	}
	imported := time.Since(start)
	if _, err := liuyong(ctx, binary, data, "verify-index"); err != nil {
		return 0, nil, err
	}
	took = time.Since(start)
	fmt.Printf("import until the index has caught up: %.1f s, until verify-index agrees: %.1f s; peak memory %d MiB\n",
		imported.Seconds(), took.Seconds(), use.memory>>20)
	fmt.Printf("processor time: program %.1f s, %v\n", use.processor.Seconds(), spentSoFar().since(before))
	if parts, err = documents(ctx, stack, dir); err != nil {
		return 0, nil, err
	}
	start = time.Now()
	if _, err := liuyong(ctx, binary, data, append([]string{"import", "posts"}, files...)...); err != nil {
		return 0, nil, err
	}
	fmt.Printf("the same import again: %.1f s\n", time.Since(start).Seconds())
	return took, parts, nil
}

// usage is what a command needed.
type usage struct {
	memory    int64 // the most it had, in bytes
	processor time.Duration
}

// liuyong runs a command of the program on a data directory.
func liuyong(ctx context.Context, binary, data string, args ...string) (usage, error) {
	c := exec.CommandContext(ctx, binary, args...)
	c.Env = append(os.Environ(), "LIUYONG_DATA_DIR="+data, "LIUYONG_DATABASE_URL=", "LIUYONG_DATABASE_OWNER_URL=",
		"LIUYONG_MEILI_URL=", "LIUYONG_DEMO=")
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	if err := c.Run(); err != nil {
		return usage{}, fmt.Errorf("%s %s: %w", binary, args[0], err)
	}
	u := usage{processor: c.ProcessState.UserTime() + c.ProcessState.SystemTime()}
	if r, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		u.memory = r.Maxrss << 10 // Linux counts in KiB
	}
	return u, nil
}
