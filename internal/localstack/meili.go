package localstack

import (
	"context"
	"fmt"
	"net/http"
	"os/exec"
	"syscall"
	"time"
)

func (s *Stack) prepareMeili(_ context.Context, p *process, port int) error {
	dir := s.place.meiliDir()
	if err := s.place.makeDir(dir); err != nil {
		return fmt.Errorf("start Meilisearch: %w", err)
	}
	indexing := "1GiB"
	if s.options.Tuning == Test {
		indexing = "512MiB"
	}
	p.command = func() *exec.Cmd {
		cmd := s.place.command(s.place.meilisearch,
			"--db-path", s.place.meiliData(),
			"--dump-dir", dir+"/dumps",
			"--snapshot-dir", dir+"/snapshots",
			"--http-addr", fmt.Sprintf("127.0.0.1:%d", port),
			"--env", "production", // refuses every request without a key and serves no page of its own
			"--no-analytics",
			"--log-level", "WARN",
			"--max-indexing-memory", indexing,
		)
		cmd.Dir = dir
		// Everybody on the machine can read arguments, but only the same user the environment.
		cmd.Env = append(cmd.Env, "MEILI_MASTER_KEY="+s.secrets.MeiliKey)
		setDeathSignal(cmd, syscall.SIGTERM)
		return cmd
	}
	url, key := fmt.Sprintf("http://127.0.0.1:%d", port), s.secrets.MeiliKey
	p.ready = func(ctx context.Context) error { return pingMeili(ctx, url, key) }
	p.stopSignals = []stopSignal{{syscall.SIGTERM, 15 * time.Second}}
	return nil
}

var pingClient = &http.Client{
	Timeout:   2 * time.Second,
	Transport: &http.Transport{DisableKeepAlives: true, Proxy: nil},
}

// pingMeili asks for something that needs the key, so that it is not answered by a Meilisearch
// of somebody else on the same port.
func pingMeili(ctx context.Context, url, key string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url+"/version", nil)
	if err != nil {
		return err
	}
	request.Header.Set("Authorization", "Bearer "+key)
	response, err := pingClient.Do(request)
	if err != nil {
		return fmt.Errorf("%w: Meilisearch: %w", errNotYet, err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%w: Meilisearch answers %s", errNotYet, response.Status)
	}
	return nil
}
