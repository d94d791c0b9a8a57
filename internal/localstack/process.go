package localstack

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	readyPoll      = 15 * time.Millisecond
	firstBackoff   = 100 * time.Millisecond
	longestBackoff = 10 * time.Second
	// calmAfter is how long a part must have run for its next death to count as a first one.
	calmAfter = 30 * time.Second
	// passingTime is how long the first start is repeated when the reason is one that passes.
	passingTime = 20 * time.Second
	// logLimitBytes is the size at which a log file is set aside at the next start.
	logLimitBytes = 16 << 20
)

// process keeps one part running.
type process struct {
	part    Part
	log     *slog.Logger
	notify  func(Event)
	logFile string
	// command makes the command anew for every start; prepared by preparePostgres and prepareMeili.
	command func() *exec.Cmd
	// before, when set, makes way for a new start.
	before func()
	// ready returns nil when the part answers, errNotYet-wrapped errors while it is starting.
	ready func(context.Context) error
	// stopSignals are sent one after another, each with its time to work; SIGKILL comes last.
	stopSignals []stopSignal
	// passing is what the program writes when it could not start for a reason that passes.
	passing string
	// changed is called whenever the process id changed.
	changed func()

	turn    sync.Mutex         // one start or stop at a time; guards end and watched
	end     context.CancelFunc // ends the watching goroutine; nil when stopped
	watched chan struct{}      // closed when it has ended

	mu      sync.Mutex
	current *run // nil when the program is not running
}

type stopSignal struct {
	signal  syscall.Signal
	timeout time.Duration
}

// run is one life of a part's program.
type run struct {
	cmd      *exec.Cmd
	began    time.Time
	exited   chan struct{} // closed when it is gone; err is set before
	err      error
	logStart int64
}

func (p *process) pid() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.current == nil {
		return 0
	}
	return p.current.cmd.Process.Pid
}

func (p *process) setCurrent(r *run) {
	p.mu.Lock()
	p.current = r
	p.mu.Unlock()
	p.changed()
}

// start runs the program, waits until it answers, and watches it from then on.
func (p *process) start(ctx context.Context) error {
	p.turn.Lock()
	defer p.turn.Unlock()
	if p.end != nil {
		return nil
	}
	r, err := p.launch(ctx)
	for end := time.Now().Add(passingTime); err != nil && p.passing != "" && strings.Contains(err.Error(), p.passing) && time.Now().Before(end); {
		if pause(ctx, firstBackoff) != nil {
			break
		}
		r, err = p.launch(ctx)
	}
	if err != nil {
		return err
	}
	life, end := context.WithCancel(context.Background())
	p.end, p.watched = end, make(chan struct{})
	go p.watch(life, r)
	return nil
}

// launch runs the program once and returns when it answers. When it does not, it is killed and
// the error carries the end of its log.
func (p *process) launch(ctx context.Context) (*run, error) {
	if p.before != nil {
		p.before()
	}
	r, err := p.execute()
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", p.part, err)
	}
	p.setCurrent(r)
	for {
		if err = p.ready(ctx); err == nil {
			return r, nil
		}
		if !errors.Is(err, errNotYet) {
			break
		}
		select {
		case <-r.exited:
			p.setCurrent(nil)
			return nil, fmt.Errorf("%s ended while starting: %w\n%s", p.part, r.err, p.logTail(r))
		case <-ctx.Done():
			p.kill(r)
			return nil, fmt.Errorf("start %s: %w\n%s", p.part, ctx.Err(), p.logTail(r))
		case <-time.After(readyPoll):
		}
	}
	p.kill(r)
	return nil, fmt.Errorf("start %s: %w\n%s", p.part, err, p.logTail(r))
}

// kill is for a program that never became ready: nothing in it is worth waiting for long.
func (p *process) kill(r *run) {
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	p.terminate(ended, r)
	p.setCurrent(nil)
}

