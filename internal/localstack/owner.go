package localstack

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sync/errgroup"
)

// portChoice says whether a part whose port is taken may move to another one.
type portChoice int

const (
	choosePorts portChoice = iota
	keepPorts              // the addresses are already in use by this process
)

// portAttempts bounds how often a part moves to another port because somebody took the one it
// was about to use.
const portAttempts = 5

func newStack(options Options) (*Stack, error) {
	if options.DataDir == "" {
		return nil, errors.New("local parts: no data directory given")
	}
	dir, err := makeDataDir(options.DataDir)
	if err != nil {
		return nil, fmt.Errorf("local parts: %w", err)
	}
	options.DataDir = filepath.Dir(dir)
	s := &Stack{options: options, dir: dir, log: options.Log, ports: map[Part]int{}, owned: map[Part]*process{}}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	s.parts = []Part{Postgres, Meilisearch}
	if options.Only != "" {
		s.parts = []Part{options.Only}
	}
	s.life, s.end = context.WithCancel(context.Background())
	return s, nil
}

func (s *Stack) lockFile() string  { return filepath.Join(s.dir, "owner.lock") }
func (s *Stack) stateFile() string { return filepath.Join(s.dir, "state.json") }

// own starts the parts; lock is the owner's lock, which is given back when that fails.
func (s *Stack) own(ctx context.Context, lock *os.File, ports portChoice) (err error) {
	defer func() {
		if err != nil {
			err = errors.Join(err, lock.Close())
		}
	}()
	began := time.Now()
	if err := s.prepare(ctx, ports); err != nil {
		return err
	}
	if err := s.startParts(ctx, ports); err != nil {
		return err
	}
	s.mu.Lock()
	s.lock, s.ready = lock, true
	s.mu.Unlock()
	if err := s.record(); err != nil {
		s.mu.Lock()
		s.lock, s.ready = nil, false
		s.mu.Unlock()
		return errors.Join(err, s.stopParts(context.WithoutCancel(ctx)))
	}
	s.log.Info("local parts are ready", "ports", s.ports, "data", s.place.root, "took", time.Since(began).Round(time.Millisecond))
	return nil
}

// prepare finds the place, ends what is left of an earlier owner, and reads the secrets and the
// ports of the data that are there.
func (s *Stack) prepare(ctx context.Context, ports portChoice) error {
	before, err := readState(s.stateFile())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		// A state file that cannot be read is no reason not to start: ports are chosen anew.
		s.log.Warn("the state file of the local parts is damaged and is written anew", "error", err)
	}
	if s.place, err = findPlace(ctx, s.options, s.dir, s.log); err != nil {
		return err
	}
	for _, part := range s.parts {
		if err := endLeftover(ctx, part, s.place, before.PIDs[part]); err != nil {
			return err
		}
	}
	if s.options.fresh {
		if err := s.place.removeData(); err != nil {
			return err
		}
		if s.place, err = findPlace(ctx, s.options, s.dir, s.log); err != nil {
			return err
		}
	}
	found, err := loadSecrets(s.place)
	if err != nil {
		return err
	}
	if ports == keepPorts && found != s.secrets {
		return errors.New("the data directory was replaced while this process was using it")
	}
	s.secrets = found
	if ports == choosePorts {
		for _, part := range s.parts {
			s.ports[part] = before.Ports[part]
		}
	}
	return s.record()
}

// startParts starts all parts at the same time and, when one fails, stops the others.
func (s *Stack) startParts(ctx context.Context, ports portChoice) error {
	chosen := make([]int, len(s.parts))
	group, groupCtx := errgroup.WithContext(ctx)
	for i, part := range s.parts {
		group.Go(func() (err error) {
			chosen[i], err = s.startPart(groupCtx, part, s.portOf(part), ports)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return errors.Join(err, s.stopParts(context.WithoutCancel(ctx)))
	}
	if ports == keepPorts {
		return nil // others read the addresses by now, and they have not changed
	}
	s.mu.Lock()
	for i, part := range s.parts {
		s.ports[part] = chosen[i]
	}
	s.mu.Unlock()
	s.setAddresses()
	return nil
}

func (s *Stack) portOf(part Part) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.ports[part]
}

// startPart starts one part on its port, or on another when that is taken by somebody else.
func (s *Stack) startPart(ctx context.Context, part Part, port int, ports portChoice) (int, error) {
	for attempt := 1; ; attempt++ {
		if ports == choosePorts && (port == 0 || !portIsFree(port)) {
			var err error
			if port, err = freePort(); err != nil {
				return 0, err
			}
		}
		p, err := s.newProcess(ctx, part, port)
		if err != nil {
			return 0, err
		}
		if err = p.start(ctx); err == nil {
			return port, nil
		}
		if ctx.Err() != nil || ports == keepPorts || attempt == portAttempts || portIsFree(port) {
			return 0, err
		}
		s.log.Info("somebody took the port of a local part; choosing another", "part", part, "port", port)
	}
}

// newProcess prepares a part and makes it one that Stop ends.
func (s *Stack) newProcess(ctx context.Context, part Part, port int) (*process, error) {
	p := &process{part: part, log: s.log, notify: s.options.Notify, logFile: s.place.logFile(part)}
	p.changed = func() {
		// The file only helps other processes; ours goes on without it.
		if err := s.record(); err != nil {
			s.log.Warn("cannot record the state of the local parts", "error", err)
		}
	}
	prepare := s.prepareMeili
	if part == Postgres {
		prepare = s.preparePostgres
	}
	if err := prepare(ctx, p, port); err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.owned[part] = p
	return p, nil
}

func (s *Stack) setAddresses() {
	if port := s.ports[Postgres]; port != 0 {
		s.OwnerURL = databaseURL(ownerRole, s.secrets.OwnerPassword, port, databaseName)
		s.AppURL = databaseURL(appRole, s.secrets.AppPassword, port, databaseName)
	}
	if port := s.ports[Meilisearch]; port != 0 {
		s.MeiliURL = fmt.Sprintf("http://127.0.0.1:%d", port)
		s.MeiliKey = s.secrets.MeiliKey
	}
}

// record writes the state file.
func (s *Stack) record() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	st := state{OwnerPID: os.Getpid(), Ready: s.ready, Root: s.place.root, Ports: s.ports, PIDs: map[Part]int{}}
	for part, p := range s.owned {
		if pid := p.pid(); pid != 0 {
			st.PIDs[part] = pid
		}
	}
	return writePrivateJSON(s.stateFile(), st)
}

// attach takes the addresses from the state file of the owner and checks that they answer.
func (s *Stack) attach(ctx context.Context) error {
	st, err := readState(s.stateFile())
	if err != nil {
		return err
	}
	if !st.Ready || !processExists(st.OwnerPID) {
		return errors.New("the other process has not finished starting")
	}
	for _, part := range s.parts {
		if st.Ports[part] == 0 {
			return fmt.Errorf("process %d runs this data directory without %s", st.OwnerPID, part)
		}
	}
	if s.secrets, err = readSecrets(st.Root); err != nil {
		return err
	}
	s.ports = st.Ports
	s.setAddresses()
	for _, part := range s.parts {
		if err := s.Ready(ctx, part); err != nil {
			return err
		}
	}
	s.log.Info("attached to the local parts of another process", "owner_pid", st.OwnerPID, "ports", s.ports)
	return nil
}

// succeed waits for the owner to end and then takes its place, on the same ports.
func (s *Stack) succeed() {
	for pause(s.life, 200*time.Millisecond) == nil {
		lock, err := tryLock(s.lockFile())
		if err != nil || lock == nil {
			continue
		}
		s.log.Info("the owner of the local parts has ended; starting them again")
		if err := s.own(s.life, lock, keepPorts); err != nil {
			if s.life.Err() == nil {
				s.log.Error("cannot start the local parts again; trying further", "error", err)
			}
			if pause(s.life, 2*time.Second) != nil {
				return
			}
			continue
		}
		return
	}
}