func (p *process) execute() (*run, error) {
	out, err := openLog(p.logFile)
	if err != nil {
		return nil, err
	}
	// The program has its own descriptor of the file.
	defer func() { _ = out.Close() }()
	r := &run{began: time.Now(), exited: make(chan struct{}), cmd: p.command()}
	if r.logStart, err = out.Seek(0, io.SeekEnd); err != nil {
		return nil, err
	}
	r.cmd.Stdout, r.cmd.Stderr = out, out
	if err := startOnKeptThread(r.cmd); err != nil {
		return nil, err
	}
	go func() {
		r.err = r.cmd.Wait()
		if r.err == nil {
			r.err = errors.New("exit status 0")
		}
		close(r.exited)
	}()
	return r, nil
}

// watch restarts the program whenever it ends, until life is over.
func (p *process) watch(life context.Context, r *run) {
	defer close(p.watched)
	backoff := firstBackoff
	for {
		select {
		case <-life.Done():
			return
		case <-r.exited:
		}
		p.setCurrent(nil)
		p.log.Error("a local part died; restarting it", "part", p.part, "error", r.err)
		p.tell(Died, r.err)
		if time.Since(r.began) > calmAfter {
			backoff = firstBackoff
		}
		if r = p.relaunch(life, &backoff); r == nil {
			return
		}
		p.log.Info("a local part answers again", "part", p.part)
		p.tell(Healed, nil)
	}
}

// relaunch tries until the program answers; nil when life ended first.
func (p *process) relaunch(life context.Context, backoff *time.Duration) *run {
	for {
		if pause(life, *backoff) != nil {
			return nil
		}
		*backoff = min(*backoff*2, longestBackoff)
		r, err := p.launch(life)
		if err == nil {
			return r
		}
		if life.Err() != nil {
			return nil
		}
		p.log.Error("cannot restart a local part; trying again", "part", p.part, "in", *backoff, "error", err)
		p.tell(Failed, err)
	}
}

func (p *process) tell(change Change, err error) {
	if p.notify != nil {
		p.notify(Event{Part: p.part, Change: change, Err: err})
	}
}

// stop ends watching and the program.
func (p *process) stop(ctx context.Context) error {
	p.turn.Lock()
	defer p.turn.Unlock()
	if p.end == nil {
		return nil
	}
	p.end()
	<-p.watched
	p.end = nil
	p.mu.Lock()
	r := p.current
	p.mu.Unlock()
	if r == nil {
		return nil
	}
	clean := p.terminate(ctx, r)
	p.setCurrent(nil)
	if !clean {
		return fmt.Errorf("%s did not stop in time and was killed", p.part)
	}
	return nil
}

// terminate sends the stop signals until the program is gone and reports whether one of them,
// rather than SIGKILL, did it. A context that is over takes the time to wait from each.
func (p *process) terminate(ctx context.Context, r *run) bool {
	for _, s := range p.stopSignals {
		if errors.Is(r.cmd.Process.Signal(s.signal), os.ErrProcessDone) {
			<-r.exited
			return true
		}
		patience := ctx
		if ctx.Err() != nil {
			patience = context.WithoutCancel(ctx)
			s.timeout = min(s.timeout, time.Second)
		}
		limited, cancel := context.WithTimeout(patience, s.timeout)
		select {
		case <-r.exited:
		case <-limited.Done():
		}
		cancel()
		select {
		case <-r.exited:
			return true
		default:
		}
	}
	// It fails only when the program has just ended by itself.
	_ = r.cmd.Process.Kill()
	<-r.exited
	return false
}

func openLog(file string) (*os.File, error) {
	if info, err := os.Stat(file); err == nil && info.Size() > logLimitBytes {
		if err := os.Rename(file, file+".1"); err != nil {
			return nil, err
		}
	}
	out, err := os.OpenFile(file, os.O_CREATE|os.O_APPEND|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := giveToParent(file); err != nil {
		return nil, errors.Join(err, out.Close())
	}
	return out, nil
}

// logTail is the end of what the program wrote in this life.
func (p *process) logTail(r *run) string {
	const most = 2 << 10
	in, err := os.Open(p.logFile)
	if err != nil {
		return ""
	}
	defer func() { _ = in.Close() }()
	info, err := in.Stat()
	if err != nil {
		return ""
	}
	text := make([]byte, most)
	n, _ := in.ReadAt(text, max(r.logStart, info.Size()-most))
	return strings.TrimSpace(string(text[:n]))
}
